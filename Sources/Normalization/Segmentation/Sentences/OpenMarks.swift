/// The quotes and brackets that are open at a place of a paragraph.
///
/// Single quotes are left alone: most are apostrophes.
struct OpenMarks {
  /// Where the outermost open quote stands.
  private(set) var quote: Int?
  private(set) var bracket: Int?
  private var quotes = 0
  private var brackets = 0
  /// Up to where the text has been read.
  private var scanned = 0

  /// Reads on, at most to `index`.
  mutating func advance(_ reader: ScalarReader, to index: Int) {
    let bytes = reader.bytes
    while scanned < index {
      switch bytes[scanned] {
      case 0x0A, 0x0D, 0x22, 0x28, 0x29, 0x5B, 0x5D, 0xC2, 0xE2: read(reader)
      default: scanned &+= 1
      }
    }
  }

  /// Whether the outermost quote closes before `limit` and the paragraph's end.
  func closesQuote(_ reader: ScalarReader, before limit: Int) -> Bool {
    var ahead = self
    while ahead.quotes > 0, ahead.scanned < min(limit, reader.count) { ahead.advance(reader, to: ahead.scanned + 1) }
    // A paragraph's end leaves the quote open.
    return ahead.quotes == 0 && !reader.isLineEnd(before: ahead.scanned)
  }

  /// Whether the outermost bracket closes before `limit` and the paragraph's end.
  func closesBracket(_ reader: ScalarReader, before limit: Int) -> Bool {
    var ahead = self
    while ahead.brackets > 0, ahead.scanned < min(limit, reader.count) { ahead.advance(reader, to: ahead.scanned + 1) }
    return ahead.brackets == 0 && !reader.isLineEnd(before: ahead.scanned)
  }

  private mutating func read(_ reader: ScalarReader) {
    let index = scanned
    let (scalar, length) = reader.scalar(at: index)
    scanned += length
    switch scalar {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: (quote, bracket, quotes, brackets) = (nil, nil, 0, 0)
    case 0x28, 0x5B:
      brackets += 1
      if brackets == 1 { bracket = index }
    case 0x29, 0x5D:
      brackets = max(0, brackets - 1)
      if brackets == 0 { bracket = nil }
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F:
      if opens(reader, index, length) {
        // The same sign cannot open twice; the quote before was not closed.
        if scalar == 0x22 { quotes = 0 }
        quotes += 1
        if quotes == 1 { quote = index }
      } else {
        quotes = max(0, quotes - 1)
        if quotes == 0 { quote = nil }
      }
    default: break
    }
  }

  /// Which signs open and which close depends on the language; on which side the space is does not.
  private func opens(_ reader: ScalarReader, _ index: Int, _ length: Int) -> Bool {
    let next = reader.kind(at: index + length)
    if next == .space || next == .lineEnd || next == .end { return reader.scalar(at: index).scalar == 0xAB }
    guard index > 0 else { return true }
    switch reader.kind(reader.scalar(before: index).scalar) {
    case .space, .lineEnd, .openQuote, .openBracket, .dash: return true
    default: return reader.scalar(at: index).scalar == 0x201E
    }
  }
}
