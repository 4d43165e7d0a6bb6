import Comparison
import Corpus
import Text

/// The lines of `--passages` that tell of possible translations. Offsets are Unicode scalars of the documents' texts as given.
public struct TranslationRecords {
  private let texts: [ComparableText]
  private var offsets: DocumentScalars

  public init(_ texts: [ComparableText]) {
    self.texts = texts
    offsets = DocumentScalars(texts)
  }

  /// `{"a":{"id","start","end","language"},"b":{…},"score","relation":"possible-translation","similarity","anchors":[{"kind","a","b"}]}`:
  /// the stretches from the first to the last anchor that both texts have in the same order, and each of these as
  /// `{"start","end","text"}`.
  public mutating func json(_ translation: PossibleTranslation) -> [UInt8] {
    var object = JSONObjectBuilder(reserving: 1024)
    let sides = [("a", translation.a, \PossibleTranslation.Anchor.a), ("b", translation.b, \.b)]
    for ((name, document, bytes), language) in zip(sides, translation.languages) {
      guard let first = translation.anchors.first, let last = translation.anchors.last else { continue }
      let range = offsets.scalars(document, first[keyPath: bytes].lowerBound..<last[keyPath: bytes].upperBound)
      object.beginObject(name)
      object.add("id", texts[document].id)
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.add("language", language)
      object.end()
    }
    object.add("score", Decimals.rounded(translation.score))
    object.add("relation", PassageRelation.possibleTranslation.rawValue)
    object.add("similarity", Decimals.rounded(translation.similarity))
    object.beginArray("anchors")
    for anchor in translation.anchors {
      object.beginObject()
      object.add("kind", anchor.kind.rawValue)
      for (name, document, bytes) in sides {
        let range = offsets.scalars(document, anchor[keyPath: bytes])
        object.beginObject(name)
        object.add("start", range.lowerBound)
        object.add("end", range.upperBound)
        object.add("text", utf8: texts[document].text[anchor[keyPath: bytes]])
        object.end()
      }
      object.end()
    }
    object.end()
    return object.finish()
  }
}
