/// A BCP 47 language tag (RFC 5646), compared by its primary subtag where only the language matters.
///
/// Tags are kept in lower case with the script in title case (`sr-Latn`); nothing is looked up in the registry.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag as written in output, e.g. `ru`, `sr-Cyrl`.
  public let description: String

  /// Takes any well-formed tag; underscores count as hyphens (`sr_Latn`).
  ///
  /// - Returns: nil when a subtag is empty, longer than eight letters or not ASCII alphanumeric.
  public init?(_ tag: String) {
    var subtags: [String] = []
    for subtag in tag.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" }) {
      guard (1...8).contains(subtag.utf8.count), subtag.utf8.allSatisfy(Self.isAlphanumeric) else { return nil }
      let lower = subtag.lowercased()
      let isScript = !subtags.isEmpty && lower.utf8.count == 4
      subtags.append(isScript ? lower.prefix(1).uppercased() + lower.dropFirst() : lower)
    }
    guard let language = subtags.first, (2...8).contains(language.utf8.count) else { return nil }
    self.description = subtags.joined(separator: "-")
  }

  /// The primary language subtag: `sr` of `sr-Latn`.
  public var language: String { String(description.prefix { $0 != "-" }) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
