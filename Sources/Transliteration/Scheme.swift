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
  /// The document that the table follows.
  public let source: String
  /// What `Transliterator(_:direction: .reverse)` gives back.
  public let reversibility: Reversibility
  /// Codes that other collections use for the same system (interscript's, iuliia's); `named(_:)` takes them.
  public let aliases: [String]
  /// Whether this is the scheme Sito takes for its language when none is named.
  public let isDefault: Bool
  let rules: SchemeRules

  /// How much of a text survives the way there and back.
  public enum Reversibility: String, Sendable {
    /// Every text of the scheme's letters, but for the case of signs that have none in Latin letters (ь as ʹ) where the
    /// word does not tell it.
    case exact
    /// All but a few sequences of letters, which share their spelling with another one.
    case nearly
    /// Letters are lost.
    case no
  }

  /// Whether the way back is exact.
  public var reversible: Bool { reversibility == .exact }

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
    self.source = try header.required("source")
    self.reversibility = try header.reversibility()
    self.isDefault = try header.flag("default")
    self.aliases = header.list("aliases")
    self.rules = try SchemeRules(
      rows: rows, scheme: name, script: script, letterCase: LetterCase(hasDottedI: header.flag("dotted-i")),
      inherited: inherited)
  }
}
