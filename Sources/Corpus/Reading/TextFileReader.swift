/// The one document of a file of plain text or HTML.
enum TextFileReader {
  static func read(
    _ file: InputFile, _ buffer: BlockBuffer, _ options: ReadingOptions, isHTML: Bool
  ) -> ReadEvent {
    do throws(StreamFailure) {
      while try buffer.more() {
        if buffer.unread.count > options.maximumDocumentBytes {
          return reject(file, 0, "the document is longer than \(options.maximumDocumentBytes) bytes")
        }
      }
    } catch {
      return reject(file, error.offset, error.reason)
    }
    let bytes = buffer.unread
    defer { buffer.consume(bytes.count) }
    do throws(TextFileDecoding.Refusal) {
      let decoded = try TextFileDecoding.decode(bytes)
      if decoded.isUTF8, !UsableText.isUsable(decoded.text) { throw .init(reason: "the file holds no text") }
      var record = InputRecord(
        id: file.name, source: file.folderName, text: decoded.text, isUTF8: decoded.isUTF8,
        encoding: decoded.encoding, path: file.name, relativePath: file.relativePath)
      if decoded.isUTF8, decoded.encoding != "utf-8" || decoded.text.count != bytes.count {
        record.undecoded = Array(bytes)
      }
      record.isHTML = isHTML
      return .record(record)
    } catch {
      return reject(file, 0, error.reason)
    }
  }

  private static func reject(_ file: InputFile, _ offset: Int, _ reason: String) -> ReadEvent {
    .reject(Reject(source: file.name, position: .offset(offset), reason: reason))
  }
}
