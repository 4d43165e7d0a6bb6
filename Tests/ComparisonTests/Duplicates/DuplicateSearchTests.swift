import Comparison
import Sketching
import Storage
import Testing
import _TestSupport

@Suite struct DuplicateSearchTests {
  /// Texts with near copies, parts and wrapped copies among them.
  static func collection(_ count: Int, seed: UInt64) -> [[UInt64]] {
    var generator = SeededGenerator(seed: seed)
    var texts: [[UInt64]] = []
    while texts.count < count {
      let base = DuplicateFinderTests.text(Int.random(in: 3...160, using: &generator), &generator)
      texts.append(base)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        var copy = base
        switch Int.random(in: 0...5, using: &generator) {
        case 0:
          for place in copy.indices where Int.random(in: 0..<14, using: &generator) == 0 {
            copy[place] = .random(in: 0..<50_000, using: &generator)
          }
        case 1: copy = Array(copy.prefix(copy.count * 2 / 3))
        case 2: copy = DuplicateFinderTests.text(40, &generator) + copy
        case 3: copy += copy
        case 4: copy = Array(copy.prefix(copy.count / 2)) + Array(copy.prefix(copy.count - copy.count / 2))
        default: break
        }
        texts.append(copy)
      }
    }
    return texts.shuffled(using: &generator)
  }

  static func search(
    _ texts: [[UInt64]], _ criteria: DuplicateCriteria = DuplicateCriteria(), memory: Int = DuplicateSearch.memory,
    ranking: [Int]? = nil, sample: [Int] = [], scratch: String = "."
  ) throws -> DuplicateSearch.Result {
    let finder = DuplicateFinder(criteria)
    var search = DuplicateSearch(finder, scratch: scratch, memory: memory)
    for text in texts { try search.add(text, finder.signature(of: text)) }
    return try search.finish(ranking: ranking ?? Array(texts.indices), sample: sample)
  }

  /// Every pair of a small collection, one by one.
  static let criteria = [
    DuplicateCriteria(), DuplicateCriteria(edits: 0.2), DuplicateCriteria(edits: nil),
    DuplicateCriteria(containment: nil), DuplicateCriteria(edits: 0.05, containment: 0.7, minContained: 5),
    DuplicateCriteria(jaccard: 0.6),
  ]

  /// The definitions, word for word: sets of word sequences, and the textbook's table.
  static func relation(_ a: [UInt64], _ b: [UInt64], _ criteria: DuplicateCriteria) -> (
    DuplicateRelation, DuplicateFigures
  )? {
    func grams(_ words: [UInt64], _ size: Int) -> Set<[UInt64]> {
      let size = min(size, words.count)
      return Set((0...(words.count - size)).map { Array(words[$0..<$0 + size]) })
    }
    let (x, y) = (
      grams(a, criteria.jaccard == nil ? 3 : criteria.jaccardShingle),
      grams(b, criteria.jaccard == nil ? 3 : criteria.jaccardShingle)
    )
    let (three, other) = (grams(a, 3), grams(b, 3))
    let both = Double(three.intersection(other).count)
    let edits = EditDistanceTests.oracle(a, b)
    let figures = DuplicateFigures(
      jaccard: Double(x.intersection(y).count) / Double(x.union(y).count), containmentA: both / Double(three.count),
      containmentB: both / Double(other.count), edits: Double(edits) / Double(max(a.count, b.count)))
    if a == b { return (.copy, figures) }
    if let jaccard = criteria.jaccard { return figures.jaccard >= jaccard ? (.nearCopy, figures) : nil }
    if let share = criteria.edits, Double(edits) <= share * Double(max(a.count, b.count)) + 1e-9 {
      return (.nearCopy, figures)
    }
    guard let share = criteria.containment, min(a.count, b.count) >= criteria.minContained else { return nil }
    let aIsSmaller = a.count == b.count ? figures.containmentA >= figures.containmentB : a.count < b.count
    if (aIsSmaller ? figures.containmentA : figures.containmentB) < share - 1e-9 { return nil }
    return (aIsSmaller ? .contained : .contains, figures)
  }

  @Test(arguments: criteria)
  func equalsTheComparisonOfAllWithAll(_ criteria: DuplicateCriteria) throws {
    var (expected, missing, found) = (0, 0, 0)
    for seed in 1...3 as ClosedRange<UInt64> {
      let texts = Self.collection(50, seed: seed)
      let pairs = try Self.search(texts, criteria).pairs
      let known = Dictionary(uniqueKeysWithValues: pairs.map { ([$0.a, $0.b], $0) })
      let copies = Set(pairs.filter { $0.relation == .copy }.map(\.b))
      found += pairs.count
      for a in texts.indices {
        for b in a + 1..<texts.count where !copies.contains(a) && !copies.contains(b) {
          let all = Self.relation(texts[a], texts[b], criteria)
          if all != nil { expected += 1 }
          if let pair = known[[a, b]] {
            #expect(pair.relation == all?.0 && pair.figures == all?.1)
          } else if all != nil {
            missing += 1
          }
        }
      }
    }
    #expect(found > 20 && expected > 5)
    #expect(Double(missing) <= 0.01 * Double(expected), "\(missing) of \(expected)")
  }

  /// Texts of which a template is most, so that some are contained in strangers by it: common shingles are all there is to
  /// find these by.
  @Test(arguments: [60, 120, 200])
  func templatesHideNoPair(_ words: Int) throws {
    var generator = SeededGenerator(seed: UInt64(words))
    let template = DuplicateFinderTests.text(words, &generator)
    let texts = (0..<260).map { _ in
      template + DuplicateFinderTests.text(Int.random(in: 0...60, using: &generator), &generator)
    }
    let finder = DuplicateFinder()
    // Texts are verified against each other where few share a band, and else against the longest of them.
    let ranking = texts.indices.sorted { (-texts[$0].count, $0) < (-texts[$1].count, $1) }
    let pairs = try Self.search(texts, ranking: ranking).pairs
    let stars = DuplicateClusters.stars(pairs, ranking: ranking, words: texts.map(\.count))
    let isGrouped = Set(stars.flatMap { $0.members.map(\.text) })
    var (lost, duplicates) = (0, 0)
    for text in texts.indices {
      // What a longer text has in full, or nearly; what it has itself of shorter ones is no reason to drop it.
      let isDuplicate = texts.indices.contains { other in
        let pair = other == text ? nil : finder.pair(texts[text], texts[other])
        return pair.map { $0.relation != .contains } ?? false
      }
      if isDuplicate { duplicates += 1 }
      if isDuplicate, !isGrouped.contains(text) { lost += 1 }
    }
    #expect(duplicates > 20)
    #expect(Double(lost) <= 0.01 * Double(duplicates), "\(lost) of \(duplicates) stand alone")
    #expect(pairs.allSatisfy { finder.pair(texts[$0.a], texts[$0.b])?.relation == $0.relation })
  }

  /// Lyrics and logs: an edit spoils more of the distinct shingles than of others.
  @Test func textsThatRepeatThemselves() throws {
    var generator = SeededGenerator(seed: 21)
    var (texts, missing) = ([[UInt64]](), 0)
    for _ in 0..<60 {
      let line = DuplicateFinderTests.text(10, &generator)
      var base: [UInt64] = []
      for _ in 0..<60 { base += line }
      base += DuplicateFinderTests.text(400, &generator)
      var copy = base
      for place in stride(from: 601, to: 1000, by: 4) { copy[place] = .random(in: 60_000...90_000, using: &generator) }
      texts += [base, copy]
    }
    let pairs = try Self.search(texts).pairs
    for base in stride(from: 0, to: texts.count, by: 2)
    where !pairs.contains(where: { $0.a == base && $0.b == base + 1 }) {
      missing += 1
    }
    #expect(missing == 0)
  }

  /// Digests: what of a text is missing in one other stands in a third, and may be among its keys.
  @Test(arguments: [0.5, 0.7, 0.9])
  func stitchedTexts(_ share: Double) throws {
    var generator = SeededGenerator(seed: UInt64(share * 100))
    var texts: [[UInt64]] = []
    for _ in 0..<100 {
      let (x, y) = (DuplicateFinderTests.text(300, &generator), DuplicateFinderTests.text(300, &generator))
      let first = Int((share + 0.02) * 100)
      texts += [x, y, Array(x[..<first]) + Array(y[..<(100 - first)])]
    }
    let pairs = try Self.search(texts, DuplicateCriteria(edits: nil, containment: share)).pairs
    let known = Set(pairs.map { [$0.a, $0.b] })
    let missing = stride(from: 0, to: texts.count, by: 3).count { !known.contains([$0, $0 + 2]) }
    #expect(missing <= 1, "\(missing) of 100")
  }

  /// Parts of one article of every length: whatever is kept, the others follow it or what contains them.
  @Test(arguments: [[KeepRule.first], [.longest], [.earliest, .longest]])
  func manyPartsOfOneText(_ rules: [KeepRule]) throws {
    var generator = SeededGenerator(seed: 22)
    let article = DuplicateFinderTests.text(700, &generator)
    let texts = (0..<300).map { _ in Array(article.prefix(Int.random(in: 100...700, using: &generator))) }
    let facts = texts.map { KeepFacts(words: $0.count, published: "20\(10 + $0.count % 13)") }
    let ranking = KeepOrder(rules).ranking(facts)
    let pairs = try Self.search(texts, ranking: ranking).pairs
    let clusters = DuplicateClusters.stars(pairs, ranking: ranking, words: texts.map(\.count))
    let kept = texts.count - clusters.reduce(0) { $0 + $1.members.count - 1 }
    #expect(kept <= 4, "\(kept) are kept")
  }

  /// More pages than a shingle may stand in without being common.
  @Test func aStatementOnVeryManyPages() throws {
    var generator = SeededGenerator(seed: 24)
    let statement = DuplicateFinderTests.text(60, &generator)
    let texts = [statement] + (0..<200).map { _ in DuplicateFinderTests.text(100, &generator) + statement }
    let pairs = try Self.search(texts).pairs
    #expect(pairs.count == 200)
    #expect(
      DuplicateClusters.stars(pairs, ranking: Array(texts.indices), words: texts.map(\.count)).first?.members.count
        == 201)
  }

  @Test func memoryChangesNothing() throws {
    let folder = try TemporaryFolder()
    let texts = Self.collection(400, seed: 9)
    let held = try Self.search(texts)
    let spilled = try Self.search(texts, memory: 1 << 12, scratch: folder.path)
    #expect(held.pairs == spilled.pairs && held.pairs.count > 100)
    #expect(try folder.names() == [])
    #expect(throws: StorageError.self) {
      _ = try Self.search(texts, memory: 1 << 12, scratch: folder.path("none"))
    }
  }

  /// `count` texts that differ in one word each.
  private static func versions(_ count: Int, seed: UInt64) -> [[UInt64]] {
    var generator = SeededGenerator(seed: seed)
    let base = DuplicateFinderTests.text(100, &generator)
    return (0..<count).map { number in
      var version = base
      version[number % 100] = 60_000 + UInt64(number)
      return version
    }
  }

  @Test func allPairsOfManyVersions() throws {
    let result = try Self.search(Self.versions(200, seed: 3))
    #expect(result.pairs.count == 200 * 199 / 2)
    #expect(result.textsInLargeGroups == 0)
  }

  /// 1,400 versions of one text are 979,300 pairs: each is verified against the preferred ones only, none is lost, and that not
  /// all pairs are there is said.
  @Test func veryManyVersionsStayLinear() throws {
    let texts = Self.versions(1400, seed: 3)
    let ranking = Array(texts.indices.reversed())
    let result = try Self.search(texts, ranking: ranking)
    #expect(result.pairs.count < texts.count * (texts.count - 1) / 2)
    #expect(result.textsInLargeGroups > 1024)
    let clusters = DuplicateClusters.stars(result.pairs, ranking: ranking, words: texts.map(\.count))
    #expect(clusters.count == 1)
    #expect(clusters.first?.representative == 1399)
    #expect(clusters.first?.members.count == 1400)
  }

  /// Near copies whose edits are all outside of a template that is most of each text: nearly all that their signatures share
  /// is shared by everyone.
  @Test(arguments: [
    DuplicateCriteria(), DuplicateCriteria(containment: nil), DuplicateCriteria(jaccard: 0.8, jaccardShingle: 3),
  ])
  func editsBesideATemplate(_ criteria: DuplicateCriteria) throws {
    var generator = SeededGenerator(seed: 51)
    let template = DuplicateFinderTests.text(168, &generator)
    var texts: [[UInt64]] = []
    for number in 0..<150 as Range<UInt64> {
      let own = DuplicateFinderTests.text(32, &generator)
      var edited = own
      for place in 0..<16 { edited[place] = 100_000 + 100 * number + UInt64(place) }
      texts += [template + own, template + edited]
    }
    let known = Set(try Self.search(texts, criteria).pairs.map { [$0.a, $0.b] })
    let missing = stride(from: 0, to: texts.count, by: 2).count { !known.contains([$0, $0 + 1]) }
    #expect(missing == 0)
  }

  /// A template of most of each text makes no pairs, is named, and hides no copy.
  @Test func aTemplateIsNamed() throws {
    var generator = SeededGenerator(seed: 4)
    let template = DuplicateFinderTests.text(120, &generator)
    var texts = (0..<400).map { _ in
      Array(template.prefix(60)) + DuplicateFinderTests.text(80, &generator) + Array(template.suffix(60))
    }
    var copy = texts[17]
    copy[70] = 99_999
    texts.append(copy)
    let result = try Self.search(texts, sample: Array(stride(from: 0, to: 400, by: 4)))
    #expect(result.pairs.map { [$0.a, $0.b] } == [[17, 400]])
    #expect(result.commonPhrases.count == 2)
    for phrase in result.commonPhrases {
      #expect(phrase.texts == 401)
      #expect(phrase.words == 0..<60 || phrase.words == 140..<200)
    }
  }

  /// Bands of one row give two slots of one text the same key now and then.
  @Test func noTextIsItsOwnDuplicate() throws {
    var generator = SeededGenerator(seed: 31)
    let texts = (0..<300).map { _ in DuplicateFinderTests.text(300, &generator) }
    let pairs = try Self.search(texts, DuplicateCriteria(jaccard: 0.1)).pairs
    #expect(pairs.allSatisfy { $0.a < $0.b })
  }

  @Test func aTextOfOneWordThousandsOfTimes() throws {
    let texts = (0..<5000).map { [UInt64($0 % 7)] } + [[]]
    let pairs = try Self.search(texts).pairs
    #expect(pairs.count == 5000 - 7)
    #expect(pairs.allSatisfy { $0.relation == .copy && $0.a < 7 })
  }
}

@Suite struct DuplicateComponentsTests {
  static let words = [Int](repeating: 30, count: 8)

  @Test func chainsJoin() {
    let pairs = [
      DuplicateClustersTests.pair(0, 1, .nearCopy), DuplicateClustersTests.pair(1, 3, .nearCopy),
      DuplicateClustersTests.pair(3, 4, .copy), DuplicateClustersTests.pair(6, 7, .contains),
    ]
    let found = DuplicateClusters.components(pairs, ranking: Array(0..<8), words: Self.words)
    #expect(found.map { $0.members.map(\.text) } == [[0, 1, 3, 4], [6, 7]])
    #expect(found.map(\.diameter) == [2, 1])
    #expect(found.map(\.representative) == [0, 6])
    #expect(found[0].members.map(\.distance) == [0, 1, 2, 2])
    #expect(found[0].members.map(\.relation) == [.copy, .nearCopy, nil, nil])
    // A copy that represents has the pairs of its first, and one that is represented too.
    let other = DuplicateClusters.components(pairs, ranking: [4, 0, 1, 2, 3, 5, 6, 7], words: Self.words)
    #expect(other[0].representative == 4)
    #expect(other[0].members.map(\.relation) == [nil, .nearCopy, .copy, .copy])
    let first = DuplicateClusters.components(pairs, ranking: [1, 0, 2, 3, 4, 5, 6, 7], words: Self.words)
    #expect(first[0].members.map(\.relation) == [.nearCopy, .copy, .nearCopy, .nearCopy])
    #expect(found[1].members.map(\.relation) == [.copy, .contained])
  }

  /// Paths and rings about the width of a word of bits, and about the number up to which the diameter is exact.
  @Test(arguments: [2, 3, 63, 64, 65, 128, 130, 511, 512, 513])
  func diametersOfPathsAndRings(_ count: Int) {
    let path = (0..<count - 1).map { DuplicateClustersTests.pair($0, $0 + 1, .nearCopy) }
    let words = [Int](repeating: 30, count: count + 1)
    let ranking = Array((0...count).reversed())
    // A copy is no step away from its first.
    let copy = DuplicateClustersTests.pair(count - 1, count, .copy)
    let found = DuplicateClusters.components(path + [copy], ranking: ranking, words: words)
    #expect(found.map(\.diameter) == [count - 1])
    #expect(found.map(\.members.count) == [count + 1])
    if count < 3 { return }
    let ring = path + [DuplicateClustersTests.pair(0, count - 1, .nearCopy)]
    #expect(DuplicateClusters.components(ring, ranking: ranking, words: words).map(\.diameter) == [count / 2])
  }

  @Test(.timeLimit(.minutes(30)))
  func componentsOfVersionsTakeNoTime() {
    // Groups of texts of which each is paired with each: there are many ways, and all of them short.
    let (groups, size) = (4, 500)
    var pairs: [DuplicatePair] = []
    for start in stride(from: 0, to: groups * size, by: size) {
      for a in start..<start + size {
        for b in a + 1..<start + size { pairs.append(DuplicateClustersTests.pair(a, b, .nearCopy)) }
      }
    }
    let found = DuplicateClusters.components(
      pairs, ranking: Array(0..<groups * size), words: [Int](repeating: 30, count: groups * size))
    #expect(found.map(\.members.count) == [Int](repeating: size, count: groups))
    #expect(found.allSatisfy { $0.diameter == 1 })
  }
}

@Suite struct DuplicateExplanationTests {
  @Test func ruleAndFirstDifference() {
    var generator = SeededGenerator(seed: 8)
    let base = DuplicateFinderTests.text(100, &generator)
    var edited = base
    edited.replaceSubrange(40..<42, with: [99_999])
    let finder = DuplicateFinder()
    let near = finder.explain(base, edited)
    #expect(near.rule == .edits && near.relation == .nearCopy)
    #expect(near.firstDifference?.a == 40..<42)
    #expect(near.firstDifference?.b == 40..<41)
    #expect(near.figures.edits == 0.02)
    #expect(!near.bandsHit.isEmpty)
    #expect(finder.explain(base, base).firstDifference == nil)
    #expect(finder.explain(base, base).rule == .identical)
    #expect(finder.explain(base, Array(base.prefix(50))).rule == .containment)
    #expect(finder.explain(base, []).rule == .empty)
    #expect(finder.explain([], []).rule == .empty && finder.explain([], []).figures.edits == 0)
    let strangers = finder.explain(base, DuplicateFinderTests.text(100, &generator))
    #expect(strangers.rule == .none && strangers.relation == nil && strangers.bandsHit.isEmpty)
    #expect(DuplicateFinder(DuplicateCriteria(jaccard: 0.5)).explain(base, edited).rule == .jaccard)
  }
}
