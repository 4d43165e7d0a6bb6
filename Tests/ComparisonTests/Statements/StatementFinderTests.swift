import Comparison
import Testing
import Text
import _TestSupport

@Suite struct StatementFinderTests {
  static func text(_ id: String, _ published: String?, _ text: String, source: String? = nil) throws -> ComparableText {
    var made = try PassageSamples.text(id, source: source, text)
    made.published = published
    return made
  }

  static func statements(_ texts: [ComparableText]) throws -> [Statement] {
    StatementFinder().statements(of: try PassageFinder().passages(in: texts), in: texts)
  }

  static let paragraphs = PassageSamples.statement.components(separatedBy: "\n\n")
  static let column = PassageSamples.column

  @Test func theEarliestIsTheOrigin() throws {
    let texts = try [
      Self.text("late", "2024-05-03", PassageSamples.frame), Self.text("early", "2024-05-01", PassageSamples.statement),
      Self.text("middle", "2024-05-02", Self.column + "\n\n" + Self.paragraphs[0]),
    ]
    let statement = try #require(Self.statements(texts).first)
    #expect(statement.origin.document == 1)
    #expect(statement.origin.reason == .earliest(date: "2024-05-01"))
    #expect(statement.witnesses.map(\.document) == [2, 0])
    let (middle, late) = (statement.witnesses[0], statement.witnesses[1])
    #expect(middle.relation == .partial && middle.shareOfOrigin > 0.3 && middle.shareOfOrigin < 0.5)
    #expect(late.relation == .whole && late.shareOfOrigin > 0.99 && late.shareOfWitness > 0.8)
    #expect(try Self.statements(texts).count == 1)
  }

  /// A date of the same day, then a time, then who is named beside the words, then length.
  @Test func whatDecidesWhereDatesDoNot() throws {
    func origin(_ texts: [ComparableText]) throws -> Statement.Origin {
      try #require(Self.statements(texts).first).origin
    }
    let body = PassageSamples.statement
    let times = try [
      Self.text("a", "2024-05-01T12:30", body), Self.text("b", "2024-05-01T09:15", body + " Indeed it is."),
    ]
    #expect(try origin(times).reason == .earliest(date: "2024-05-01T09:15"))
    let named = try [
      Self.text("a", nil, body + "\nSource: Harbour Gazette", source: "Mirror"),
      Self.text("b", nil, body, source: "Harbour Gazette"),
      Self.text("c", nil, "As the Harbour Gazette writes, " + body, source: "Third"),
    ]
    let byName = try origin(named)
    #expect(byName.document == 1 && byName.reason == .named(by: 2))
    let lengths = try [Self.text("a", nil, Self.paragraphs[0]), Self.text("b", nil, body)]
    // Both have the same words of the statement, so that the first stands.
    #expect(try origin(lengths).reason == .first)
  }

  /// Dates are put in order as dates: zones count, and what is no date tells nothing.
  @Test(arguments: [
    ("3 May 2024", "2024-05-09", 1), ("2024-05-01T12:30+03:00", "2024-05-01T10:00Z", 0), ("20240502", "2024-05-03", 0),
    ("nope", "2024-05-09", 1),
  ])
  func datesAreDates(_ a: String, _ b: String, _ first: Int) throws {
    let texts = try [Self.text("a", a, PassageSamples.statement), Self.text("b", b, PassageSamples.frame)]
    let origin = try #require(Self.statements(texts).first).origin
    #expect(origin.document == first && origin.reason == .earliest(date: first == 0 ? a : b))
  }

  /// A quoted sentence is part of the statement that others copied, and not a statement of its own.
  @Test func aQuotationIsAWitness() throws {
    let quote =
      "“We promised the towns on both banks that nobody would have to wait another winter for the crossing, and we have "
    let texts = try [
      Self.text("origin", "2024-05-01", PassageSamples.statement),
      Self.text("copy", "2024-05-02", PassageSamples.frame),
      Self.text(
        "quoting", "2024-05-03", Self.column + " The minister said: \(quote)kept our word.” " + Self.column.uppercased()
      ),
    ]
    let statements = try Self.statements(texts)
    #expect(statements.count == 1)
    let quoting = try #require(statements.first?.witnesses.first { $0.document == 2 })
    #expect(quoting.relation == .quoted && quoting.shareOfOrigin < 0.3)
  }

  /// A digest of two statements joins neither to the other.
  @Test func aDigestJoinsNothing() throws {
    let (first, second) = (PassageSamples.statement, PassageSamples.german)
    let texts = try [
      Self.text("first", "2024-05-01", first), Self.text("second", "2024-05-02", second),
      Self.text("digest", "2024-05-09", first + "\n\n" + Self.column + "\n\n" + second),
      Self.text("mirror", "2024-05-10", first + "\n\n" + Self.column + "\n\n" + second),
    ]
    let statements = try Self.statements(texts)
    let origins = Set(statements.map { texts[$0.origin.document].id })
    #expect(origins.contains("first") && origins.contains("second"))
    for statement in statements where statement.origin.document < 2 {
      #expect(!statement.witnesses.contains { $0.document < 2 })
      #expect(statement.witnesses.count == 2)
    }
  }

  /// A sentence cut out of the middle leaves one statement with two parts.
  @Test func aCutLeavesOneStatement() throws {
    let texts = try [
      Self.text("origin", "2024-05-01", PassageSamples.statement),
      Self.text("cut", "2024-05-02", Self.paragraphs[0] + "\n\n" + Self.paragraphs[2]),
    ]
    let statements = try Self.statements(texts)
    #expect(statements.count == 1)
    let witness = try #require(statements.first?.witnesses.first)
    #expect(witness.shareOfOrigin > 0.5 && witness.shareOfOrigin < 0.9)
  }

  /// Copies of the origin that are identical are paired with the first of them only, and are whole all the same.
  @Test func copiesOfCopies() throws {
    let texts = try (0..<6).map { try Self.text("\($0)", "2024-05-0\(9 - $0)", PassageSamples.statement) }
    let statement = try #require(Self.statements(texts).first)
    #expect(statement.origin.document == 5)
    #expect(statement.witnesses.map(\.document) == [4, 3, 2, 1, 0])
    #expect(
      statement.witnesses.allSatisfy { $0.relation == .whole && $0.shareOfOrigin > 0.99 && $0.shareOfWitness > 0.99 })
  }

  @Test func formulaeAreNone() throws {
    let formula = "The Ministry of Foreign Affairs of the Republic"
    let texts = try [
      Self.text("a", nil, formula + "\n" + Self.column), Self.text("b", nil, formula + "\n" + Self.paragraphs[2]),
    ]
    #expect(try Self.statements(texts).isEmpty)
    #expect(try Self.statements([]).isEmpty)
  }

  /// What was found is the same whatever the order of the collection.
  @Test(arguments: 0..<12) func theOrderDoesNotShow(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bodies = [
      PassageSamples.statement, PassageSamples.frame, Self.paragraphs[0] + Self.column,
      Self.column + Self.paragraphs[1],
      PassageSamples.russian, PassageSamples.russian + "\n" + Self.column, PassageSamples.german,
    ]
    let texts = try bodies.enumerated().map { try Self.text("\($0.offset)", "2024-05-1\($0.offset)", $0.element) }
    func facts(_ texts: [ComparableText]) throws -> Set<String> {
      Set(
        try Self.statements(texts).map { statement in
          let witnesses = statement.witnesses.map { "\(texts[$0.document].id) \($0.relation) \($0.words)" }.sorted()
          return "\(texts[statement.origin.document].id) \(statement.origin.words): \(witnesses)"
        })
    }
    let shuffled = try facts(texts.shuffled(using: &generator))
    #expect(try shuffled == facts(texts))
  }

  @Test func whatHoldsForAll() throws {
    var generator = SeededGenerator(seed: 9)
    let sentences =
      Self.paragraphs.joined(separator: " ").components(separatedBy: ". ")
      + Self.column.components(separatedBy: ". ")
    let texts = try (0..<40).map { number in
      let body = (0..<8).map { _ in sentences[Int.random(in: 0..<sentences.count, using: &generator)] }
      return try Self.text("\(number)", nil, body.joined(separator: ". "))
    }
    for statement in try Self.statements(texts) {
      let documents = statement.witnesses.map(\.document) + [statement.origin.document]
      #expect(Set(documents).count == documents.count)
      #expect(statement.origin.words.upperBound <= texts[statement.origin.document].words.count)
      for witness in statement.witnesses {
        #expect((0...1).contains(witness.shareOfOrigin) && (0...1).contains(witness.shareOfWitness))
        #expect(witness.shareOfOrigin > 0 && witness.relation != .formula)
        #expect(witness.parts.first?.lowerBound == witness.words.lowerBound)
        #expect(witness.parts.last?.upperBound == witness.words.upperBound)
        #expect(zip(witness.parts, witness.parts.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
      }
    }
  }
}
