import Testing
import _TestSupport

@testable import Comparison

@Suite struct KeyTableTests {
  /// Shingles as hashes are: spread over all bits.
  static func hash(_ number: UInt64) -> UInt64 { number &* 0x9E37_79B9_7F4A_7C15 }

  static func found(_ table: inout KeyTable, _ shingles: [UInt64], of text: Int, _ kind: KeyTable.Kind = .all) -> Set<
    Int
  > {
    for shingle in shingles where table.mayHold(hash(shingle)) { table.look(up: hash(shingle), of: text, kind) }
    var found: Set<Int> = []
    table.takeFound { text, _ in found.insert(text) }
    return found
  }

  /// A macro cannot take what is not copyable.
  static func expect(
    _ table: inout KeyTable, _ shingles: [UInt64], of text: Int, _ kind: KeyTable.Kind = .all,
    toFind expected: Set<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = found(&table, shingles, of: text, kind)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func findsTextsOfWhichEnoughIsThere() {
    var table = KeyTable([50, 40, 30, 60, 50, 50, 50])
    table.add(KeyTable.Keys(rare: [1, 2, 3].map(Self.hash), common: [], needed: 2), of: 1)
    table.add(KeyTable.Keys(rare: [2, 3, 4].map(Self.hash), common: [], needed: 3), of: 2)
    table.add(KeyTable.Keys(rare: [3].map(Self.hash), common: [], needed: 1), of: 3)
    table.finish()
    let (isEmpty, hasCommon) = (table.isEmpty, table.hasCommon)
    #expect(!isEmpty && !hasCommon)
    // Text 3 is longer than text 0, so it is not sought in it.
    Self.expect(&table, [2, 3, 9], of: 0, toFind: [1])
    Self.expect(&table, [2, 3, 4], of: 4, toFind: [1, 2])
    // A shingle that comes again counts once, and what was counted of one text is not of the next.
    Self.expect(&table, [1, 1, 1, 1], of: 5, toFind: [])
    Self.expect(&table, [2], of: 6, toFind: [])
    Self.expect(&table, [3], of: 1, toFind: [])
  }

  /// Where fewer keys than needed are found, signatures may still be asked.
  @Test func evidenceOfEitherKind() {
    var table = KeyTable([50, 40])
    table.add(KeyTable.Keys(rare: [1, 2, 3].map(Self.hash), common: [], needed: 2, neededForFilter: 1), of: 1)
    table.finish()
    var found: [CandidatePairs.Evidence] = []
    for shingles in [[1], [1, 2], [9]] as [[UInt64]] {
      for shingle in shingles { table.look(up: Self.hash(shingle), of: 0, .all) }
      table.takeFound { _, evidence in found.append(evidence) }
      table.restart()
    }
    #expect(found == [.signatures, .shingles])
  }

  @Test func noTextFindsItself() {
    var table = KeyTable([10, 10])
    for text in 0...1 { table.add(KeyTable.Keys(rare: [5, 6].map(Self.hash), common: [], needed: 1), of: text) }
    table.finish()
    Self.expect(&table, [5, 6], of: 0, toFind: [1])
    Self.expect(&table, [5, 6], of: 1, toFind: [0])
  }

  @Test func anEmptyTableHoldsNothing() {
    var table = KeyTable([10, 10])
    table.finish()
    let (isEmpty, held) = (table.isEmpty, (0..<1000).count { table.mayHold(Self.hash($0)) })
    #expect(isEmpty && held == 0)
  }

  /// The key of one text alone is sought in all others, however many there are.
  @Test func aKeyOfFewIsSoughtInAll() {
    var table = KeyTable([10] + [Int](repeating: 20, count: 200))
    table.add(KeyTable.Keys(rare: [], common: [7].map(Self.hash), needed: 1), of: 0)
    table.finish()
    let (hasCommon, finders) = (table.hasCommon, (1...200).count { Self.found(&table, [7], of: $0) == [0] })
    #expect(!hasCommon && finders == 200)
  }

  /// A key of many texts is looked up in the first few only: those are the longest, then the preferred ones.
  @Test func aCommonKeyIsSoughtInFew() {
    let count = 100
    var table = KeyTable([Int](repeating: 20, count: count))
    for text in 0..<count { table.add(KeyTable.Keys(rare: [], common: [7].map(Self.hash), needed: 1), of: text) }
    table.finish()
    let hasCommon = table.hasCommon
    #expect(hasCommon)
    let pivots = (0..<count).filter { Self.found(&table, [7], of: $0) == Set(0..<count).subtracting([$0]) }
    #expect(pivots == Array(0..<ContainmentIndex.pivots))
    table.restart()
    Self.expect(&table, [7], of: count - 1, .common, toFind: Set(0..<count - 1))
  }

  @Test func aLookUpForCommonKeysPassesOverRareOnes() {
    var table = KeyTable([20, 10])
    table.add(KeyTable.Keys(rare: [5].map(Self.hash), common: [], needed: 1), of: 1)
    table.finish()
    Self.expect(&table, [5], of: 0, .common, toFind: [])
    Self.expect(&table, [5], of: 0, .all, toFind: [1])
  }

  /// Against the definition, on random keys.
  @Test func equalsCountingOneByOne() {
    var generator = SeededGenerator(seed: 72)
    let counts = (0..<60).map { _ in Int.random(in: 5...30, using: &generator) }
    let keys = counts.map { _ in Set((0..<8).map { _ in UInt64.random(in: 0..<40, using: &generator) }) }
    var table = KeyTable(counts)
    for (text, keys) in keys.enumerated() {
      table.add(KeyTable.Keys(rare: keys.map(Self.hash), common: [], needed: 3), of: text)
    }
    table.finish()
    for text in counts.indices {
      let shingles = (0..<20).map { _ in UInt64.random(in: 0..<60, using: &generator) }
      let expected = counts.indices.filter {
        $0 != text && counts[$0] <= counts[text] && keys[$0].intersection(shingles).count >= 3
      }
      Self.expect(&table, shingles, of: text, toFind: Set(expected))
    }
  }
}
