import Text

/// The `[scheme]` section: one key and one value a row.
struct SchemeHeader {
  static let keys = [
    "id", "title", "language", "script", "from", "authority", "year", "source", "reversible", "default", "dotted-i",
    "aliases", "letters-of",
  ]
  private let name: String
  private var values: [String: (value: String, line: Int)] = [:]

  init(rows: [TableRows.Row], name: String) throws(SchemeError) {
    self.name = name
    for row in rows where row.section == "scheme" {
      guard row.fields.count == 2 else {
        throw .malformed(scheme: name, line: row.line, reason: "a row of [scheme] is a key, a tab and a value")
      }
      guard Self.keys.contains(row.fields[0]) else {
        throw .malformed(
          scheme: name, line: row.line,
          reason: "unknown key '\(row.fields[0])'; the keys are \(Self.keys.joined(separator: ", "))")
      }
      values[row.fields[0]] = (row.fields[1], row.line)
    }
  }

  func line(_ key: String) -> Int { values[key]?.line ?? 0 }

  func optional(_ key: String) -> String? { values[key]?.value }

  func required(_ key: String) throws(SchemeError) -> String {
    guard let value = values[key]?.value else {
      throw .malformed(scheme: name, line: 0, reason: "[scheme] has no '\(key)'")
    }
    return value
  }

  func script(_ key: String, default code: String) throws(SchemeError) -> String {
    let value = optional(key) ?? code
    guard value.utf8.count == 4 else {
      throw .malformed(scheme: name, line: line(key), reason: "'\(value)' is not an ISO 15924 code such as Latn")
    }
    return value
  }

  func flag(_ key: String) throws(SchemeError) -> Bool {
    switch optional(key) ?? "no" {
    case "yes": return true
    case "no": return false
    default: throw .malformed(scheme: name, line: line(key), reason: "'\(key)' is yes or no")
    }
  }

  func reversibility() throws(SchemeError) -> Scheme.Reversibility {
    switch optional("reversible") ?? "no" {
    case "yes": return .exact
    case "nearly": return .nearly
    case "no": return .no
    default:
      throw .malformed(scheme: name, line: line("reversible"), reason: "'reversible' is yes, nearly or no")
    }
  }

  func list(_ key: String) -> [String] {
    (optional(key) ?? "").split(separator: " ").map { String($0) }
  }
}
