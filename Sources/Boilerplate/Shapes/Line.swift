/// A block with its page, as shapes and fields look at it.
struct Line {
  let page: Page
  let block: Block
  let tokens: UnsafeBufferPointer<Token>
  let vocabulary: Vocabulary
  /// Which vocabularies the line may have words of.
  let starts: WordStarts.OfLine

  init(_ page: Page, _ block: Block, _ vocabulary: Vocabulary) {
    self.page = page
    self.block = block
    tokens = page.tokens(of: block)
    self.vocabulary = vocabulary
    starts = vocabulary.starts.starts(tokens)
  }

  /// The line's first token is no word, or starts an entry of one of the vocabularies.
  func mayStart(with kinds: WordStarts) -> Bool {
    guard let first = tokens.first else { return false }
    return first.kind != .word || !starts.first.isDisjoint(with: kinds)
  }

  var bytes: ArraySlice<UInt8> { page.text[block.bytes] }
  var string: String { page.string(block.bytes) }

  func bytes(of token: Token) -> ArraySlice<UInt8> { page.bytes(of: token, in: block) }

  /// The bytes between the token at `index` and the next.
  func gap(after index: Int) -> ArraySlice<UInt8> {
    index + 1 < tokens.endIndex
      ? page.gap(tokens[index], tokens[index + 1], in: block)
      : page.text[block.start + Int(tokens[index].end)..<block.end]
  }

  /// The value of a number of at most nine digits, in whatever digits it is written.
  func number(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number else { return nil }
    var value = 0
    var count = 0
    let digits = bytes(of: token)
    if digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
      guard digits.count <= 9 else { return nil }
      for digit in digits { value = value * 10 + Int(digit - 0x30) }
      return value
    }
    for scalar in String(decoding: digits, as: UTF8.self).unicodeScalars {
      guard let digit = scalar.properties.numericValue, digit >= 0, digit <= 9, count < 9 else { return nil }
      value = value * 10 + Int(digit)
      count += 1
    }
    return value
  }

  @inline(__always)
  static func contains(_ bytes: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for other in bytes where other == byte { return true }
      return false
    }
  }

  static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - part.count) where bytes[start] == first {
      if bytes[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
