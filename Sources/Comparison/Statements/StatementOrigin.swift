import Text

/// Which of the documents that have the same words is taken for their origin.
struct StatementOrigin {
  let texts: [ComparableText]
  /// Bytes around a passage in which a source is named.
  private static let surroundings = 400
  /// A shorter name stands in too many words.
  private static let shortestName = 4
  /// Of more documents these are looked at: a hundred that name a source are enough to tell.
  private static let most = 100

  /// - Parameter spans: of each document of the group its stretches, in words.
  /// - Returns: the document and the reason.
  /// - Complexity: O(documents) for dates; where these do not decide, O(documents²) in short stretches of text.
  func choose(_ spans: [Int: [Range<Int>]]) -> (document: Int, reason: Statement.Reason)? {
    let documents = spans.keys.sorted()
    guard let first = documents.first else { return nil }
    // What is no date in ISO 8601 tells nothing of the order.
    let dated = documents.compactMap { document in
      texts[document].published.flatMap { ISODate($0) }.map { (document: document, date: $0) }
    }
    if let day = dated.map(\.date.day).min() {
      let candidates = dated.filter { $0.date.day == day }
      // On one day the time decides, if all have one.
      if candidates.allSatisfy(\.date.hasTime) || candidates.count == 1, let time = candidates.map(\.date).min() {
        let first = candidates.filter { $0.date == time }
        if first.count == 1 { return (first[0].document, .earliest(date: texts[first[0].document].published ?? "")) }
      }
      let tied = candidates.map(\.document)
      return undated(tied, spans) ?? (tied[0], .first)
    }
    return undated(documents, spans) ?? (first, .first)
  }

  /// By who is named as the source, then by length.
  private func undated(
    _ candidates: [Int], _ spans: [Int: [Range<Int>]]
  ) -> (document: Int, reason: Statement.Reason)? {
    let named = candidates.prefix(Self.most).map { candidate in (candidate, namings(of: candidate, spans)) }
    if let most = named.max(by: { $0.1 < $1.1 }), most.1 > 0, named.count(where: { $0.1 == most.1 }) == 1 {
      return (most.0, .named(by: most.1))
    }
    let lengths = candidates.map { candidate in (candidate, (spans[candidate] ?? []).reduce(0) { $0 + $1.count }) }
    guard let longest = lengths.max(by: { $0.1 < $1.1 }) else { return nil }
    // A word more or less tells nothing.
    let isAlone = lengths.count { $0.1 * 20 >= longest.1 * 19 } == 1
    return isAlone ? (longest.0, .longest) : nil
  }

  /// How many other documents have the name of the candidate's source beside the words.
  private func namings(of candidate: Int, _ spans: [Int: [Range<Int>]]) -> Int {
    let name = Array(texts[candidate].source.utf8)
    guard name.count >= Self.shortestName else { return 0 }
    return spans.keys.sorted().prefix(Self.most).count { document in
      texts[document].source != texts[candidate].source
        && (spans[document] ?? []).contains { names(document, $0, name) }
    }
  }

  private func names(_ document: Int, _ words: Range<Int>, _ name: [UInt8]) -> Bool {
    let text = texts[document]
    let bytes = text.words.range(of: words)
    let start = max(0, bytes.lowerBound - Self.surroundings)
    let end = min(text.text.count, bytes.upperBound + Self.surroundings)
    return Self.contains(text.text[start..<end], name)
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard text.count >= name.count else { return false }
    var start = text.startIndex
    while start + name.count <= text.endIndex {
      if text[start] == name[0], text[start..<start + name.count].elementsEqual(name) { return true }
      start += 1
    }
    return false
  }
}
