import Text

/// A published system of romanisation: what it is called, whose it is, and its rules.
///
/// Schemes are data, one file each in `Schemes/`; `Scheme.all` holds those that come with Sito, and a file of one's own
/// is read with `init(table:name:)`. The format is described at the head of `Schemes/ru-bgn-1947.tsv`.
public struct Scheme: Sendable, Identifiable {
  /// Language, authority and year: `ru-bgn-1947`. Fixed for all time.
  public let id: String
  public let title: String
  public let language: LanguageTag
  /// ISO 15924 code of the script that is written: `Latn`.
  public let script: String
  /// ISO 15924 code of the script that is read: `Cyrl`.
  public let sourceScript: String
  public let authority: String
  /// The year of the edition that the rules follow.
  public let year: Int
  /// Whether `Transliterator(_:direction: .reverse)` gives the original back.
  public let reversible: Bool
  /// Codes that other collections use for the same system (interscript's, iuliia's); `named(_:)` takes them.
  public let aliases: [String]
  /// Whether this is the scheme Sito takes for its language when none is named.
  public let isDefault: Bool
  let rules: SchemeRules

  /// Reads a scheme from the bytes of its file; `name` is what error messages call it.
  ///
  /// - Throws: `SchemeError.malformed` for the first row that breaks the format.
  /// - Complexity: O(*n*) in bytes.
  public init(table: some Collection<UInt8>, name: String) throws(SchemeError) {
    try self.init(rows: TableRows(table).rows, name: name, inherited: nil)
  }

  init(rows: [TableRows.Row], name: String, inherited: SchemeRules?) throws(SchemeError) {
    let header = try SchemeHeader(rows: rows, name: name)
    self.id = try header.required("id")
    self.title = try header.required("title")
    let tag = try header.required("language")
    guard let language = LanguageTag(tag) else {
      throw .malformed(scheme: name, line: header.line("language"), reason: "'\(tag)' is not a BCP 47 language tag")
    }
    self.language = language
    self.script = try header.script("script", default: "Latn")
    self.sourceScript = try header.script("from", default: "Cyrl")
    self.authority = try header.required("authority")
    let yearText = try header.required("year")
    guard let year = Int(yearText) else {
      throw .malformed(scheme: name, line: header.line("year"), reason: "'\(yearText)' is not a year")
    }
    self.year = year
    self.reversible = try header.flag("reversible")
    self.isDefault = try header.flag("default")
    self.aliases = header.list("aliases")
    self.rules = try SchemeRules(rows: rows, scheme: name, script: script, inherited: inherited)
  }
}

/// The `[scheme]` section: one key and one value a row.
struct SchemeHeader {
  static let keys = [
    "id", "title", "language", "script", "from", "authority", "year", "reversible", "default", "aliases", "letters-of",
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

  func list(_ key: String) -> [String] {
    (optional(key) ?? "").split(separator: " ").map { String($0) }
  }
}
