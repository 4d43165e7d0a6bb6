import Comparison
import Text

/// The lines of `--csv`: the statements for a spreadsheet, one row for the origin and one for each witness.
///
/// By RFC 4180: a heading, commas, lines that end in CR LF. A value that a spreadsheet would take for a formula has an apostrophe put
/// before it, since texts and titles come from outside.
public struct StatementCSV {
  private let texts: [ComparableText]
  private let readings: DocumentReadings
  private var offsets: DocumentScalars

  public static let heading = row([
    "statement", "role", "id", "source", "title", "url", "published", "language", "script", "start", "end", "relation",
    "share_of_origin", "share_of_witness", "edits", "substantive_edits", "why",
  ])

  /// - Parameter readings: of the same texts.
  public init(_ texts: [ComparableText], _ readings: DocumentReadings) {
    self.texts = texts
    self.readings = readings
    offsets = DocumentScalars(texts)
  }

  /// The rows of a statement, the origin's first.
  public mutating func rows(_ statement: Statement) -> [UInt8] {
    let id = statement.id(in: texts)
    let origin = document(statement.origin.document, statement.origin.bytes)
    let reason = statement.origin.reason.description
    var bytes = Self.row([id, "origin"] + origin + ["", "", "", "", "", reason])
    for witness in statement.witnesses {
      let figures = [
        witness.relation.rawValue, Decimals.fixed(witness.shareOfOrigin, places: 4),
        Decimals.fixed(witness.shareOfWitness, places: 4), String(witness.edits), String(witness.substantiveEdits), "",
      ]
      bytes += Self.row([id, "witness"] + document(witness.document, witness.bytes) + figures)
    }
    return bytes
  }

  private mutating func document(_ document: Int, _ bytes: Range<Int>) -> [String] {
    let text = texts[document]
    let range = offsets.scalars(document, bytes)
    return [
      text.id, text.source, text.title ?? "", text.url ?? "", text.published ?? "",
      readings.languages[document]?.description ?? "", readings.scripts[document] ?? "", String(range.lowerBound),
      String(range.upperBound),
    ]
  }

  private static func row(_ values: [String]) -> [UInt8] {
    Array((values.map(quoted).joined(separator: ",") + "\r\n").utf8)
  }

  private static func quoted(_ value: String) -> String {
    let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let safe = isFormula ? "'" + value : value
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
