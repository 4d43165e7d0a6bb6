/// A piece of input that could not be used, with the reason; the run goes on after it.
public struct Reject: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, as named or found; `-` for standard input.
  public var source: String
  public var position: RecordPosition
  /// One line for people, with what to do where something can be done.
  public var reason: String
  /// The id that the record itself gives, where it could be read so far.
  public var id: String?

  public init(source: String, position: RecordPosition, reason: String, id: String? = nil) {
    self.source = source
    self.position = position
    self.reason = reason
    self.id = id
  }

  /// Whether this is what became of the record that `name` names: by the id it gives, or by the one that its place would give.
  public func isOf(_ name: String) -> Bool {
    if id == name { return true }
    switch position {
    case .line(let line): return name == "\(source):\(line)"
    case .offset(let offset): return name == source || name == "\(source):\(offset)"
    }
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
