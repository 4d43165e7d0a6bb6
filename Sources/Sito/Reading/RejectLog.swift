import Corpus
import Storage

/// What could not be used in a run: written to the rejects file, counted by reason, and shown in part.
public final class RejectLog {
  /// Rejects by reason, in order of first appearance; reasons beyond the first hundred are only counted in `count`.
  public private(set) var reasons: [(reason: String, count: Int)] = []
  /// The first few, for the terminal.
  public private(set) var first: [Reject] = []
  private let writer: RejectsWriter

  private static let shown = 5

  /// - Parameter path: the rejects file; nil for none. It is made even when nothing is rejected.
  /// - Throws: `StorageError` when the file cannot be written.
  public init(path: String? = nil) throws(StorageError) { writer = try RejectsWriter(path) }

  public var count: Int { writer.count }

  public func add(_ reject: Reject) throws(StorageError) {
    if first.count < Self.shown { first.append(reject) }
    if let index = reasons.firstIndex(where: { $0.reason == reject.reason }) {
      reasons[index].count += 1
    } else if reasons.count < 100 {
      reasons.append((reject.reason, 1))
    }
    try writer.write(reject)
  }

  /// Puts the rejects file under its name.
  public func commit() throws(StorageError) { try writer.commit() }
}
