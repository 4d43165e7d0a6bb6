/// One compiled phrase.
struct PhrasePattern: Sendable {
  enum Element: Sendable {
    case word(UInt64)
    case number
    /// Up to ``PhrasePattern/widestGap`` words of any kind.
    case gap
  }

  var elements: [Element]
  private let gaps: Int
  /// Nothing but numbers may stand before it.
  var isAtStart: Bool
  /// Nothing but numbers may stand after it.
  var isAtEnd: Bool
  var reason: RemovalReason
  /// The words and numbers that the pattern names; of ideographs ``Block/ideographsAWord`` count as one.
  let words: Float
  /// The phrase has ideographs, each of which is a token: where a number of words is a bound, its tokens are twice as many.
  let hasIdeographs: Bool

  /// `ru/error-report: заметили ошибку…`
  var id: String { "\(language)/\(reason.rawValue): \(phrase)" }

  /// The most tokens that a gap spans.
  var widestGap: Int { hasIdeographs ? 8 : 4 }

  /// A caller's own: sure, however little of the line it is.
  let isOwn: Bool
  private let language: String
  private let phrase: String

  private static let openEnd = Array("…".utf8)

  /// Reads a phrase as the data files write it: `#` a number, `*` up to four words, `…` at an end whatever follows or
  /// goes before.
  ///
  /// - Returns: nil when the phrase names no word, or starts or ends with `*`.
  init?(_ phrase: String, reason: RemovalReason, language: String) {
    var body = Array(phrase.utf8)[...]
    let opensAny = body.starts(with: Self.openEnd)
    if opensAny { body = body.dropFirst(Self.openEnd.count) }
    let closesAny = body.suffix(Self.openEnd.count).elementsEqual(Self.openEnd)
    if closesAny { body = body.dropLast(Self.openEnd.count) }
    // A part a line, so that one page cuts them all.
    let page = Page(body.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "\n") : $0 })
    // Tokens live as long as their page.
    defer { withExtendedLifetime(page) {} }
    var elements: [Element] = []
    elements.reserveCapacity(page.tokenCount)
    var (words, ideographs) = (0, 0)
    for block in page.blocks {
      let sign = block.bytes.count == 1 ? page.text[block.start] : 0
      if sign == UInt8(ascii: "#") {
        elements.append(.number)
        words += 1
      } else if sign == UInt8(ascii: "*") {
        elements.append(.gap)
      } else {
        for token in page.tokens(of: block) {
          elements.append(token.kind == .number ? .number : .word(token.hash))
          if token.isIdeograph { ideographs += 1 } else { words += 1 }
        }
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
    self.language = language
    self.phrase = phrase
    self.words = Float(words) + Float(ideographs) / Block.ideographsAWord
    hasIdeographs = ideographs > 0
    isOwn = language == PhraseLexicon.own
    if !elements.contains(where: { if case .word = $0 { true } else { false } }) { return nil }
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
        for width in 0...widestGap {
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
