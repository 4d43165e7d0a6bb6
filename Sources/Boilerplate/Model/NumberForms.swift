/// Dates, times, addresses and the like in a line, by form alone.
struct NumberForms {
  private(set) var isDate = false
  private(set) var isTime = false
  private(set) var isYear = false
  private(set) var isURL = false
  private(set) var isMail = false
  private(set) var isPhone = false
  /// The line ends in a number in parentheses.
  private(set) var isCount = false

  /// The words that addresses on the web have.
  struct AddressWords {
    fileprivate let domains: [UInt64]
    fileprivate let schemes: (UInt64, UInt64, UInt64)

    static let standard = AddressWords(
      domains: [
        "com", "ru", "org", "net", "pl", "cn", "de", "gr", "ua", "tw", "hk", "uk", "eu", "by", "bg", "rs", "info",
      ].map(NumberForms.hash),
      schemes: (NumberForms.hash("http"), NumberForms.hash("https"), NumberForms.hash("www")))

    @inline(__always) fileprivate func isScheme(_ hash: UInt64) -> Bool {
      hash == schemes.0 || hash == schemes.1 || hash == schemes.2
    }
  }

  fileprivate static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(Token.hashSeed) { Token.mix($0, UInt32($1)) }
  }

  /// - Parameter tokens: of the page.
  /// - Complexity: O(tokens).
  init(
    _ page: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ block: Block, _ traits: LineTraits,
    _ words: AddressWords
  ) {
    let hasMarks = traits[.digit] > 0 || traits[.at] > 0 || traits[.fullStop] > 0 || traits[.colon] > 0
    guard hasMarks else { return }
    let range = block.tokens
    var groups = 0
    var digitsInRow = 0
    for index in range {
      let token = tokens[index]
      let gap = index > range.lowerBound ? Self.gap(page, block, tokens[index - 1], token) : 0
      switch token.kind {
      case .word:
        if words.isScheme(token.hash) { isURL = true }
        // 年, 月
        if index > range.lowerBound, token.isIdeograph, tokens[index - 1].kind == .number,
          tokens[index - 1].length == 4,
          token.hash == Token.mix(Token.hashSeed, 0x5E74)
        {
          isDate = true
        }
        if gap == 0x2E, words.domains.contains(token.hash) { isURL = true }
        (groups, digitsInRow) = (0, 0)
      case .sign:
        (groups, digitsInRow) = (0, 0)
        if index > range.lowerBound, index + 1 < range.upperBound, page[block.start + Int(token.start)] == 0x40,
          tokens[index - 1].end == token.start, tokens[index + 1].start == token.end
        {
          isMail = true
        }
      case .number:
        if token.length == 4, Self.isYear(page, block, token) { isYear = true }
        if gap == 0x3A, token.length == 2, tokens[index - 1].kind == .number, tokens[index - 1].length <= 2 {
          isTime = true
        }
        let isJoined = gap == 0x2D || gap == 0x20 || gap == 0x28 || gap == 0x29
        (groups, digitsInRow) =
          groups > 0 && isJoined ? (groups + 1, digitsInRow + Int(token.length)) : (1, Int(token.length))
        if groups >= 3 && (7...14).contains(digitsInRow)
          || groups == 1 && Self.follows(0x2B, page, block, token) && token.length >= 7
        {
          isPhone = true
        }
        if gap == 0x2E || gap == 0x2F || gap == 0x2D, index >= range.lowerBound + 2, tokens[index - 1].kind == .number,
          tokens[index - 2].kind == .number, Self.gap(page, block, tokens[index - 2], tokens[index - 1]) == gap
        {
          let lengths = (tokens[index - 2].length, tokens[index - 1].length, token.length)
          if lengths.1 <= 2, lengths.0 <= 2 && (lengths.2 == 2 || lengths.2 == 4) || lengths.0 == 4 && lengths.2 <= 2 {
            isDate = true
          }
        }
      }
    }
    if !range.isEmpty, traits.ending == .closing {
      let last = tokens[range.upperBound - 1]
      isCount =
        last.kind == .number
        && (Self.follows(0x28, page, block, last) || Self.follows(0x5B, page, block, last))
    }
  }

  /// The one byte between two tokens; 0 where there is none, more or another kind.
  @inline(__always)
  private static func gap(_ page: UnsafeBufferPointer<UInt8>, _ block: Block, _ first: Token, _ second: Token) -> UInt8
  {
    guard second.start == first.end + 1 else { return second.start == first.end + 2 ? wide(page, block, first) : 0 }
    return page[block.start + Int(first.end)]
  }

  /// `) `, `, ` and the like between two groups of digits.
  private static func wide(_ page: UnsafeBufferPointer<UInt8>, _ block: Block, _ first: Token) -> UInt8 {
    let bytes = (page[block.start + Int(first.end)], page[block.start + Int(first.end) + 1])
    return bytes.1 == 0x20 && (bytes.0 == 0x29 || bytes.0 == 0x2D) ? 0x29 : 0
  }

  private static func follows(_ byte: UInt8, _ page: UnsafeBufferPointer<UInt8>, _ block: Block, _ token: Token) -> Bool
  {
    token.start > 0 && page[block.start + Int(token.start) - 1] == byte
  }

  private static func isYear(_ page: UnsafeBufferPointer<UInt8>, _ block: Block, _ token: Token) -> Bool {
    let start = block.start + Int(token.start)
    guard token.end == token.start + 4 else { return false }
    return page[start] == 0x31 && page[start + 1] == 0x39
      || page[start] == 0x32 && page[start + 1] == 0x30
  }
}
