import Boilerplate
import Corpus
import Normalization
import Text

/// Turns input records into documents: bytes to UTF-8, pages of HTML to blocks of text. One a thread.
struct DocumentDecoder: ~Copyable {
  private var pages = HTMLBlockBuilder()

  /// Why a record is no document.
  struct Failure: Error {
    /// Byte of the record.
    var offset: Int
    var reason: String
  }

  /// - Complexity: O(*n*) in bytes.
  mutating func decode(_ record: InputRecord, keepsOriginal: Bool) throws(Failure) -> SourcedDocument {
    var original: [UInt8] = []
    if keepsOriginal { original = record.record.isEmpty ? record.ownBytes : record.isHTML ? record.text : [] }
    var sourced = SourcedDocument(
      document: record.document(text: []), original: original, outputName: record.outputName)
    sourced.isIDGiven = record.isIDGiven
    sourced.path = record.path
    sourced.position = record.position
    if record.isUTF8 {
      sourced.document.text = record.text
      sourced.encoding = record.encoding ?? "utf-8"
    } else {
      let text = try decoded(record)
      sourced.document.text = text.bytes
      sourced.encoding = text.encoding
      sourced.replacements = text.replacements
    }
    if record.isHTML {
      if keepsOriginal, record.record.isEmpty { sourced.markup = sourced.document.text }
      try readPage(&sourced)
    }
    return sourced
  }

  private func decoded(_ record: InputRecord) throws(Failure) -> DecodedText {
    let declared = record.encoding ?? (record.isHTML ? HTMLCharset.declared(in: record.text) : nil)
    do throws(DecodingError) {
      return try TextDecoder.decode(record.text, declared: declared)
    } catch {
      // Pages are often declared to be what they are not.
      if declared != nil, record.isHTML, let text = try? TextDecoder.decode(record.text) { return text }
      throw Failure(offset: error.offset, reason: error.reason)
    }
  }

  /// Text takes the place of markup, and what the page says of itself that of fields which the record lacks.
  private mutating func readPage(_ sourced: inout SourcedDocument) throws(Failure) {
    let page = pages.blocks(of: sourced.document.text)
    if page.text.isEmpty { throw Failure(offset: 0, reason: "the page holds no text") }
    let fields = page.fields
    sourced.document.text = page.text
    sourced.document.title = sourced.document.title ?? fields.title
    sourced.document.published = sourced.document.published ?? fields.published
    sourced.page = page
  }
}
