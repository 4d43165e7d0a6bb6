/// The lines of a text as byte ranges, without their line ends.
///
/// A line ends at LF or CRLF and at nothing else (no form feed, no U+2028): the rule of the command-line contract. Line
/// `n` of the text, counted from 1, is `ranges[n - 1]`. A text that ends in LF has no further empty line after it, so
/// the count is that of `wc -l`, plus one when the last line is not terminated.
public struct TextLines: Sendable {
  public let ranges: [Range<Int>]

  /// - Complexity: O(*n*) in bytes.
  public init(_ text: [UInt8]) {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      let hasReturn = index > start && text[index - 1] == 0x0D
      ranges.append(start..<(hasReturn ? index - 1 : index))
      start = index + 1
    }
    if start < text.count { ranges.append(start..<text.count) }
    self.ranges = ranges
  }

  public var count: Int { ranges.count }
}
