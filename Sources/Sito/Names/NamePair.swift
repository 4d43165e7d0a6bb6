import Corpus
import Text

/// Two names to be compared, as a line gave them.
public struct NamePair: Sendable {
  public var a: [UInt8]
  public var b: [UInt8]
  /// The line's JSON object; empty for a line of a table.
  public var record: [UInt8]

  public init(a: [UInt8], b: [UInt8], record: [UInt8] = []) {
    self.a = a
    self.b = b
    self.record = record
  }

  /// How lines hold pairs.
  public enum Format: String, Sendable, CaseIterable {
    /// Two names with a tab between; further columns do not count.
    case tsv
    /// Objects with the fields `a` and `b`.
    case jsonl
  }

  /// Why a line is no pair.
  public struct Failure: Error {
    public var reason: String
  }

  /// - Parameters:
  ///   - line: valid UTF-8.
  ///   - format: nil to go by the line: one that begins with `{` is an object.
  /// - Throws: `Failure` for a line that holds no two names.
  /// - Complexity: O(*n*).
  public init(
    line: [UInt8], format: Format?, aField: String = "a", bField: String = "b"
  ) throws(Failure) {
    let isObject = line.first { $0 != 0x20 } == UInt8(ascii: "{")
    if format == .jsonl || format == nil && isObject {
      guard RecordField.isObject(line) else { throw Failure(reason: "no JSON object") }
      guard let a = RecordField.string(aField, in: line) else { throw Self.missing(aField, "--a-field") }
      guard let b = RecordField.string(bField, in: line) else { throw Self.missing(bField, "--b-field") }
      self.init(a: a, b: b, record: line)
      return
    }
    let columns = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
    guard columns.count > 1 else { throw Failure(reason: "no tab: a line is two names with a tab between") }
    self.init(a: Array(columns[0]), b: Array(columns[1]))
  }

  private static func missing(_ name: String, _ option: String) -> Failure {
    Failure(reason: "no string in field \(name): if it has another name, give it with \(option)")
  }
}
