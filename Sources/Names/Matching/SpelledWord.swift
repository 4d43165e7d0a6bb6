/// A word of a name in letter codes, with all its readings, its plainest one, and that of its nominative.
struct SpelledWord: Sendable {
  let letters: [UInt8]
  /// The plainest reading, doubled sounds once.
  let sounds: [UInt8]
  /// The plainest reading of the nominative, if the ending may be another case's; else empty.
  let nominative: [UInt8]
  /// Readings from each letter: ranges of `arcs`, one more than letters.
  let firstArc: [UInt16]
  let arcs: [Reading]

  /// - Complexity: O(*n*) in letters.
  init(_ word: LetterBuffer, trie: SpellingTrie) {
    var firstArc: [UInt16] = []
    var arcs: [Reading] = []
    var sounds: [UInt8] = []
    var nominative: [UInt8] = []
    sounds.reserveCapacity(word.count + 8)
    firstArc.reserveCapacity(word.count + 1)
    arcs.reserveCapacity(word.count * 8)
    letters = word.withUnsafeBufferPointer { letters in
      for index in letters.indices {
        firstArc.append(UInt16(arcs.count))
        switch letters[index] {
        case LetterCodes.unknown: arcs.append(Self.letter([word.unknownSound(index)]))
        case SpellingTrie.hyphen: arcs.append(Self.letter([]))
        default:
          trie.forEachReading(letters, from: index) { reading, end in
            var reading = reading
            reading.length = UInt8(end - index)
            arcs.append(reading)
          }
        }
      }
      firstArc.append(UInt16(arcs.count))
      var last: UInt8?
      trie.plain(letters, convention: 0, unknown: { word.unknownSound($0) }, last: &last) { sounds.append($0) }
      trie.nominative(letters, convention: 0, unknown: { word.unknownSound($0) }) { nominative.append($0) }
      return Array(letters)
    }
    self.sounds = sounds
    self.nominative = nominative
    self.firstArc = firstArc
    self.arcs = arcs
  }

  private static func letter(_ sounds: [UInt8]) -> Reading {
    var reading = Reading(sounds, cost: 0, isPlain: true, reason: 0)
    reading.length = 1
    return reading
  }
}
