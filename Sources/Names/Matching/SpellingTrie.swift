/// The groups of letters that the tables know, as a trie over letter codes, each with its readings.
struct SpellingTrie: Sendable {
  /// Codes of the marks of a word's beginning and end, and of a hyphen within it.
  static let begin: UInt8 = 1
  static let end: UInt8 = 2
  static let hyphen: UInt8 = 3
  static let firstLetter: UInt8 = 4

  /// A row of the tables: a spelling in codes, with marks, and what it may be read as.
  struct Row {
    var spelling: [UInt8]
    var readings: [Reading]
  }

  /// A language's way of spelling, known by the letters that only its words have.
  struct Convention {
    var marks: [[UInt8]] = []
    var readings: [Row] = []
  }

  /// Node × code → node; 0 for none.
  private let children: [UInt16]
  /// The readings of a node: a range of `readings`.
  private let firstReading: [UInt16]
  private let readings: [Reading]
  /// The readings that keys take: a column of nodes for no convention, then one for each; `none` where there is none.
  private let plain: [UInt16]
  /// The conventions that a node is a mark of, as bits.
  private let marks: [UInt8]
  private let cases: [UInt16]
  /// Consonants: twice the letter is read as once, where no row has two.
  private let isDoubled: [Bool]
  private let width: Int
  private let nodeCount: Int
  private static let none = UInt16.max

  /// - Parameter codes: one more than the greatest code.
  init(_ rows: [Row], conventions: [Convention], codes: Int) {
    var children = [UInt16](repeating: 0, count: codes)
    var found: [[Reading]] = [[]]
    var isDoubled = [Bool](repeating: false, count: codes)
    func node(_ spelling: [UInt8]) -> Int {
      spelling.reduce(0) { node, code in
        let place = node * codes + Int(code)
        if children[place] == 0 {
          children[place] = UInt16(found.count)
          children.append(contentsOf: repeatElement(0, count: codes))
          found.append([])
        }
        return Int(children[place])
      }
    }
    for row in rows {
      let node = node(row.spelling)
      for reading in row.readings { Self.add(reading, to: &found[node]) }
      if row.spelling.count == 1, let reading = row.readings.first, reading.count > 0, !Sound.isVowel(reading.first) {
        isDoubled[Int(row.spelling[0])] = true
      }
    }
    // Before the columns are laid out, so that there are nodes for all of them.
    let overrides = conventions.map { convention in convention.readings.map { (node($0.spelling), $0.readings[0]) } }
    let signs = conventions.map { convention in convention.marks.map { node($0) } }
    var (first, all, plain, cases) = ([UInt16](), [Reading](), [UInt16](), [UInt16]())
    for list in found {
      first.append(UInt16(all.count))
      plain.append(list.firstIndex { $0.isPlain && $0.cost == 0 }.map { UInt16(all.count + $0) } ?? Self.none)
      cases.append(list.firstIndex { $0.isCase && !$0.isRare }.map { UInt16(all.count + $0) } ?? Self.none)
      all += list
    }
    first.append(UInt16(all.count))
    let common = plain
    for list in overrides {
      var column = common
      for (node, reading) in list {
        column[node] = UInt16(all.count)
        all.append(reading)
      }
      plain += column
    }
    var marks = [UInt8](repeating: 0, count: found.count)
    for (number, nodes) in signs.enumerated() {
      for node in nodes { marks[node] |= 1 << UInt8(number) }
    }
    self.children = children
    self.isDoubled = isDoubled
    self.plain = plain
    self.marks = marks
    self.cases = cases
    firstReading = first
    readings = all
    width = codes
    nodeCount = found.count
  }

  /// Of the same reading the cheaper one stays; the first row of a spelling says what is plain.
  private static func add(_ reading: Reading, to list: inout [Reading]) {
    var reading = reading
    if list.contains(where: { $0.isPlain }) { reading.isPlain = false }
    guard
      let old = list.firstIndex(where: {
        $0.sounds == reading.sounds && $0.count == reading.count && $0.isCase == reading.isCase
      })
    else {
      list.append(reading)
      return
    }
    reading.isPlain = reading.isPlain || list[old].isPlain
    if reading.cost < list[old].cost { list[old] = reading } else { list[old].isPlain = reading.isPlain }
  }

  /// Calls `body` with the number of each node that the letters from `start` on lead to, and the place behind them.
  @inline(__always)
  private func walk(
    _ letters: UnsafeBufferPointer<UInt8>, _ start: Int, from root: Int, _ body: (Int, Int) -> Void
  ) {
    children.withUnsafeBufferPointer { children in
      isDoubled.withUnsafeBufferPointer { isDoubled in
        var node = root
        var index = start
        while index < letters.count, letters[index] != Self.hyphen {
          let letter = Int(letters[index])
          node = Int(children[node &* width &+ letter])
          if node == 0 { return }
          index &+= 1
          if index < letters.count, letters[index] == letter, isDoubled[letter] {
            let twice = Int(children[node &* width &+ letter])
            if twice == 0 {
              while index < letters.count, letters[index] == letter { index &+= 1 }
            } else if firstReading[twice] == firstReading[twice &+ 1] {
              // Only the beginning of a longer spelling (ll of lla): it may be that one, or the letter twice.
              body(node, index &+ 1)
            }
          }
          body(node, index)
        }
        node = Int(children[node &* width &+ Int(Self.end)])
        if node != 0 { body(node, index) }
      }
    }
  }

  /// The node of a word's beginning; nil within a word.
  @inline(__always)
  private func beginning(_ letters: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start == 0 || letters[start &- 1] == Self.hyphen else { return nil }
    let node = Int(children[Int(Self.begin)])
    return node == 0 ? nil : node
  }

  /// Calls `body` for each reading of the letters from `start` on, with the place behind them.
  ///
  /// - Complexity: O(*d*) in the longest spelling.
  @inline(__always)
  func forEachReading(_ letters: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Reading, Int) -> Void) {
    readings.withUnsafeBufferPointer { readings in
      let each = { (node: Int, end: Int) in
        for place in Int(firstReading[node])..<Int(firstReading[node + 1]) { body(readings[place], end) }
      }
      if let root = beginning(letters, start) { walk(letters, start, from: root, each) }
      walk(letters, start, from: 0, each)
    }
  }

  /// The way of spelling whose marks the word shows: 0 for none, else one more than the convention's place.
  ///
  /// - Complexity: O(*n* · *d*) in letters and the longest spelling.
  func convention(_ letters: UnsafeBufferPointer<UInt8>) -> Int {
    var found: UInt8 = 0
    for start in letters.indices { walk(letters, start, from: 0) { node, _ in found |= marks[node] } }
    return found == 0 ? 0 : found.trailingZeroBitCount + 1
  }

  /// The plainest reading: at each place that of the longest spelling that has one; doubled sounds once.
  ///
  /// - Parameters:
  ///   - unknown: the sound of the unknown letter at a place.
  ///   - last: the sound before; set to the last one.
  ///   - emit: takes the sounds one by one.
  /// - Complexity: O(*n* · *d*) in letters and the longest spelling.
  @inline(__always)
  func plain(
    _ letters: UnsafeBufferPointer<UInt8>, convention: Int, unknown: (Int) -> UInt8, last: inout UInt8?,
    _ emit: (UInt8) -> Void
  ) {
    let column = convention &* nodeCount
    var start = 0
    while start < letters.count {
      if letters[start] == LetterCodes.unknown {
        last = unknown(start)
        emit(unknown(start))
        start += 1
        continue
      }
      var (best, bestEnd) = (Self.none, start + 1)
      let take = { (node: Int, end: Int) in
        if plain[column &+ node] != Self.none { (best, bestEnd) = (plain[column &+ node], end) }
      }
      walk(letters, start, from: 0, take)
      if let root = beginning(letters, start) {
        let end = bestEnd
        walk(letters, start, from: root) { node, place in if place >= end { take(node, place) } }
      }
      if best != Self.none { Self.emit(readings[Int(best)], &last, emit) }
      start = bestEnd
    }
  }

  @inline(__always)
  private static func emit(_ reading: Reading, _ last: inout UInt8?, _ emit: (UInt8) -> Void) {
    for place in 0..<Int(reading.count) where last != reading.sound(place) {
      last = reading.sound(place)
      emit(reading.sound(place))
    }
  }

  /// The plainest reading with the nominative's ending in place of a case's, in each part of a hyphenated word; nothing
  /// where no part has such an ending.
  ///
  /// - Complexity: O(*n* · *d*) in letters and the longest spelling.
  @inline(__always)
  func nominative(
    _ letters: UnsafeBufferPointer<UInt8>, convention: Int, unknown: (Int) -> UInt8, _ emit: (UInt8) -> Void
  ) {
    var last: UInt8?
    var start = 0
    var hasEnding = false
    while start < letters.count {
      let end = letters[start...].firstIndex(of: Self.hyphen) ?? letters.count
      let part = UnsafeBufferPointer(rebasing: letters[start..<end])
      let ending = caseEnding(part)
      if ending != nil, !hasEnding {
        hasEnding = true
        let before = UnsafeBufferPointer(rebasing: letters[..<start])
        if start > 0 { plain(before, convention: convention, unknown: unknown, last: &last, emit) }
      }
      if hasEnding {
        let stem = ending.map { UnsafeBufferPointer(rebasing: part[..<$0.start]) } ?? part
        let first = start
        plain(stem, convention: convention, unknown: { unknown(first + $0) }, last: &last, emit)
        if let reading = ending?.nominative { Self.emit(reading, &last, emit) }
      }
      start = end + 1
    }
  }

  /// The plainest reading of letters that are all known.
  func plain(_ letters: [UInt8]) -> [UInt8] {
    var sounds: [UInt8] = []
    var last: UInt8?
    letters.withUnsafeBufferPointer {
      plain($0, convention: 0, unknown: { _ in Sound.firstUnknown }, last: &last) { sounds.append($0) }
    }
    return sounds
  }

  /// The longest ending of a case that the letters have, and where it starts; two letters at least stand before it.
  ///
  /// - Complexity: O(1).
  func caseEnding(_ letters: UnsafeBufferPointer<UInt8>) -> (start: Int, nominative: Reading)? {
    for start in max(2, letters.count - 6)..<max(2, letters.count) {
      var node = 0
      for index in start..<letters.count {
        node = Int(children[node &* width &+ Int(letters[index])])
        if node == 0 { break }
      }
      if node == 0 { continue }
      node = Int(children[node &* width &+ Int(Self.end)])
      if node != 0, cases[node] != Self.none { return (start, readings[Int(cases[node])]) }
    }
    return nil
  }
}
