/// A word of a name in letter codes, with all its readings, its plainest one, and that of its nominative.
struct SpelledWord: Sendable {
  /// Letters that are looked at; what stands behind them does not count.
  static let longest = 40

  let letters: [UInt8]
  let isCyrillic: Bool
  /// The plainest reading, doubled sounds once.
  let sounds: [UInt8]
  /// The plainest reading of the nominative, if the ending may be another case's; else empty.
  let nominative: [UInt8]
  /// Readings from each letter: ranges of `arcs`, one more than letters.
  let firstArc: [UInt16]
  let arcs: [Reading]

  /// - Parameters:
  ///   - letters: codes.
  ///   - unknown: sounds of the letters without a code, by their place.
  ///   - hasReadings: false where only the sounds are asked for.
  /// - Complexity: O(*n*) in letters.
  init(
    letters: [UInt8], unknown: [Int: UInt8] = [:], isCyrillic: Bool, trie: SpellingTrie, convention: Int = 0,
    hasReadings: Bool = true
  ) {
    var firstArc: [UInt16] = []
    var arcs: [Reading] = []
    var sounds: [UInt8] = []
    var nominative: [UInt8] = []
    sounds.reserveCapacity(letters.count + 8)
    letters.withUnsafeBufferPointer { letters in
      if hasReadings {
        firstArc.reserveCapacity(letters.count + 1)
        arcs.reserveCapacity(letters.count * 8)
        for index in letters.indices {
          firstArc.append(UInt16(arcs.count))
          Self.appendReadings(letters, index, unknown, trie, to: &arcs)
        }
        firstArc.append(UInt16(arcs.count))
      }
      trie.appendPlain(letters, unknown: unknown, convention: convention, to: &sounds)
      Self.appendNominative(letters, unknown, trie, convention, to: &nominative)
    }
    self.letters = letters
    self.isCyrillic = isCyrillic
    self.sounds = sounds
    self.nominative = nominative
    self.firstArc = firstArc
    self.arcs = arcs
  }

  /// Each part of a hyphenated word is inflected by itself; nothing is appended where none has a case's ending.
  private static func appendNominative(
    _ letters: UnsafeBufferPointer<UInt8>, _ unknown: [Int: UInt8], _ trie: SpellingTrie, _ convention: Int,
    to sounds: inout [UInt8]
  ) {
    var start = 0
    var hasEnding = false
    while start < letters.count {
      let end = letters[start...].firstIndex(of: SpellingTrie.hyphen) ?? letters.count
      let part = UnsafeBufferPointer(rebasing: letters[start..<end])
      let ending = trie.caseEnding(part)
      if ending != nil, !hasEnding {
        hasEnding = true
        sounds.reserveCapacity(letters.count + 8)
        if start > 0 {
          let before = UnsafeBufferPointer(rebasing: letters[..<start])
          trie.appendPlain(before, unknown: unknown, convention: convention, to: &sounds)
        }
      }
      if hasEnding {
        let stem = ending.map { UnsafeBufferPointer(rebasing: part[..<$0.start]) } ?? part
        trie.appendPlain(stem, unknown: unknown, firstPlace: start, convention: convention, to: &sounds)
        if let nominative = ending?.nominative {
          for place in 0..<Int(nominative.count) where sounds.last != nominative.sound(place) {
            sounds.append(nominative.sound(place))
          }
        }
      }
      start = end + 1
    }
  }

  @inline(__always)
  private static func appendReadings(
    _ letters: UnsafeBufferPointer<UInt8>, _ index: Int, _ unknown: [Int: UInt8], _ trie: SpellingTrie,
    to arcs: inout [Reading]
  ) {
    switch letters[index] {
    case LetterCodes.unknown: arcs.append(letter([unknown[index] ?? Sound.firstUnknown]))
    case SpellingTrie.hyphen: arcs.append(letter([]))
    default:
      trie.forEachReading(letters, from: index) { reading, end in
        var reading = reading
        reading.length = UInt8(end - index)
        arcs.append(reading)
      }
    }
  }

  private static func letter(_ sounds: [UInt8]) -> Reading {
    var reading = Reading(sounds, cost: 0, isPlain: true, reason: 0)
    reading.length = 1
    return reading
  }
}
