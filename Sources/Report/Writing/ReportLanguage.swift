import Text

/// The language and script of a text, as the page says them to people and to browsers.
public struct ReportLanguage: Sendable, Equatable {
  public var tag: LanguageTag?
  /// ISO 15924.
  public var script: String?

  public init(tag: LanguageTag? = nil, script: String? = nil) {
    self.tag = tag
    self.script = script
  }

  /// Scripts written from right to left.
  private static let fromRight: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi",
  ]

  /// `lang` and `dir` of an element that holds the text; what is not known is left to its letters.
  func write(_ page: inout HTMLWriter) {
    page.attribute("lang", tag?.description ?? "")
    guard let script else { return page.attribute("dir", "auto") }
    page.attribute("dir", Self.fromRight.contains(script) ? "rtl" : "ltr")
  }

  /// `ru, Cyrl`; empty where nothing is known.
  var description: String { [tag?.description, script].compactMap(\.self).joined(separator: ", ") }
}
