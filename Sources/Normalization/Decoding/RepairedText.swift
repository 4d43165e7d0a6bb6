import Text

/// A text after repair, with the way back to the text as given.
public struct RepairedText: Sendable, Equatable {
  /// Valid UTF-8 where the text as given was.
  public var bytes: [UInt8]
  /// From bytes of the result to bytes of the text as given.
  public var map: OffsetMap
  /// What was done, in the order of the text; empty when nothing was wrong. A stretch that was damaged twice stands here
  /// twice.
  public var repairs: [Repair]

  public init(bytes: [UInt8], map: OffsetMap = OffsetMap(), repairs: [Repair] = []) {
    self.bytes = bytes
    self.map = map
    self.repairs = repairs
  }

  /// Whether the result is the text as given, byte for byte.
  public var isUnchanged: Bool { repairs.isEmpty }
}

/// One stretch that was repaired.
public struct Repair: Sendable, Equatable {
  /// What had been done to the stretch.
  public enum Damage: Sendable, Hashable {
    /// Bytes of `charset` were decoded as if they were of `readAs`; both are WHATWG labels (and `ibm437`).
    case misread(charset: String, readAs: String)
    /// Characters were left as HTML character references.
    case escaped
  }

  /// Bytes of the text as given.
  public var range: Range<Int>
  /// The line it stands in, counted from 1.
  public var line: Int
  public var damage: Damage

  public init(range: Range<Int>, line: Int, damage: Damage) {
    self.range = range
    self.line = line
    self.damage = damage
  }
}

extension Repair.Damage: CustomStringConvertible {
  /// For reports, e.g. "utf-8 read as windows-1252".
  public var description: String {
    switch self {
    case .misread(let charset, let readAs): "\(charset) read as \(readAs)"
    case .escaped: "character references"
    }
  }
}
