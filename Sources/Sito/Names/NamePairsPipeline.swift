import Corpus
import Names
import Text

/// Compares pairs of names, a line each.
public struct NamePairsPipeline: Sendable {
  /// What a run did.
  public struct Summary: Sendable {
    public var pairs = 0
    public var matches = 0
    public var bytes = 0
  }

  public var format: NamePair.Format?
  public var aField = "a"
  public var bField = "b"
  public var explains = false
  public var threads = 1
  private let matcher = NameMatcher()

  private static let batchCount = 4096

  public init() {}

  /// Reads all of `lines` and hands each pair's record, a line, to `write`, in input order; empty lines are passed over.
  ///
  /// - Throws: what `write` throws, and `StorageError` from the rejects file.
  public func run(
    _ lines: LineReader, rejects: RejectLog, progress: (Summary) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    let map = OrderedMap(threads: threads)
    while let batch = try nextBatch(lines, rejects, &summary) {
      let results = try map.map(batch, makeWorker: Int.init) { _, pair in try compare(pair) }
      for (isMatch, line) in results {
        summary.pairs += 1
        if isMatch { summary.matches += 1 }
        try write(line)
      }
      progress(summary)
    }
    return summary
  }

  /// The line that a pair becomes.
  ///
  /// - Throws: `JSONSyntaxError` for a record that is no JSON object; `NamePair` lets none through.
  public func record(_ pair: NamePair) throws(JSONSyntaxError) -> [UInt8] { try compare(pair).line }

  private func compare(_ pair: NamePair) throws(JSONSyntaxError) -> (isMatch: Bool, line: [UInt8]) {
    let match = matcher.match(matcher.name(pair.a), matcher.name(pair.b))
    let keys = explains ? [matcher.key(pair.a), matcher.key(pair.b)] : nil
    return (match.isMatch, try NamePairRecord.json(pair, match, keys: keys) + [0x0A])
  }

  /// nil at the end.
  private func nextBatch(_ lines: LineReader, _ rejects: RejectLog, _ summary: inout Summary) throws -> [NamePair]? {
    var batch: [NamePair] = []
    while batch.count < Self.batchCount {
      guard let event = lines.next() else { return batch.isEmpty ? nil : batch }
      switch event {
      case .reject(let reject): try rejects.add(reject)
      case .line(let line, let path, let number):
        summary.bytes += line.count
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
        do throws(NamePair.Failure) {
          batch.append(try NamePair(line: line, format: format, aField: aField, bField: bField))
        } catch {
          try rejects.add(Reject(source: path, position: .line(number), reason: error.reason))
        }
      }
    }
    return batch
  }
}
