import Comparison

/// A few texts spread evenly over a collection of unknown size, kept whole to quote from.
struct TextSample {
  private static let most = 256
  private static let longest = 1 << 16
  private static let fewestScalars = 20

  private(set) var texts: [Int: ComparableText] = [:]
  /// Texts with a place that this divides are kept.
  private var stride = 1

  var places: [Int] { texts.keys.sorted() }

  func wants(_ place: Int) -> Bool { place % stride == 0 }

  mutating func add(_ text: ComparableText, at place: Int) {
    guard wants(place), text.text.count <= Self.longest else { return }
    texts[place] = text
    if texts.count > Self.most {
      stride *= 2
      texts = texts.filter { $0.key % stride == 0 }
    }
  }

  /// The words of a phrase as they stand in its text; nil when they are a few letters only, as six "words" of a script
  /// without spaces are.
  func quote(_ phrase: CommonPhrase) -> String? {
    guard let text = texts[phrase.text], phrase.words.upperBound <= text.words.count, !phrase.words.isEmpty else {
      return nil
    }
    let quote = String(decoding: text.text[text.words.range(of: phrase.words)], as: UTF8.self)
    return quote.unicodeScalars.count < Self.fewestScalars ? nil : quote
  }
}
