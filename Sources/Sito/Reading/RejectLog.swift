import Corpus
import Storage

/// What could not be used in a run: written to the rejects file, counted by reason, and shown in part.
public final class RejectLog {
  /// Rejects by reason, in order of first appearance; reasons beyond the first hundred are only counted in `count`.
  public private(set) var reasons: [(reason: String, count: Int)] = []
  /// The first few, for the terminal.
  public private(set) var first: [Reject] = []
  /// Those that were to be remembered.
  public private(set) var remembered: [Reject] = []
  private let writer: RejectsWriter
  private let isRemembered: (Reject) -> Bool

  private static let shown = 5

  /// - Parameters:
  ///   - path: the rejects file; nil for none. It is made even when nothing is rejected.
  ///   - isRemembered: which rejects to keep in `remembered`.
  /// - Throws: `StorageError` when the file cannot be written.
  public init(
    path: String? = nil, remembering isRemembered: @escaping (Reject) -> Bool = { _ in false }
  ) throws(StorageError) {
    writer = try RejectsWriter(path)
    self.isRemembered = isRemembered
  }

  public var count: Int { writer.count }

  public func add(_ reject: Reject) throws(StorageError) {
    if first.count < Self.shown { first.append(reject) }
    if isRemembered(reject) { remembered.append(reject) }
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
