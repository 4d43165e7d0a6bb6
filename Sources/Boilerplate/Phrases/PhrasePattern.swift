/// One compiled phrase.
struct PhrasePattern: Sendable {
  enum Element: Sendable {
    case word(UInt64)
    case number
    /// Up to ``PhrasePattern/widestGap`` words of any kind.
    case gap
  }

  static let widestGap = 4

  var elements: [Element]
  private let gaps: Int
  /// Nothing but numbers may stand before it.
  var isAtStart: Bool
  /// Nothing but numbers may stand after it.
  var isAtEnd: Bool
  var reason: RemovalReason
  /// `ru/error-report: заметили ошибку…`
  var id: String

  /// The number of words and numbers that the pattern names.
  var weight: Int {
    elements.count { if case .gap = $0 { false } else { true } }
  }
  /// A caller's own: sure, however little of the line it is.
  let isOwn: Bool

  /// Reads a phrase as the data files write it: `#` a number, `*` up to four words, `…` at an end whatever follows or
  /// goes before.
  ///
  /// - Returns: nil when the phrase names no word, or starts or ends with `*`.
  init?(_ phrase: String, reason: RemovalReason, language: String) {
    var body = Substring(phrase)
    let opensAny = body.hasPrefix("…")
    if opensAny { body = body.dropFirst() }
    let closesAny = body.hasSuffix("…")
    if closesAny { body = body.dropLast() }
    var elements: [Element] = []
    for part in body.split(separator: " ") {
      if part == "#" {
        elements.append(.number)
      } else if part == "*" {
        elements.append(.gap)
      } else {
        elements += Page.tokens(in: part).map { $0.kind == .number ? .number : .word($0.hash) }
      }
    }
    guard let first = elements.first, let last = elements.last else { return nil }
    if case .gap = first { return nil }
    if case .gap = last { return nil }
    self.elements = elements
    gaps = elements.count { if case .gap = $0 { true } else { false } }
    isAtStart = !opensAny
    isAtEnd = !closesAny
    self.reason = reason
    id = "\(language)/\(reason.rawValue): \(phrase)"
    isOwn = language == PhraseLexicon.own
    if weight == elements.count(where: { if case .number = $0 { true } else { false } }) { return nil }
  }

  /// The index after the match that starts at `index`, or nil.
  ///
  /// - Complexity: O(elements × words × ``widestGap``), however many gaps the pattern has.
  func end(in tokens: UnsafeBufferPointer<Token>, at index: Int) -> Int? {
    var failures: Set<Int> = []
    return end(in: tokens, at: index, element: 0, failures: &failures)
  }

  /// - Parameter failures: what has been tried behind a gap in vain, so that nothing is tried twice; a pattern with one
  ///   gap never looks at it.
  private func end(
    in tokens: UnsafeBufferPointer<Token>, at start: Int, element first: Int, failures: inout Set<Int>
  ) -> Int? {
    var index = start
    for element in first..<elements.count {
      switch elements[element] {
      case .word(let hash):
        guard index < tokens.endIndex, tokens[index].hash == hash else { return nil }
        index += 1
      case .number:
        guard index < tokens.endIndex, tokens[index].kind == .number else { return nil }
        index += 1
      case .gap:
        for width in 0...Self.widestGap {
          guard index + width <= tokens.endIndex else { break }
          let key = (index + width - tokens.startIndex) * elements.count + element
          if gaps > 1, failures.contains(key) { continue }
          if let end = end(in: tokens, at: index + width, element: element + 1, failures: &failures) { return end }
          if gaps > 1 { failures.insert(key) }
        }
        return nil
      }
    }
    return index
  }
}
