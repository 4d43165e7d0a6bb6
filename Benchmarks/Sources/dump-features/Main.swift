import Foundation
import Sito

/// Writes what the classifier of lines is trained on: of each record with `labels` (lines of plain text) or `gold` (pages of
/// HTML) one JSON object with the features of every line.
///
/// usage: dump-features RECORDS.jsonl[.zst] > FEATURES.jsonl
///
/// `x` holds the rows, `names` (in the first object) their columns: 32-bit floats, little-endian, in base64. `keys` are hashes of
/// the folded lines; `lines` the texts themselves, whose characters are counted and which labels are found for by alignment with
/// `gold`; `bytes` their lengths, for finding the texts of a site that are the same.
@main
enum DumpFeatures {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: dump-features RECORDS.jsonl[.zst]\n".utf8))
      exit(64)
    }
    let source = try DocumentSource([CommandLine.arguments[1]], rejects: RejectLog())
    var isFirst = true
    while let batch = try source.nextBatch() {
      for sourced in batch {
        guard let line = try record(sourced, names: isFirst) else { continue }
        isFirst = false
        FileHandle.standardOutput.write(Data(line + [0x0A]))
      }
    }
  }

  private static func record(_ sourced: SourcedDocument, names: Bool) throws -> [UInt8]? {
    let document = sourced.document
    func field(_ name: String) -> [UInt8]? { RecordField.string(name, in: document.record) }
    let labels = field("labels")
    let gold = field("gold")
    if labels == nil, gold == nil { return nil }
    let title = sourced.page.map { $0.fields.title } ?? nil
    let features = try PageFeatures(document.text, html: sourced.page, title: title)
    let ranges = TextLines(document.text).ranges
    var object = JSONObjectBuilder(reserving: features.lines.count * 512)
    object.add("id", document.id)
    for name in ["host", "lang", "set"] { object.add(name, utf8: field(name) ?? []) }
    if names {
      object.add("names", PageFeatures.textNames + (sourced.page == nil ? [] : PageFeatures.markupNames))
    }
    if let labels {
      object.add("labels", utf8: features.lines.map { $0 < labels.count ? labels[$0] : 0x2E })
    }
    if let gold {
      object.add("gold", utf8: gold)
      object.add("title", title ?? "")
    }
    object.add("lines", features.lines.map { String(decoding: document.text[ranges[$0]], as: UTF8.self) })
    object.add("keys", json: list(features.keys.map { "\($0 >> 11)" }))
    object.add("bytes", json: list(features.lines.map { "\(ranges[$0].count)" }))
    var rows: [Float] = []
    for row in features.rows { rows += row }
    object.add("x", rows.withUnsafeBytes { Data($0) }.base64EncodedString())
    return object.finish()
  }

  private static func list(_ items: [String]) -> [UInt8] { Array("[\(items.joined(separator: ","))]".utf8) }
}
