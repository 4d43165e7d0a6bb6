import Corpus
import Storage

/// What could not be used in a run: written to the rejects file, counted by reason, and shown in part.
public final class RejectLog {
  public private(set) var count = 0
  /// Rejects by reason, in order of first appearance.
  public private(set) var reasons: [(reason: String, count: Int)] = []
  /// The first few, for the terminal.
  public private(set) var first: [Reject] = []
  private let output: OutputFile?

  private static let shown = 5

  /// - Parameter path: the rejects file; nil for none. It is made even when nothing is rejected.
  /// - Throws: `StorageError` when the file cannot be written.
  public init(path: String?) throws(StorageError) {
    output = try path.map { path throws(StorageError) in try OutputFile(path) }
  }

  public func add(_ reject: Reject) throws(StorageError) {
    count += 1
    if first.count < Self.shown { first.append(reject) }
    if let index = reasons.firstIndex(where: { $0.reason == reject.reason }) {
      reasons[index].count += 1
    } else if reasons.count < 100 {
      reasons.append((reject.reason, 1))
    }
    guard let output else { return }
    var object = JSONObjectBuilder()
    object.add("source", reject.source)
    switch reject.position {
    case .line(let line): object.add("line", line)
    case .offset(let offset): object.add("offset", offset)
    }
    object.add("reason", reject.reason)
    try output.writeLine(object.finish())
  }

  /// Puts the rejects file under its name.
  public func commit() throws(StorageError) { try output?.commit() }
}
