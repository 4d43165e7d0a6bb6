/// The rows of a data table that a person edits: phrases, schemes, names, function words.
///
/// One row a line, fields separated by tabs and trimmed; empty lines and lines that start with `#` are comments; a line
/// `[name]` opens a section. A byte order mark is skipped.
public struct TableRows: Sendable {
  public struct Row: Sendable {
    /// The section the row stands in; empty before the first.
    public var section: String
    public var fields: [String]
    /// Counted from 1, for error messages.
    public var line: Int
  }

  public let rows: [Row]

  /// - Complexity: O(*n*) in bytes.
  public init(_ bytes: some Collection<UInt8>) {
    var rows: [Row] = []
    var section = ""
    let lines = Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      var text = String(decoding: line, as: UTF8.self)[...]
      if number == 0, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      text = Self.trimmed(text)
      if text.isEmpty || text.utf8.first == UInt8(ascii: "#") { continue }
      if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
        section = String(text.dropFirst().dropLast())
        continue
      }
      let fields = text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(Self.trimmed(Substring($0)))
      }
      rows.append(Row(section: section, fields: fields, line: number + 1))
    }
    self.rows = rows
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var utf8 = text.utf8
    while let byte = utf8.first, byte == 0x20 || byte == 0x09 || byte == 0x0D { utf8.removeFirst() }
    while let byte = utf8.last, byte == 0x20 || byte == 0x09 || byte == 0x0D { utf8.removeLast() }
    return Substring(utf8)
  }
}
