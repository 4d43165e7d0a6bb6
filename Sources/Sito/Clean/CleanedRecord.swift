import Boilerplate
import Corpus
import Text

/// The output record of a cleaned document: the input's fields, `text` cleaned, and what was found.
enum CleanedRecord {
  /// - Throws: `JSONSyntaxError`; what the reader gave never causes it.
  static func json(_ cleaned: CleanedDocument, fields: FieldNames, explains: Bool) throws -> [UInt8] {
    let document = cleaned.source.document
    var edits = RecordEdits()
    if !cleaned.source.isIDGiven { edits.set(fields.id, document.id) }
    if document.record.isEmpty {
      edits.set(fields.source, document.source)
      if let url = document.url { edits.set(fields.url, url) }
    }
    // A page's text stands where its markup stood.
    if cleaned.source.page != nil, !document.record.isEmpty {
      edits.remove(fields.html)
      edits.remove(fields.html + "_base64")
    }
    edits.set(fields.text, utf8: cleaned.text)
    let metadata = cleaned.page.metadata
    setIfFound(fields.title, metadata.title)
    setIfFound(fields.published, metadata.published)
    setIfFound("number", metadata.number)
    setIfFound("byline", metadata.byline)
    setIfFound("publisher", metadata.publisher)
    setIfFound("place", metadata.place)
    setIfFound("event", metadata.event)
    if document.language == nil { setIfFound(fields.language, cleaned.language?.language.description) }
    setIfFound("script", cleaned.language?.script)
    func setIfFound(_ name: String, _ value: String?) {
      if let value { edits.setIfAbsent(name, value) }
    }
    if cleaned.source.encoding != "utf-8" { edits.set("encoding", cleaned.source.encoding) }
    if !cleaned.names.isEmpty { edits.set("names", json: names(cleaned)) }
    if explains {
      edits.set("removed", json: removed(cleaned))
      edits.set("kept", json: kept(cleaned.page))
    }
    return try RecordRewriter.rewrite(document.record, edits)
  }

  private static func names(_ cleaned: CleanedDocument) -> [UInt8] {
    let offsets = ScalarOffsets(cleaned.text)
    return JSONArray.make(cleaned.names) { name in
      let range = offsets.scalarRange(ofBytes: name.range)
      var object = JSONObjectBuilder()
      object.add("start", range.lowerBound)
      object.add("end", range.upperBound)
      object.add("text", name.text)
      object.add("latin", name.latin)
      object.add("key", name.key)
      return object.finish()
    }
  }

  private static func removed(_ cleaned: CleanedDocument) -> [UInt8] {
    let text = cleaned.source.document.text
    let lines = TextLines(text)
    return JSONArray.make(cleaned.page.removed) { line in
      var object = JSONObjectBuilder()
      object.add("line", line.line)
      object.add("text", utf8: text[lines.ranges[line.line - 1]])
      object.add("reason", line.reason.rawValue)
      object.add("score", Decimals.rounded(line.score))
      object.add("evidence", line.evidence)
      return object.finish()
    }
  }

  private static func kept(_ page: CleanedPage) -> [UInt8] {
    JSONArray.make(page.kept) { Array("[\($0.lowerBound),\($0.upperBound)]".utf8) }
  }
}
