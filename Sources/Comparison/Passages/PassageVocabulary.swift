import Text

/// The words of a collection, numbered, with a weight for each by its rarity.
///
/// The weight rises with the bits of information of a word, log2(tokens / occurrences). The first few thousand tokens of
/// a collection say little about how rare a word is, so every word starts with the frequency that words of its length
/// usually have (the shorter the more frequent: Zipf's law of abbreviation), worth `priorTokens` tokens. Of those
/// that stand among the same neighbours only the first few count: what forty sites republish makes no word frequent. In scripts written
/// without spaces, where a letter counts as a word, it is numbered together with the next one: two letters are about as rare as
/// a word is, and one tells next to nothing. Each weighs half.
struct PassageVocabulary {
  /// Weights are fixed-point numbers with this for 1, so that sums do not depend on the order.
  static let one: Int32 = 256
  private static let priorTokens = 4_000

  /// Word numbers of each text, in the order of `texts`.
  private(set) var numbers: [[UInt32]] = []
  /// By word number.
  private(set) var weights: [Int32] = []
  /// By word number: rare enough to be part of a seed.
  private(set) var isContent: [Bool] = []

  /// - Complexity: O(*n*) in words.
  init(_ texts: [Words], bytes: [[UInt8]]) {
    var table = WordNumberTable()
    var occurrences: [UInt32] = []
    var usual: [Int] = []
    var isLetter: [Bool] = []
    var tokens = 0
    var seen = WordContexts(tokens: texts.reduce(0) { $0 + $1.count })
    numbers.reserveCapacity(texts.count)
    for (text, words) in texts.enumerated() {
      tokens += words.count
      var ids: [UInt32] = []
      ids.reserveCapacity(words.count)
      for index in 0..<words.count {
        let isPair = Self.isPair(words, index)
        let hash =
          isPair
          ? WordHash.mix(words.hashes[index], words.hashes[index + 1] ^ 0xE703_7ED1_A0B4_28DB) : words.hashes[index]
        let id = Int(table.number(of: hash))
        if id == occurrences.count {
          occurrences.append(0)
          isLetter.append(words.flags[index].contains(.unspaced))
          usual.append(
            isPair
              ? Self.usualPair
              : Self.usualInterval(words.flags[index], UTF8Decoding.scalarCount(bytes[text][words.range(index)])))
        }
        if seen.insert(words, index) { occurrences[id] &+= 1 }
        ids.append(UInt32(truncatingIfNeeded: id))
      }
      numbers.append(ids)
    }
    weights.reserveCapacity(occurrences.count)
    isContent.reserveCapacity(occurrences.count)
    let total = tokens + Self.priorTokens
    for (id, count) in occurrences.enumerated() {
      // log2(total / (count + prior/usual)), both sides of the quotient scaled by the usual interval.
      let share = Int(count) * usual[id] + Self.priorTokens
      let bits = Self.log2(total * usual[id]) - Self.log2(share)
      let weight = min(max((bits - 5 * Self.one) / 8, Self.one / 20), Self.one * 5 / 4)
      weights.append(isLetter[id] ? weight / 2 : weight)
      isContent.append(bits >= Self.one * 17 / 2)
    }
  }

  /// The word is a letter of a script without spaces, and the next one stands beside it.
  private static func isPair(_ words: Words, _ index: Int) -> Bool {
    index + 1 < words.count && words.flags[index].contains(.unspaced) && words.flags[index + 1].contains(.unspaced)
      && words.gap(before: index + 1).isEmpty
  }

  /// One pair of letters in how many is usually a certain one.
  private static let usualPair = 12_000

  /// One token in how many is usually a certain word of that many letters.
  private static func usualInterval(_ flags: WordFlags, _ letters: Int) -> Int {
    if flags.contains(.unspaced) { return 1_500 }
    if flags.contains(.numeric) { return 3_000 }
    let intervals = [40, 40, 60, 150, 1_000, 2_500, 6_000, 10_000]
    return letters < intervals.count ? intervals[letters] : 20_000
  }

  /// log2 in fixed point, straight between the powers of two: off by 0.09 at most.
  private static func log2(_ value: Int) -> Int32 {
    let value = UInt64(max(value, 1))
    let power = 63 - value.leadingZeroBitCount
    let fraction = power >= 8 ? value >> UInt64(power - 8) : value << UInt64(8 - power)
    return Int32(power) * one + Int32(fraction) - one
  }
}

/// Numbers 64-bit hashes in order of first sight: open addressing, linear probing.
private struct WordNumberTable {
  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  /// Number plus one; 0 for a free place.
  private var values = [UInt32](repeating: 0, count: 1 << 12)
  private var count: UInt32 = 0

  mutating func number(of hash: UInt64) -> UInt32 {
    if Int(count) * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while values[place] != 0 {
      if keys[place] == hash { return values[place] - 1 }
      place = (place + 1) & mask
    }
    keys[place] = hash
    count += 1
    values[place] = count
    return count - 1
  }

  private mutating func grow() {
    let old = (keys, values)
    let size = keys.count * 2
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
    for index in old.0.indices where old.1[index] != 0 {
      var place = Int(truncatingIfNeeded: old.0[index] ^ old.0[index] >> 32) & (size - 1)
      while values[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = old.0[index]
      values[place] = old.1[index]
    }
  }
}
