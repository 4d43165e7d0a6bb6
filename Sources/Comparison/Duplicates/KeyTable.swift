/// The keys of many texts, to be looked up shingle by shingle.
struct KeyTable: ~Copyable {
  /// What of a text is looked up in others.
  struct Keys {
    /// Its shingles that stand in others, but in few.
    var rare: [UInt64]
    /// Those that stand in very many texts, to be looked up in few.
    var common: [UInt64]
    /// How many must be found in another text for the pair to be a candidate.
    var needed: Int
    /// How many of them suffice for one that a comparison of signatures has still to confirm.
    var neededForFilter = Int.max
  }

  /// Which keys a look-up goes for.
  enum Kind {
    /// All, in texts that are longer or as long.
    case all
    /// Those that stand in very many texts, whatever the length.
    case common
  }

  private struct Entry {
    var key: UInt64
    var text: UInt32
    var isCommon: Bool
  }

  /// Words of each text.
  private let counts: [Int]
  private var entries: [Entry] = []
  /// How many of a text's keys have to be found, for either evidence.
  private var needed: [UInt8]
  private var neededForFilter: [UInt8]
  private var hits: [UInt8]
  private var found: [Int] = []
  /// For each group of entries with one key, at its first: in which text it was looked up last, and in how many.
  private var lastText: [UInt32] = []
  private var uses: [UInt32] = []
  /// A bit for each of 16 to 32 slots an entry: few shingles pass that are no key.
  private var filter: [UInt64] = []
  private var filterShift: UInt64 = 0
  /// Where the entries of a slot begin.
  private var starts: [UInt32] = []
  private var startShift: UInt64 = 0
  private(set) var hasCommon = false

  init(_ counts: [Int]) {
    self.counts = counts
    needed = [UInt8](repeating: .max, count: counts.count)
    neededForFilter = needed
    hits = [UInt8](repeating: 0, count: counts.count)
  }

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ keys: Keys, of text: Int) {
    needed[text] = UInt8(clamping: keys.needed)
    neededForFilter[text] = UInt8(clamping: keys.neededForFilter)
    for key in keys.rare { entries.append(Entry(key: key, text: UInt32(text), isCommon: false)) }
    for key in keys.common { entries.append(Entry(key: key, text: UInt32(text), isCommon: true)) }
  }

  /// Ends a series of `add`.
  mutating func finish() {
    entries.sort { ($0.key, $0.text) < ($1.key, $1.text) }
    freeKeysOfFew()
    restart()
    var bits = 6
    while bits < 31, 1 << bits < entries.count { bits += 1 }
    startShift = UInt64(64 - bits)
    starts = [UInt32](repeating: UInt32(entries.count), count: (1 << bits) + 1)
    for (index, entry) in entries.enumerated().reversed() { starts[Int(entry.key >> startShift)] = UInt32(index) }
    for slot in (0..<1 << bits).reversed() where starts[slot] > starts[slot + 1] { starts[slot] = starts[slot + 1] }
    let filterBits = min(bits + 4, 35)
    filterShift = UInt64(64 - filterBits)
    filter = [UInt64](repeating: 0, count: 1 << (filterBits - 6))
    for entry in entries {
      let bit = entry.key >> filterShift
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
  }

  /// What costs is a key that very many texts have, looked up in very many: a statement that stands on a thousand pages is the
  /// key of itself alone, and is sought in all of them.
  private mutating func freeKeysOfFew() {
    hasCommon = false
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start <= ContainmentIndex.pivots {
        for index in start..<end { entries[index].isCommon = false }
      } else if entries[start].isCommon {
        hasCommon = true
      }
      start = end
    }
  }

  /// Forgets what was looked up.
  mutating func restart() {
    lastText = [UInt32](repeating: .max, count: entries.count)
    uses = [UInt32](repeating: 0, count: entries.count)
  }

  /// Whether a shingle is worth `look(up:of:_:)`.
  @inline(__always)
  func mayHold(_ shingle: UInt64) -> Bool {
    let bit = shingle &>> filterShift
    return filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  /// Counts a shingle of `text` for the texts whose key it is.
  ///
  /// - Complexity: O(log *e*) in the entries of its slot, and O(*t*) for the texts whose key it is; of a common key only
  ///   in the first `ContainmentIndex.pivots` texts.
  mutating func look(up shingle: UInt64, of text: Int, _ kind: Kind) {
    let slot = Int(shingle >> startShift)
    let end = Int(starts[slot + 1])
    // The first entry of the key; another key in the slot may have very many.
    var (low, high) = (Int(starts[slot]), end)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < shingle { low = middle + 1 } else { high = middle }
    }
    let first = low
    if first == end || entries[first].key != shingle || lastText[first] == UInt32(text) { return }
    let isCommon = entries[first].isCommon
    if kind == .common, !isCommon { return }
    lastText[first] = UInt32(text)
    if isCommon {
      if uses[first] == ContainmentIndex.pivots { return }
      uses[first] += 1
    }
    var index = first
    while index < end, entries[index].key == shingle {
      let other = Int(entries[index].text)
      index += 1
      if other == text || kind == .all && counts[other] > counts[text] { continue }
      if hits[other] == 0 { found.append(other) }
      hits[other] += 1
    }
  }

  /// Calls `body` with the texts of which enough was found, and makes a clean slate.
  mutating func takeFound<Failure: Error>(
    _ body: (_ text: Int, CandidatePairs.Evidence) throws(Failure) -> Void
  ) throws(Failure) {
    defer { found.removeAll(keepingCapacity: true) }
    for text in found {
      let count = hits[text]
      hits[text] = 0
      if count >= needed[text] {
        try body(text, .shingles)
      } else if count >= neededForFilter[text] {
        try body(text, .signatures)
      }
    }
  }
}
