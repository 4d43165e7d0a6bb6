extension DateReader {
  /// A written day that its year stands before: `2019. november 18.`, `2019 m. lapkričio 18 d.`, `2019 жылғы 18 қараша`,
  /// `2019. gada 18. novembris`.
  ///
  /// No other year may follow: “in 2018, May 3, 2019” holds one day, and 2018 is none of it.
  func yearFirst(at start: Int) -> (day: Timestamp.Day, next: Int)? {
    let tokens = line.tokens
    guard let year = line.number(at: start), 1900...2100 ~= year else { return nil }
    let index = skipFillers(from: start + 1, atMost: 1)
    guard index < tokens.endIndex else { return nil }
    let found: (month: Int, day: Int, next: Int)
    if let month = line.vocabulary.lists.months.match(tokens, at: index) {
      guard index + month.length < tokens.endIndex, let day = line.number(at: index + month.length) else { return nil }
      found = (month.value, day, index + month.length + 1)
    } else {
      // The day before the month is read behind a word for “year” only: “2019 18 May” is no date.
      guard index > start + 1, index + 1 < tokens.endIndex, let day = line.number(at: index),
        let month = line.vocabulary.lists.months.match(tokens, at: index + 1)
      else { return nil }
      found = (month.value, day, index + 1 + month.length)
    }
    let after = skipFillers(from: found.next, atMost: 1)
    if after < tokens.endIndex, let other = line.number(at: after), 1900...2100 ~= other { return nil }
    return Timestamp.Day(year, found.month, found.day).map { ($0, found.next) }
  }
}
