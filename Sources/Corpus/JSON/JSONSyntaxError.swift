/// Where and why bytes are not JSON (RFC 8259).
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Bytes from the start of the value.
  public var offset: Int
  public var reason: String

  public init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }

  /// Columns count bytes from 1.
  public var description: String { "\(reason) at column \(offset + 1)" }
}
