import Text

/// `signs.tsv`: what folding does to signs beyond NFKC_Casefold.
struct SignTable {
  /// What becomes of a scalar; an empty array for removed ones.
  private(set) var replacements: [UInt32: [UInt32]] = [:]

  init(_ bytes: some Collection<UInt8>) throws {
    for row in TableRows(bytes).rows {
      let replacement: [UInt32]? =
        switch row.section {
        case "quotation mark": [0x22]
        case "apostrophe": [0x27]
        case "hyphen": [0x2D]
        case "space": [0x20]
        case "line feed": [0x0A]
        case "removed": []
        default: row.section.unicodeScalars.count == 1 ? row.section.unicodeScalars.map(\.value) : nil
        }
      let ends = row.fields[0].split(separator: ".").map { UInt32($0, radix: 16) }
      guard let replacement, let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), first <= last
      else { throw TableError(line: row.line) }
      for scalar in first...last { replacements[scalar] = replacement }
    }
  }
}

struct TableError: Error, CustomStringConvertible {
  var line: Int
  var description: String { "signs.tsv:\(line): a row is a scalar or a range (2018..201B) in a known section" }
}
