/// A piece of input that could not be used, with the reason; the run goes on after it.
public struct Reject: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, as named or found; `-` for standard input.
  public var source: String
  public var position: RecordPosition
  /// One line for people, with what to do where something can be done.
  public var reason: String

  public init(source: String, position: RecordPosition, reason: String) {
    self.source = source
    self.position = position
    self.reason = reason
  }

  public var description: String {
    switch position {
    case .line(let line): "\(source):\(line): \(reason)"
    case .offset(0): "\(source): \(reason)"
    case .offset(let offset): "\(source): byte \(offset): \(reason)"
    }
  }
}

/// What reading gives, in the input's order.
public enum ReadEvent: Sendable, Equatable {
  case record(InputRecord)
  case reject(Reject)
}
