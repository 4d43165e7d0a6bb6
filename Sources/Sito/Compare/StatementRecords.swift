import Comparison
import Corpus
import Text

/// The lines of `--statements`. Offsets are Unicode scalars of the documents' texts as given.
public struct StatementRecords {
  private let texts: [ComparableText]
  private let passages: [Passage]
  private let readings: DocumentReadings
  private var offsets: DocumentScalars

  /// - Parameters:
  ///   - readings: of the same texts.
  ///   - setAside: of each text the bytes that were not compared; empty when all was.
  public init(
    _ texts: [ComparableText], _ passages: [Passage], _ readings: DocumentReadings, setAside: [[Range<Int>]] = []
  ) {
    self.texts = texts
    self.passages = passages
    self.readings = readings
    offsets = DocumentScalars(texts, setAside: setAside)
  }

  /// `{"statement","origin":{"id","source","published","start","end","why"},"witnesses":[{"id","source","published","start","end",
  /// "relation","share_of_origin","share_of_witness","edits","substantive_edits","changes"}],"sentences":[{"start","end","witnesses":
  /// [{"state","classes","reading"}]}]}`; documents have `title`, `url`, `language` and `script` where they are known, witnesses `parts`, pairs
  /// of offsets, where they have several stretches, and `passages`, the names of those with the origin, or,
  /// where they share words with another witness alone, `via`: its `id` and the `passages` with it. Of each sentence of the
  /// origin there stands what became of it with each witness, in the order of `witnesses`; the same `reading` is the same change.
  /// Where lines of a document were set aside, it has `cleaned`, a pair of offsets in the text without them.
  public mutating func json(_ statement: Statement) -> [UInt8] {
    var object = JSONObjectBuilder(reserving: 2048)
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
      if !witness.changes.isEmpty { object.add("changes", witness.changes.map(\.rawValue)) }
      if witness.parts.count > 1 {
        let words = texts[witness.document].words
        object.add(
          "parts",
          json: JSONArray.make(witness.parts) { part in
            let range = offsets.scalars(witness.document, words.range(of: part))
            return range.json
          })
      }
      if !witness.passages.isEmpty {
        object.add("passages", witness.passages.map { passages[$0].id(in: texts, &offsets) })
      }
      if let via = witness.via {
        object.beginObject("via")
        object.add("id", texts[via.document].id)
        object.add("passages", via.passages.map { passages[$0].id(in: texts, &offsets) })
        object.end()
      }
      object.end()
    }
    object.end()
    addSentences(of: statement, to: &object)
    return object.finish()
  }

  private mutating func addDocument(_ document: Int, _ bytes: Range<Int>, to object: inout JSONObjectBuilder) {
    let text = texts[document]
    let range = offsets.scalars(document, bytes)
    object.add("id", text.id)
    if !text.source.isEmpty { object.add("source", text.source) }
    if let title = text.title { object.add("title", title) }
    if let url = text.url { object.add("url", url) }
    if let published = text.published { object.add("published", published) }
    if let language = readings.languages[document] { object.add("language", language.description) }
    if let script = readings.scripts[document] { object.add("script", script) }
    object.add("start", range.lowerBound)
    object.add("end", range.upperBound)
    if let kept = offsets.kept(document, bytes) { object.add("cleaned", json: kept.json) }
  }

  private mutating func addSentences(of statement: Statement, to object: inout JSONObjectBuilder) {
    let origin = statement.origin.document
    let table = StatementTable(statement, passages: passages, texts: texts, sentences: readings.sentences[origin])
    object.beginArray("sentences")
    for row in table.rows {
      let range = offsets.scalars(origin, row.sentence.bytes)
      object.beginObject()
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.beginArray("witnesses")
      for cell in row.cells {
        object.beginObject()
        object.add("state", cell.state.rawValue)
        if !cell.classes.isEmpty { object.add("classes", cell.classes.map(\.rawValue)) }
        if let reading = cell.reading { object.add("reading", reading) }
        object.end()
      }
      object.end()
      object.end()
    }
    object.end()
  }
}
