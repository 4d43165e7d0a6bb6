import Comparison
import Corpus
import Evaluation
import Text

/// Scores the search for passages against reuses that were inserted into host documents.
public enum ReuseEvaluation {
  /// A line of labelled data that says nothing usable.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    public var file: String
    public var line: Int
    public var reason: String

    public var description: String { "\(file):\(line): \(reason)" }
  }

  /// Reads `{"cls","src","a","b","tgt","c","d"}` a line: characters `a`–`b` of document `src` stand, edited as `cls` says, at `c`–`d`
  /// of document `tgt`. Documents are named by ``InsertedReuse/name(of:)``.
  ///
  /// - Parameter file: what an error names.
  public static func reuses(_ bytes: [UInt8], file: String) throws(Failure) -> [InsertedReuse] {
    var reuses: [InsertedReuse] = []
    for (number, line) in TextLines(bytes).ranges.enumerated() where !line.isEmpty {
      let record = Array(bytes[line])
      func text(_ name: String) throws(Failure) -> String {
        guard let value = RecordField.string(name, in: record) else {
          throw Failure(file: file, line: number + 1, reason: "there is no text field \(name)")
        }
        return String(decoding: value, as: UTF8.self)
      }
      func range(_ start: String, _ end: String) throws(Failure) -> Range<Int> {
        guard let lower = RecordField.integer(start, in: record), let upper = RecordField.integer(end, in: record),
          0 <= lower, lower < upper
        else {
          throw Failure(file: file, line: number + 1, reason: "\(start) and \(end) are no range of characters")
        }
        return lower..<upper
      }
      reuses.append(
        InsertedReuse(
          editing: try text("cls"), source: try text("src"), sourceRange: try range("a", "b"), host: try text("tgt"),
          hostRange: try range("c", "d")))
    }
    return reuses
  }

  /// The score of `result`, which was found in `texts`; formulae are no detections, nor is what two sources or two hosts share.
  public static func score(_ result: PassageResult, in texts: [ComparableText], _ reuses: [InsertedReuse]) -> ReuseScore
  {
    let names = texts.map { InsertedReuse.name(of: $0.id) }
    let (sources, hosts) = (Set(reuses.map(\.source)), Set(reuses.map(\.host)))
    var scalars = DocumentScalars(texts)
    var detections: [ReuseScore.Detection] = []
    for passage in result.passages where passage.relation != .formula {
      var (source, host) = (passage.a, passage.b)
      if sources.contains(names[host.document]) { (source, host) = (host, source) }
      guard sources.contains(names[source.document]), hosts.contains(names[host.document]) else { continue }
      detections.append(
        ReuseScore.Detection(
          source: names[source.document], sourceRange: scalars.scalars(source.document, source.bytes),
          host: names[host.document], hostRange: scalars.scalars(host.document, host.bytes)))
    }
    return ReuseScore(reuses, detections)
  }
}
