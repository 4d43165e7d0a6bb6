/// A word, a number or a telling sign (`©`, `@`, `#`) of a line, in folded form.
struct Token: Sendable {
  enum Kind: UInt8 {
    case word
    case number
    case sign
  }

  /// FNV-1a over the folded scalars.
  var hash: UInt64
  /// The same over the first ``stemLength`` scalars: what forms of one word have in common.
  var stem: UInt64
  /// Bytes from the line's trimmed start.
  var start: UInt16
  var end: UInt16
  var kind: Kind
  /// Letters or digits, 255 at most.
  var length: UInt8
  /// A letter of a script without spaces.
  var isIdeograph: Bool
  /// The word starts with an upper-case letter.
  var isCapitalized: Bool

  static let stemLength = 6

  static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of two ideographs side by side, which are as good as a word.
  @inline(__always) static func pair(_ first: Token, _ second: Token) -> UInt64 {
    (first.stem &* 0x9E37_79B9_7F4A_7C15) ^ second.stem
  }

  @inline(__always) static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
  }
}
