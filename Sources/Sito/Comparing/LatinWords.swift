import Normalization
import Text
import Transliteration

/// Takes Cyrillic words for their Latin forms, by the standard scheme of the text's language, so that the two writings of one text have
/// the same words: Serbian, Bosnian, Uzbek, Azerbaijani.
///
/// Offsets stay those of the text. Words of languages without a scheme, and letters that the scheme has not, stay what they are.
struct LatinWords: Sendable {
  /// Of a short text nobody can say which of these it is in, and it matters little: their Latin forms are nearly the same.
  private static let alike: Set<String> = ["sr", "mk"]
  /// Languages with a Latin alphabet of their own; others are romanised by their standard scheme.
  private static let alphabets = [
    "sr": "sr-gaj", "bs": "sr-gaj", "hr": "sr-gaj", "sh": "sr-gaj", "uz": "uz-latin-1995", "kk": "kk-latin-2021",
    "az": "az-latin-1992",
  ]

  private let identifier = LanguageIdentifier()
  private let transliterators: [String: Transliterator]

  init() throws {
    var transliterators: [String: Transliterator] = [:]
    for scheme in Scheme.all where scheme.isDefault && transliterators[scheme.language.language] == nil {
      transliterators[scheme.language.language] = try Transliterator(scheme)
    }
    for (language, scheme) in Self.alphabets { transliterators[language] = try Transliterator(Scheme.find(scheme)) }
    self.transliterators = transliterators
  }

  /// - Complexity: O(*n*); a word that comes again costs a look-up.
  func words(_ words: Words, of text: [UInt8], language: LanguageTag?, with folder: inout Folder) -> Words {
    guard words.count > 0, let transliterator = transliterator(text, language) else { return words }
    var words = words
    var known: [UInt64: UInt64] = [:]
    for index in 0..<words.count {
      let range = words.range(index)
      // The lead bytes of U+0400...U+04FF.
      guard text[range].contains(where: { 0xD0...0xD3 ~= $0 }) else { continue }
      let hash = words.hashes[index]
      // Not by the folded word: И is İ and и is i, and their folded forms differ.
      let written = text.withUnsafeBufferPointer { WordHash.hash($0, range) }
      if let latin = known[written] {
        words.hashes[index] = latin
        continue
      }
      let latin = folder.words(of: transliterator.transliterate(Array(text[range]))).hashes
      // Rarely two: a sign that the scheme writes divides the word. They stand for one.
      let joined = latin.count == 1 ? latin[0] : latin.reduce(hash) { WordHash.mix($0 ^ $1, 0xE703_7ED1_A0B4_28DB) }
      known[written] = joined
      words.hashes[index] = joined
    }
    return words
  }

  private func transliterator(_ text: [UInt8], _ given: LanguageTag?) -> Transliterator? {
    var language = given?.language ?? "und"
    if language == "und" {
      guard let guess = identifier.identify(text) else { return nil }
      let isAlike = Self.alike.contains(guess.language.language)
      guard let told = isAlike ? guess.language : guess.telling else { return nil }
      language = told.language
    }
    return transliterators[language]
  }
}
