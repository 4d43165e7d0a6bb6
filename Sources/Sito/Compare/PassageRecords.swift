import Comparison
import Corpus
import Text

/// The lines of `--passages`. Offsets are Unicode scalars of the documents' texts as given.
public struct PassageRecords {
  private let texts: [ComparableText]
  private let passages: [Passage]
  private let evidence: RareRuns
  private var offsets: DocumentScalars

  /// - Parameters:
  ///   - evidence: of the same passages.
  ///   - setAside: of each text the bytes that were not compared; empty when all was.
  public init(_ texts: [ComparableText], _ passages: [Passage], _ evidence: RareRuns, setAside: [[Range<Int>]] = []) {
    self.texts = texts
    self.passages = passages
    self.evidence = evidence
    offsets = DocumentScalars(texts, setAside: setAside)
  }

  /// `{"passage","a":{"id","start","end","share"},"b":{"id","start","end","share"},"score","rare":[{"start","end","text","documents"}],"matched_words",
  /// "edited_share","relation","substantive_edits","edits":[{"kind","class","substantive","a","b"}]}`, where `rare` are the rarest runs
  /// of words that both sides have, in `a`, and in how many documents they stand, and `a` and `b` of an edit are
  /// `{"start","end","text"}`. An edit that is an end of a move has `move`, a number that both ends share; a moved block has both in one
  /// edit. Where lines of a document were set aside, its side has `cleaned`, a pair of offsets in the text without them.
  ///
  /// - Parameter number: of a passage.
  public mutating func json(_ number: Int) -> [UInt8] {
    let passage = passages[number]
    var object = JSONObjectBuilder(reserving: 512)
    object.add("passage", passage.id(in: texts, &offsets))
    for (name, span) in [("a", passage.a), ("b", passage.b)] {
      let range = offsets.scalars(span.document, span.bytes)
      object.beginObject(name)
      object.add("id", texts[span.document].id)
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.add("share", Decimals.rounded(Double(span.words.count) / Double(max(1, texts[span.document].words.count))))
      if let kept = offsets.kept(span.document, span.bytes) { object.add("cleaned", json: kept.json) }
      object.end()
    }
    object.add("score", Decimals.rounded(passage.score))
    object.beginArray("rare")
    for run in evidence[number] {
      let bytes = texts[passage.a.document].words.range(of: run.words)
      add(passage.a.document, bytes, documents: run.documents, to: &object)
    }
    object.end()
    object.add("matched_words", passage.matchedWords)
    object.add("edited_share", Decimals.rounded(passage.editedShare))
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
        object.beginObject(name)
        addText(document, bytes, to: &object)
        object.end()
      }
      object.end()
    }
    object.end()
    return object.finish()
  }

  private mutating func add(_ document: Int, _ bytes: Range<Int>, documents: Int, to object: inout JSONObjectBuilder) {
    object.beginObject()
    addText(document, bytes, to: &object)
    object.add("documents", documents)
    object.end()
  }

  private mutating func addText(_ document: Int, _ bytes: Range<Int>, to object: inout JSONObjectBuilder) {
    let range = offsets.scalars(document, bytes)
    object.add("start", range.lowerBound)
    object.add("end", range.upperBound)
    object.add("text", utf8: texts[document].text[bytes])
  }
}
