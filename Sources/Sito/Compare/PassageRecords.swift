import Comparison
import Corpus
import Text

/// The lines of `--passages`. Offsets are Unicode scalars of the documents' texts as given.
public struct PassageRecords {
  private let texts: [ComparableText]
  private var offsets: DocumentScalars

  public init(_ texts: [ComparableText]) {
    self.texts = texts
    offsets = DocumentScalars(texts)
  }

  /// `{"a":{"id","start","end"},"b":{"id","start","end"},"score","relation","substantive_edits","edits":[{"kind","class",
  /// "substantive","a","b"}]}`, where `a` and `b` of an edit are `{"start","end","text"}`. An edit that is an end of a move has
  /// `move`, a number that both ends share; a moved block has both in one edit.
  public mutating func json(_ passage: Passage) -> [UInt8] {
    var object = JSONObjectBuilder(reserving: 512)
    for (name, span) in [("a", passage.a), ("b", passage.b)] {
      let range = offsets.scalars(span.document, span.bytes)
      object.beginObject(name)
      object.add("id", texts[span.document].id)
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.end()
    }
    object.add("score", Decimals.rounded(passage.score))
    object.add("relation", passage.relation.rawValue)
    object.add("substantive_edits", passage.substantiveEdits)
    object.beginArray("edits")
    for edit in passage.edits {
      object.beginObject()
      object.add("kind", edit.kind.rawValue)
      object.add("class", edit.editClass.rawValue)
      object.add("substantive", edit.editClass.isSubstantive)
      if let move = edit.moveID { object.add("move", move) }
      for (name, document, bytes) in [("a", passage.a.document, edit.a), ("b", passage.b.document, edit.b)] {
        let range = offsets.scalars(document, bytes)
        object.beginObject(name)
        object.add("start", range.lowerBound)
        object.add("end", range.upperBound)
        object.add("text", utf8: texts[document].text[bytes])
        object.end()
      }
      object.end()
    }
    object.end()
    return object.finish()
  }
}
