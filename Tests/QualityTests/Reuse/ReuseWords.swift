import Sito

/// Sentences and words of the texts that a ``ReuseSet`` is made of, in Unicode scalars.
///
/// A word is what stands between white space, or in Chinese what ICU's dictionary says, with the signs behind it.
final class ReuseWords {
  private let language: LanguageTag
  private let isSpaced: Bool
  private var breaker: BreakIterator
  private var segmenter: SentenceSegmenter

  init(_ language: LanguageTag) throws {
    self.language = language
    isSpaced = language.language != "zh"
    breaker = try BreakIterator(.words, locale: language.language)
    segmenter = try SentenceSegmenter()
  }

  func sentences(of text: String) throws -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let offsets = ScalarOffsets(bytes)
    return try segmenter.sentences(of: bytes, language: language).map { offsets.scalarRange(ofBytes: $0) }
  }

  func words(of scalars: ArraySlice<Unicode.Scalar>) throws -> [[Unicode.Scalar]] {
    if isSpaced { return scalars.split { $0.properties.isWhitespace }.map(Array.init) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let bytes = Array(String(view).utf8)
    var words: [[Unicode.Scalar]] = []
    try bytes.withUnsafeBufferPointer { text in
      try breaker.forEachSegment(in: text) { segment in
        let piece = Array(String(decoding: bytes[segment.range], as: UTF8.self).unicodeScalars)
        if segment.isWord || words.isEmpty { words.append(piece) } else { words[words.count - 1] += piece }
      }
    }
    return words
  }

  func joined(_ words: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
    Array(words.joined(separator: isSpaced ? [" "] : []))
  }
}
