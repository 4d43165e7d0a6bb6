import Text

extension SiteTemplates {
  /// Why a file of templates cannot be read.
  public struct FileError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    public var line: Int
    public var reason: String

    public var description: String { "line \(line): \(reason)" }
  }

  private static let heading = "# Sito site templates 1"
  private static let explanation = """
    # Lines that a site repeats. Under [site<TAB>distinct texts seen], each: in how many of them it stood<TAB>the line, with
    # every number as 0. To have a line always removed or never, write drop or keep instead of the number; to forget it,
    # delete the row. Rows that start with # are comments, and are not kept.
    """

  /// The templates as text: sites and lines in bytewise order, the most frequent lines first.
  public var file: [UInt8] {
    var output = Array("\(Self.heading)\n\(Self.explanation)\n".utf8)
    for (name, site) in sites.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      output += Array("\n[\(Self.escaped(Array(name.utf8)))\t\(site.texts)]\n".utf8)
      for (line, mark) in site.lines.sorted(by: { Self.precedes($0, $1) }) {
        switch mark {
        case .count(let count): output += Array("\(count)".utf8)
        case .keep: output += Array("keep".utf8)
        case .drop: output += Array("drop".utf8)
        }
        output.append(0x09)
        output += line
        output.append(0x0A)
      }
    }
    return output
  }

  /// Names of sites come from anywhere; folded lines hold neither tabs nor line ends.
  private static func escaped(_ name: [UInt8]) -> String {
    String(decoding: name.map { isControl($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  /// A byte of a site's name that a row cannot hold.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 }

  private static func precedes(_ a: (key: [UInt8], value: Mark), _ b: (key: [UInt8], value: Mark)) -> Bool {
    let (x, y) = (order(a.value), order(b.value))
    return x == y ? a.key.lexicographicallyPrecedes(b.key) : x > y
  }

  private static func order(_ mark: Mark) -> Int {
    switch mark {
    case .count(let count): count
    case .drop: .max
    case .keep: .max - 1
    }
  }

  /// What a file holds. A site or a line that stands in it twice counts as ``add(_:_:to:)`` has it: numbers add up, and what is
  /// set by hand stays, wherever the row stands.
  ///
  /// - Throws: `FileError` with the line that is no template.
  /// - Complexity: O(*n*) in bytes.
  public init(file bytes: [UInt8]) throws(FileError) {
    self.init()
    if let invalid = bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidByte($0) }) {
      throw FileError(line: bytes[..<invalid].count { $0 == 0x0A } + 1, reason: "invalid UTF-8")
    }
    var current: String?
    for (index, range) in TextLines(bytes).ranges.enumerated() {
      var row = bytes[range]
      // Some editors put a byte order mark before what they save.
      if index == 0, row.starts(with: [0xEF, 0xBB, 0xBF]) { row = row.dropFirst(3) }
      let number = index + 1
      if index == 0 {
        guard row.elementsEqual(Self.heading.utf8) else {
          throw FileError(line: 1, reason: "this is no file of site templates: it should start with “\(Self.heading)”")
        }
        continue
      }
      if row.isEmpty || row.first == 0x23 { continue }
      guard let tab = row.firstIndex(of: 0x09) else {
        throw FileError(line: number, reason: "a tab is missing between the number and the line")
      }
      if row.first == 0x5B, row.last == 0x5D {
        guard let texts = Int(String(decoding: row[(tab + 1)...].dropLast(), as: UTF8.self)), texts >= 0 else {
          throw FileError(line: number, reason: "[site<TAB>number of texts] is expected")
        }
        let name = String(decoding: row[..<tab].dropFirst(), as: UTF8.self)
        sites[name, default: Site()].add(texts)
        current = name
        continue
      }
      guard let current else { throw FileError(line: number, reason: "a line before the first [site]") }
      let line = LineKey.text(row[(tab + 1)...])
      let word = String(decoding: row[..<tab], as: UTF8.self)
      let mark: Mark? =
        word == "keep" ? .keep : word == "drop" ? .drop : Int(word).flatMap { $0 > 0 ? .count($0) : nil }
      guard let mark, !line.isEmpty else {
        throw FileError(line: number, reason: "a number, drop or keep, a tab, and the line are expected")
      }
      sites[current]?.add(mark, to: line)
    }
  }
}
