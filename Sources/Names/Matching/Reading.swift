/// One reading of a group of letters: what it sounds like, at what cost.
struct Reading: Sendable {
  static let mostSounds = 4

  /// Sounds, the first in the lowest byte; at most four.
  var sounds: UInt32
  var count: UInt8
  /// In hundredths.
  var cost: UInt8
  /// The letters that are read.
  var length: UInt8 = 0
  /// Whether this is the reading that keys take.
  var isPlain: Bool
  /// Whether it puts the nominative for another case.
  var isCase = false
  /// Whether keys leave such an ending on.
  var isRare = false
  /// Number of what to call the rule; 0 for nothing.
  var reason: UInt16

  init(_ sounds: some Collection<UInt8>, cost: UInt8, isPlain: Bool, reason: UInt16) {
    self.sounds = sounds.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    self.count = UInt8(sounds.count)
    self.cost = cost
    self.isPlain = isPlain
    self.reason = reason
  }

  @inline(__always)
  var first: UInt8 { UInt8(truncatingIfNeeded: sounds) }

  @inline(__always)
  func sound(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: sounds >> UInt32(8 * index)) }
}
