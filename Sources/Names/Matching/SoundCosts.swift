import Text

/// What it costs to take one sound for another, to miss one or to have one more, in hundredths.
struct SoundCosts: Sendable {
  static let other: UInt8 = 100
  static let otherVowels: UInt8 = 60

  private(set) var pairs: [UInt8]
  private(set) var lone: [UInt8]
  /// What another vowel at the beginning of a word, or a missing one, costs besides.
  var beginning: UInt8 = 0
  /// What keys write for each sound.
  private(set) var keys: [UInt8]
  private(set) var reasons: [UInt16: UInt16] = [:]

  init() {
    let count = Sound.codeCount
    pairs = [UInt8](repeating: Self.other, count: count * count)
    lone = [UInt8](repeating: Self.other, count: count)
    keys = (0..<count).map { UInt8($0) }
    for a in 0..<count {
      pairs[a * count + a] = 0
      guard Sound.isVowel(UInt8(a)) else { continue }
      lone[a] = Self.otherVowels
      for b in 0..<count where a != b && Sound.isVowel(UInt8(b)) { pairs[a * count + b] = Self.otherVowels }
    }
  }

  mutating func set(_ a: UInt8, _ b: UInt8?, _ cost: UInt8, reason: UInt16) {
    guard let b else {
      lone[Int(a)] = cost
      return
    }
    for (x, y) in [(a, b), (b, a)] {
      pairs[Int(x) * Sound.codeCount + Int(y)] = cost
      if reason != 0 { reasons[UInt16(x) << 8 | UInt16(y)] = reason }
    }
  }

  mutating func setKey(_ sound: UInt8, _ other: UInt8) { keys[Int(sound)] = other }

  func reason(_ a: UInt8, _ b: UInt8) -> UInt16 { reasons[UInt16(a) << 8 | UInt16(b)] ?? 0 }
}
