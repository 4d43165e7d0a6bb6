import Comparison
import Sketching
import Testing
import _TestSupport

@Suite struct DuplicateFinderTests {
  /// A text of `count` words drawn from many, so that strangers share nothing.
  static func text(_ count: Int, _ generator: inout SeededGenerator) -> [UInt64] {
    (0..<count).map { _ in UInt64.random(in: 0..<50_000, using: &generator) }
  }

  static func find(_ texts: [[UInt64]], _ criteria: DuplicateCriteria = DuplicateCriteria()) throws -> [DuplicatePair] {
    let finder = DuplicateFinder(criteria)
    return try finder.pairs(among: texts, signatures: texts.map { finder.signature(of: $0) })
  }

  @Test func relations() throws {
    var generator = SeededGenerator(seed: 11)
    let base = Self.text(400, &generator)
    var edited = base
    for place in stride(from: 7, to: 400, by: 20) { edited[place] = 99_999 }
    let half = Array(base.prefix(200))
    let wrapped = Self.text(300, &generator) + base + Self.text(200, &generator)
    let stranger = Self.text(400, &generator)
    let pairs = try Self.find([base, base, edited, half, wrapped, stranger, []])
    let found = Dictionary(uniqueKeysWithValues: pairs.map { ([$0.a, $0.b], $0) })
    #expect(found[[0, 1]]?.relation == .copy)
    #expect(found[[0, 2]]?.relation == .nearCopy)
    #expect(found[[0, 2]]?.figures.edits == 0.05)
    #expect(found[[0, 3]]?.relation == .contains)
    #expect(found[[0, 3]]?.figures.containmentB == 1)
    #expect(found[[0, 3]]?.figures.edits == 0.5)
    #expect(found[[0, 4]]?.relation == .contained)
    #expect(!pairs.contains { $0.b >= 5 || $0.a == 1 })
  }

  @Test func emptyAndShortTexts() throws {
    #expect(try Self.find([[], []]).isEmpty)
    #expect(try Self.find([[1, 2], [1, 2]]).map(\.relation) == [.copy])
    #expect(try Self.find([[1, 2], [1, 3]]).isEmpty)
    // A headline inside an article is nobody's copy.
    var generator = SeededGenerator(seed: 12)
    let article = Self.text(300, &generator)
    #expect(try Self.find([article, Array(article.prefix(19))]).isEmpty)
    #expect(try Self.find([article, Array(article.prefix(20))]).count == 1)
  }

  /// Every pair at the threshold that exists is found, and its figures are exact.
  @Test(arguments: [30, 60, 200, 1000])
  func recallAtTheThreshold(_ length: Int) throws {
    var generator = SeededGenerator(seed: UInt64(length))
    var texts: [[UInt64]] = []
    for _ in 0..<200 {
      let base = Self.text(length, &generator)
      var copy = base
      let places = Array(0..<length).shuffled(using: &generator).prefix(length / 10)
      for place in places { copy[place] = 60_000 + UInt64(place) }
      texts += [base, copy]
    }
    let pairs = try Self.find(texts)
    let planted = pairs.filter { $0.a % 2 == 0 && $0.b == $0.a + 1 }
    #expect(planted.count >= 198)
    for pair in planted {
      let edits = ((pair.figures.edits ?? -1) * Double(length)).rounded()
      #expect(EditDistanceTests.oracle(texts[pair.a], texts[pair.b]) == Int(edits))
    }
  }

  @Test func jaccardReplacesBoth() throws {
    var generator = SeededGenerator(seed: 13)
    let base = Self.text(500, &generator)
    let half = Array(base.prefix(250))
    var edited = base
    edited[100] = 99_999
    let pairs = try Self.find([base, half, edited], DuplicateCriteria(jaccard: 0.9))
    #expect(pairs.map { [$0.a, $0.b] } == [[0, 2]])
    #expect(pairs[0].figures.jaccard == Double(491) / Double(501))
  }
}

@Suite struct BandingPlanTests {
  @Test(arguments: [0.3, 0.5, 0.7, 0.9])
  func reachesTheRecall(_ jaccard: Double) {
    let plan = BandingPlan(slots: 128, recall: 0.995, at: jaccard)
    #expect(plan.bands * plan.rows <= 128)
    #expect(plan.probability(at: jaccard) >= 0.995)
    let longer = BandingPlan(bands: 128 / (plan.rows + 1), rows: plan.rows + 1)
    #expect(longer.probability(at: jaccard) < 0.995)
  }
}

@Suite struct DuplicateClustersTests {
  static func pair(_ a: Int, _ b: Int, _ relation: DuplicateRelation) -> DuplicatePair {
    DuplicatePair(
      a: a, b: b, figures: DuplicateFigures(jaccard: 0.8, containmentA: 0.9, containmentB: 0.95, edits: 0.05),
      relation: relation)
  }

  /// 0–1–2 in a chain: 2 was never verified against 0, so it does not join it.
  @Test func chainsDoNotJoinStrangers() {
    let pairs = [Self.pair(0, 1, .nearCopy), Self.pair(1, 2, .nearCopy)]
    let clusters = DuplicateClusters.stars(pairs, ranking: [0, 1, 2], words: [30, 30, 30])
    #expect(clusters.map { $0.members.map(\.text) } == [[0, 1]])
    #expect(
      DuplicateClusters.stars(pairs, ranking: [1, 0, 2], words: [30, 30, 30]).map { $0.members.map(\.text) } == [
        [0, 1, 2]
      ])
  }

  @Test func copiesFollowTheirFirst() {
    let pairs = [Self.pair(0, 1, .copy), Self.pair(0, 2, .contains)]
    let clusters = DuplicateClusters.stars(pairs, ranking: [0, 1, 2], words: [30, 30, 30])
    #expect(clusters.count == 1)
    #expect(clusters[0].representative == 0)
    #expect(clusters[0].members.map(\.relation) == [.copy, .copy, .contained])
  }
}

/// The contract: the share of the *smaller* text's word 3-grams found in the other, whatever the relation.
@Suite struct SmallerContainmentTests {
  struct Case: CustomTestStringConvertible {
    var words: [Int]
    var relation: DuplicateRelation
    var containment: Double
    var testDescription: String { "\(words) \(relation.rawValue)" }
  }

  /// The first text has .9 of its 3-grams in the second, the second .95 in the first.
  static let cases = [
    Case(words: [30, 40], relation: .nearCopy, containment: 0.9),
    Case(words: [40, 30], relation: .nearCopy, containment: 0.95),
    Case(words: [30, 30], relation: .nearCopy, containment: 0.95),
    Case(words: [30, 40], relation: .contained, containment: 0.9),
    Case(words: [40, 30], relation: .contains, containment: 0.95),
  ]

  @Test(arguments: cases)
  func isOfTheSmaller(_ row: Case) {
    let pairs = [DuplicateClustersTests.pair(0, 1, row.relation)]
    for ranking in [[0, 1], [1, 0]] {
      let star = DuplicateClusters.stars(pairs, ranking: ranking, words: row.words)
      let component = DuplicateClusters.components(pairs, ranking: ranking, words: row.words)
      for clusters in [star, component] {
        #expect(clusters.first?.members[ranking[1]].containment == row.containment)
        #expect(clusters.first?.members[ranking[0]].containment == 1)
      }
    }
  }

  /// A text that repeats itself has few distinct 3-grams and many words: it is the longer one all the same.
  @Test func repeatsCountAsWords() throws {
    var generator = SeededGenerator(seed: 61)
    let base = DuplicateFinderTests.text(40, &generator)
    let texts = [base, base.prefix(4) + base.prefix(4) + base.prefix(4) + base]
    let pair = try #require(DuplicateFinder(DuplicateCriteria(edits: 0.3)).pair(texts[0], texts[1]))
    #expect(pair.relation == .nearCopy)
    #expect(pair.smallerContainment(texts.map(\.count)) == pair.figures.containmentA)
    #expect(pair.figures.containmentA == 1 && pair.figures.containmentB < 1)
  }
}

/// Texts that are the same after folding are copies, whatever is called a duplicate besides.
@Suite struct IdenticalTextsTests {
  static let criteria = [
    DuplicateCriteria(), DuplicateCriteria(edits: nil), DuplicateCriteria(containment: nil),
    DuplicateCriteria(jaccard: 0.5), DuplicateCriteria(jaccard: 1, jaccardShingle: 9),
    DuplicateCriteria(edits: nil, minContained: 1000),
  ]

  @Test(arguments: criteria, [1, 2, 5, 19, 20, 300])
  func areCopies(_ criteria: DuplicateCriteria, _ words: Int) throws {
    var generator = SeededGenerator(seed: UInt64(words))
    let text = DuplicateFinderTests.text(words, &generator)
    let finder = DuplicateFinder(criteria)
    let searched = try DuplicateFinderTests.find([text, text], criteria)
    let explained = finder.explain(text, text)
    #expect(searched.map(\.relation) == [.copy])
    #expect(finder.pair(text, text) == searched.first)
    #expect(explained.rule == .identical && explained.relation == .copy && explained.figures == .identical)
    let clusters = DuplicateClusters.stars(searched, ranking: [1, 0], words: [words, words])
    #expect(clusters.map { $0.members.map(\.relation) } == [[.copy, .copy]])
  }

  @Test(arguments: criteria)
  func withoutWordsAreNone(_ criteria: DuplicateCriteria) throws {
    #expect(try DuplicateFinderTests.find([[], []], criteria).isEmpty)
    #expect(DuplicateFinder(criteria).pair([], []) == nil)
    #expect(DuplicateFinder(criteria).explain([], []).rule == .empty)
  }
}

@Suite struct KeepOrderTests {
  @Test func rulesInOrder() {
    let facts = [
      KeepFacts(words: 10, published: nil), KeepFacts(words: 10, published: "2024-02-01"),
      KeepFacts(words: 12, published: "2024-03-01"), KeepFacts(words: 10, published: "2024-01-01"),
    ]
    #expect(KeepOrder().ranking(facts) == [2, 3, 1, 0])
    #expect(KeepOrder([.first]).ranking(facts) == [0, 1, 2, 3])
    #expect(KeepOrder([.earliest]).ranking(facts) == [3, 1, 2, 0])
    // Noon in Moscow comes before noon in London, and what is no date after both.
    let zones = ["2024-01-01T12:00Z", "last week", "2024-01-01T12:00+03:00"].map { KeepFacts(words: 1, published: $0) }
    #expect(KeepOrder([.earliest]).ranking(zones) == [2, 0, 1])
  }
}
