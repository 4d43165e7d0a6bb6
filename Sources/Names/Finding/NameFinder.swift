import Normalization
import Text
import Transliteration

/// Finds the names of persons in Cyrillic and Latin running text by their form: given names, patronymics, initials, surname
/// endings and titles, in all cases of Russian, Ukrainian and Belarusian.
///
/// A surname on its own is found after a title, or where the text has it with a given name or initials elsewhere. A given
/// name on its own is no name, except after a title. Words are tables in `Finding/Data/`; nobody's name is listed as such.
public struct NameFinder: Sendable {
  private let lexicon: NameLexicon
  private let matcher = NameMatcher()
  private let identifier = LanguageIdentifier()
  /// German, Luxembourgish, Low German, Alemannic, Bavarian.
  private static let capitalNouns: Set<String> = ["de", "lb", "nds", "gsw", "bar"]
  /// In the order in which they are tried for a name that has letters of another language.
  private let transliterators: [Transliterator]

  /// Azerbaijani has the letters of many Serbian and Kazakh names, and reads them otherwise.
  private static func isTriedLast(_ scheme: Scheme) -> Bool { scheme.language.language == "az" }

  /// Compiles the standard schemes of the languages, and `scheme` when one is given.
  ///
  /// - Throws: `SchemeError` when a scheme cannot be compiled.
  public init(scheme: Scheme? = nil) throws(SchemeError) {
    lexicon = .embedded
    let standard = Scheme.all.filter { $0.isDefault }
    var schemes = standard.filter { !Self.isTriedLast($0) } + standard.filter(Self.isTriedLast)
    if let scheme, !schemes.contains(where: { $0.id == scheme.id }) { schemes.append(scheme) }
    var compiled: [Transliterator] = []
    for scheme in schemes { compiled.append(try Transliterator(scheme)) }
    transliterators = compiled
  }

  /// The names in `text`, in order; no two overlap.
  ///
  /// Without `language` it is told from the text. Without `scheme` names are spelled by the language's standard scheme. A
  /// scheme that was not given to `init` is compiled anew at each call; one that cannot be compiled spells nothing.
  ///
  /// - Precondition: `text` is valid UTF-8.
  /// - Complexity: O(*n*) in bytes, whatever the text.
  public func names(in text: [UInt8], language: LanguageTag?, scheme: Scheme? = nil) -> [FoundName] {
    var language = language
    let spans: [NamePatterns.Span] = text.withUnsafeBufferPointer { bytes in
      let tokens = NameTokenizer(lexicon: lexicon, text: bytes).tokens()
      if tokens.isEmpty { return [] }
      if language == nil { language = identifier.identify(text)?.language }
      let tag = language?.language ?? ""
      return NamePatterns(
        tokens: tokens, nounsAreCapital: Self.capitalNouns.contains(tag), hasMonsieur: tag == "fr"
      ).spans()
    }
    if spans.isEmpty { return [] }
    let transliterator = transliterator(language, scheme)
    return spans.map { span in
      let written = Array(text[span.range])
      let latin = span.isLatin ? written : latin(written, by: transliterator, isChosen: scheme != nil)
      return FoundName(
        range: span.range, text: String(decoding: written, as: UTF8.self),
        latin: String(decoding: latin, as: UTF8.self),
        key: matcher.key(written))
    }
  }

  /// A Ukrainian name in a Russian text has letters that the Russian scheme lacks: the scheme of its letters serves,
  /// unless the caller chose one.
  private func latin(_ name: [UInt8], by transliterator: Transliterator?, isChosen: Bool) -> [UInt8] {
    guard let transliterator else { return name }
    var result: [UInt8] = []
    if transliterator.transliterate(name, into: &result) == 0 || isChosen { return result }
    for other in transliterators where other.scheme.isDefault {
      var attempt: [UInt8] = []
      if other.transliterate(name, into: &attempt) == 0 { return attempt }
    }
    return result
  }

  /// The language whose scheme is tried first where a text's language is not known.
  private static let commonest = LanguageTag("ru")

  private func transliterator(_ language: LanguageTag?, _ scheme: Scheme?) -> Transliterator? {
    if let scheme {
      return transliterators.first { $0.scheme.id == scheme.id } ?? (try? Transliterator(scheme))
    }
    // An undecided text is mostly one that quotes its neighbours' names: the letters of each decide.
    let language = language.flatMap { $0.language == "und" ? nil : $0 } ?? Self.commonest
    return transliterators.first { $0.scheme.isDefault && $0.scheme.language.language == language?.language }
  }
}
