import Comparison
import Corpus
import Text

/// The lines of `--statements`. Offsets are Unicode scalars of the documents' texts as given.
public struct StatementRecords {
  private let texts: [ComparableText]
  private var offsets: DocumentScalars

  public init(_ texts: [ComparableText]) {
    self.texts = texts
    offsets = DocumentScalars(texts)
  }

  /// `{"statement","origin":{"id","source","published","start","end","why"},"witnesses":[{"id","source","published","start","end",
  /// "relation","share_of_origin","share_of_witness","edits","substantive_edits"}]}`; `parts`, pairs of offsets, where a witness has several stretches.
  public mutating func json(_ statement: Statement) -> [UInt8] {
    var object = JSONObjectBuilder(reserving: 1024)
    object.add("statement", statement.id(in: texts))
    object.beginObject("origin")
    addDocument(statement.origin.document, statement.origin.bytes, to: &object)
    object.add("why", statement.origin.reason.description)
    object.end()
    object.beginArray("witnesses")
    for witness in statement.witnesses {
      object.beginObject()
      addDocument(witness.document, witness.bytes, to: &object)
      object.add("relation", witness.relation.rawValue)
      object.add("share_of_origin", Decimals.rounded(witness.shareOfOrigin))
      object.add("share_of_witness", Decimals.rounded(witness.shareOfWitness))
      object.add("edits", witness.edits)
      object.add("substantive_edits", witness.substantiveEdits)
      if witness.parts.count > 1 {
        let words = texts[witness.document].words
        object.add(
          "parts",
          json: JSONArray.make(witness.parts) { part in
            let range = offsets.scalars(witness.document, words.range(of: part))
            return Array("[\(range.lowerBound),\(range.upperBound)]".utf8)
          })
      }
      object.end()
    }
    object.end()
    return object.finish()
  }

  private mutating func addDocument(_ document: Int, _ bytes: Range<Int>, to object: inout JSONObjectBuilder) {
    let text = texts[document]
    let range = offsets.scalars(document, bytes)
    object.add("id", text.id)
    if !text.source.isEmpty { object.add("source", text.source) }
    if let published = text.published { object.add("published", published) }
    object.add("start", range.lowerBound)
    object.add("end", range.upperBound)
  }
}
