/// The keys of many texts, to be looked up shingle by shingle.
struct KeyTable: ~Copyable {
  private struct Entry {
    var key: UInt64
    var text: UInt32
    var isCommon: Bool
  }

  private var entries: [Entry] = []
  /// How many of a text's keys have to be found.
  private var needed: [UInt8]
  private var hits: [UInt8]
  private var found: [Int] = []
  /// For each group of entries with one key, at its first: in which text it was looked up last, and in how many.
  private var lastText: [UInt32] = []
  private var uses: [UInt32] = []
  /// Two bits for each slot of a filter: few shingles pass that are no key.
  private var filter: [UInt64] = []
  private var filterShift: UInt64 = 0
  /// Where the entries of a slot begin.
  private var starts: [UInt32] = []
  private var startShift: UInt64 = 0

  init(texts: Int) {
    needed = [UInt8](repeating: 0, count: texts)
    hits = [UInt8](repeating: 0, count: texts)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// - Parameter common: keys that stand in very many texts, to be looked up in few.
  mutating func add(rare: [UInt64], common: [UInt64], text: Int) {
    // Common keys say nothing of most texts, so that the rare ones must be enough where there are any.
    let telling = rare.isEmpty ? common.count : rare.count
    needed[text] = telling >= 7 ? 3 : telling >= 5 ? 2 : 1
    for key in rare { entries.append(Entry(key: key, text: UInt32(text), isCommon: false)) }
    for key in common { entries.append(Entry(key: key, text: UInt32(text), isCommon: true)) }
  }

  mutating func finish() {
    entries.sort { ($0.key, $0.text) < ($1.key, $1.text) }
    lastText = [UInt32](repeating: .max, count: entries.count)
    uses = [UInt32](repeating: 0, count: entries.count)
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

  /// Whether a shingle is worth `look(up:of:_:)`.
  @inline(__always)
  func mayHold(_ shingle: UInt64) -> Bool {
    let bit = shingle &>> filterShift
    return filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  /// Counts a shingle of `text` for the texts whose key it is.
  ///
  /// - Parameter places: of all texts, the longest first: only later ones can be contained in `text`.
  mutating func look(up shingle: UInt64, of text: Int, _ places: [Int]) {
    var index = Int(starts[Int(shingle >> startShift)])
    let end = Int(starts[Int(shingle >> startShift) + 1])
    while index < end, entries[index].key < shingle { index += 1 }
    let first = index
    if first == end || entries[first].key != shingle || lastText[first] == UInt32(text) { return }
    lastText[first] = UInt32(text)
    uses[first] += 1
    let isUsedUp = uses[first] > ContainmentIndex.pivots
    while index < end, entries[index].key == shingle {
      let other = Int(entries[index].text)
      if places[other] > places[text], !(isUsedUp && entries[index].isCommon) {
        if hits[other] == 0 { found.append(other) }
        hits[other] += 1
      }
      index += 1
    }
  }

  /// The texts of which enough was found, and a clean slate.
  mutating func takeFound() -> [Int] {
    var enough: [Int] = []
    for text in found {
      if hits[text] >= needed[text] { enough.append(text) }
      hits[text] = 0
    }
    found.removeAll(keepingCapacity: true)
    return enough
  }
}
