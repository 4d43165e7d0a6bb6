/// A line that is not blank, with the features that rules ask for.
struct Block: Sendable {
  /// How a line ends, closing quotes and brackets aside.
  enum Ending: UInt8 {
    case none
    case comma
    /// A colon, semicolon or dash: more is to come.
    case open
    case sentence
  }

  /// Counted from 0.
  var line: Int32
  /// Bytes of the text, white space trimmed.
  var start: Int
  var end: Int
  /// The page's tokens of this line; the first ``maximumTokens`` when the line has more.
  var tokens: Range<Int>
  /// Words; in scripts without spaces ``ideographsAWord`` count as one.
  var words: Float
  /// Words that start with an upper-case letter.
  var capitalized: Int32
  var digits: Int32
  var commas: Int32
  /// Sentence ends, the last included, abbreviations left out.
  var sentences: Int32
  /// Signs that stand between menu entries, with space around or not.
  var separators: Int32
  /// `»` and `›`, which are quotation marks or stand between menu entries.
  var angles: Int32 = 0
  var startsWithSeparator = false
  /// Blank lines directly before.
  var blankBefore: Int32
  var ending: Ending
  /// The line starts with a bullet.
  var isListItem: Bool
  var startsLowercase: Bool
  var hasAllTokens: Bool

  static let maximumTokens = 64
  static let ideographsAWord: Float = 1.7
  var bytes: Range<Int> { start..<end }
  var tokenCount: Int { tokens.count }
  /// The line ends in a sign that belongs to running text.
  var isPunctuated: Bool { ending != .none }
}
