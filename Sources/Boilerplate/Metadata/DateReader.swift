/// Reads dates and times from a line, written (`18 ноября 2019 г., 16:40`) or in numbers (`18.11.2019`).
///
/// A day of the form 03/04/2024 is read day first, as most of the world writes it, unless its second number is above 12.
/// A two-digit year is one of 1970–2069 and is read only from lines that are a date and nothing else. A time may be glued
/// to the year before it, as scraped pages have it: `18 November 201916:40`.
struct DateReader {
  let line: Line

  /// The date that the line is, or nil when it says anything else; labels and weekdays may stand around it.
  ///
  /// - Complexity: O(tokens).
  func wholeLine() -> Timestamp? {
    let tokens = line.tokens
    guard tokens.count <= 24, line.block.digits >= 3, line.block.digits <= 24 else { return nil }
    var stamp = Timestamp()
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if stamp.day == nil, let date = day(at: index, allowsShortYear: true) {
        stamp.day = date.day
        stamp.time = date.glued ?? stamp.time
        index = date.next
      } else if stamp.time == nil, let time = time(at: index, allowsDot: stamp.day != nil) {
        stamp.time = time.time
        index = time.next
      } else if let filler = line.vocabulary.lists.datelineFillers.match(tokens, at: index) {
        index += filler.length
      } else if stamp.day != nil, let repeated = day(at: index, allowsShortYear: true) {
        // “Published 3 May 2024, updated 4 May 2024”: the first counts.
        index = repeated.next
      } else if stamp.day != nil, let repeated = time(at: index, allowsDot: true) {
        index = repeated.next
      } else {
        return nil
      }
    }
    return stamp.day == nil && stamp.time == nil ? nil : stamp
  }

  /// The last date that stands anywhere in the line, such as the one that ends a statement's title.
  ///
  /// - Complexity: O(tokens).
  func anywhere() -> Timestamp? { last().map { Timestamp(day: $0.date.day, time: $0.date.glued) } }

  /// The last day that stands in the line, with its tokens.
  ///
  /// - Complexity: O(tokens).
  func last() -> (date: DayMatch, tokens: Range<Int>)? {
    var found: (date: DayMatch, tokens: Range<Int>)?
    var index = line.tokens.startIndex
    while index < line.tokens.endIndex {
      if let date = day(at: index, allowsShortYear: false) {
        found = (date, index..<date.next)
        index = date.next
      } else {
        index += 1
      }
    }
    return found
  }

  struct DayMatch {
    var day: Timestamp.Day
    /// The time that is glued to the year.
    var glued: Timestamp.Time?
    /// The token behind the day.
    var next: Int
  }

  private func day(at start: Int, allowsShortYear: Bool) -> DayMatch? {
    written(at: start) ?? numeric(at: start, allowsShortYear: allowsShortYear)
      ?? yearFirst(at: start).map { DayMatch(day: $0.day, next: $0.next) }
  }

  /// `18 November 2019`, `November 18th, 2019`, `18 de noviembre de 2019`, `1er mai 2019`.
  private func written(at start: Int) -> DayMatch? {
    let tokens = line.tokens
    if let number = line.number(at: start), 1...31 ~= number {
      let middle = skipFillers(from: start + 1, atMost: 2)
      guard middle < tokens.endIndex, let month = line.vocabulary.lists.months.match(tokens, at: middle) else {
        return nil
      }
      return finish(month: month.value, day: number, yearAt: skipFillers(from: middle + month.length, atMost: 2))
    }
    guard let month = line.vocabulary.lists.months.match(tokens, at: start), start + month.length < tokens.endIndex,
      let number = line.number(at: start + month.length), 1...31 ~= number
    else { return nil }
    return finish(month: month.value, day: number, yearAt: skipFillers(from: start + month.length + 1, atMost: 1))
  }

  private func finish(month: Int, day: Int, yearAt index: Int) -> DayMatch? {
    guard let (year, time, next) = year(at: index), let date = Timestamp.Day(year, month, day) else { return nil }
    return DayMatch(day: date, glued: time, next: next)
  }

  /// A year of four digits, with the hour behind it when a time is glued on.
  private func year(at index: Int) -> (year: Int, time: Timestamp.Time?, next: Int)? {
    guard index < line.tokens.endIndex, let value = line.number(at: index) else { return nil }
    if 1900...2100 ~= value { return (value, nil, index + 1) }
    guard index + 1 < line.tokens.endIndex, line.gap(after: index).elementsEqual([0x3A]),
      let minute = line.number(at: index + 1)
    else { return nil }
    let scale = value >= 190_000 ? 100 : 10
    guard value >= 19_000, 1900...2100 ~= value / scale, let time = Timestamp.Time(value % scale, minute) else {
      return nil
    }
    return (value / scale, time, skipSeconds(from: index + 2))
  }

  /// `18.11.2019`, `18/11/2019`, `2019-11-18`, `2019年11月18日`.
  private func numeric(at start: Int, allowsShortYear: Bool) -> DayMatch? {
    guard let first = line.number(at: start), let middle = nextNumber(after: start),
      let second = line.number(at: middle), let last = nextNumber(after: middle), let third = line.number(at: last)
    else { return nil }
    if 1900...2100 ~= first {
      guard second <= 12, third <= 31, let date = Timestamp.Day(first, second, third) else { return nil }
      return DayMatch(day: date, glued: nil, next: last + 1)
    }
    guard line.gap(after: start).elementsEqual(line.gap(after: middle)), middle == start + 1, last == start + 2 else {
      return nil
    }
    let (day, month) = second > 12 ? (second, first) : (first, second)
    if let match = finish(month: month, day: day, yearAt: last) { return match }
    let length = line.tokens[last].end - line.tokens[last].start
    guard allowsShortYear, length == 2, third < 100, !line.gap(after: start).contains(0x2D),
      let date = Timestamp.Day(third < 70 ? 2000 + third : 1900 + third, month, day)
    else { return nil }
    return DayMatch(day: date, glued: nil, next: last + 1)
  }

  /// The next number of a numeric date: behind one sign, or behind 年 and 月.
  private func nextNumber(after index: Int) -> Int? {
    let tokens = line.tokens
    guard index + 1 < tokens.endIndex else { return nil }
    let gap = line.gap(after: index)
    if tokens[index + 1].kind == .number {
      guard let sign = gap.first, sign == 0x2E || sign == 0x2F || sign == 0x2D else { return nil }
      return gap.count == 1 || (gap.count == 2 && gap.last == 0x20) ? index + 1 : nil
    }
    guard index + 2 < tokens.endIndex, tokens[index + 2].kind == .number, gap.isEmpty else { return nil }
    let sign = String(decoding: line.bytes(of: tokens[index + 1]), as: UTF8.self).unicodeScalars.first
    return sign == "年" || sign == "月" || sign == "년" || sign == "월" ? index + 2 : nil
  }

  /// `16:40`, `16:40:05`, `4:40 PM`, `16h40`; with a dot only behind a date.
  private func time(at index: Int, allowsDot: Bool) -> (time: Timestamp.Time, next: Int)? {
    let tokens = line.tokens
    guard var hour = line.number(at: index), hour < 24, index + 1 < tokens.endIndex else { return nil }
    let gap = line.gap(after: index)
    var next = index + 1
    if tokens[next].kind == .number {
      guard gap.elementsEqual([0x3A]) || (allowsDot && gap.elementsEqual([0x2E])) else { return nil }
    } else {
      guard gap.isEmpty, line.bytes(of: tokens[next]).elementsEqual([0x68]), next + 1 < tokens.endIndex,
        line.gap(after: next).isEmpty
      else { return nil }
      next += 1
    }
    guard let minute = line.number(at: next), tokens[next].end - tokens[next].start == 2 else { return nil }
    next = skipSeconds(from: next + 1)
    if next < tokens.endIndex, hour <= 12, let half = line.vocabulary.lists.halfDays.match(tokens, at: next) {
      hour = hour % 12 + half.value
      next += half.length
    }
    return Timestamp.Time(hour, minute).map { ($0, next) }
  }

  private func skipSeconds(from index: Int) -> Int {
    guard index < line.tokens.endIndex, line.tokens[index].kind == .number,
      line.gap(after: index - 1).elementsEqual([0x3A])
    else { return index }
    return index + 1
  }

  func skipFillers(from start: Int, atMost count: Int) -> Int {
    var index = start
    for _ in 0..<count {
      guard index < line.tokens.endIndex, line.tokens[index].kind == .word,
        line.vocabulary.lists.months.match(line.tokens, at: index) == nil,
        let filler = line.vocabulary.lists.datelineFillers.match(line.tokens, at: index)
      else { break }
      index += filler.length
    }
    return index
  }
}
