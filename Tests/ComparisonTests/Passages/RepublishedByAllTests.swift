import Testing
import _TestSupport

@testable import Comparison

/// A statement is no formula, and its words are not frequent, because all republish it.
@Suite struct RepublishedByAllTests {
  /// Words that nobody else has, so that a page has its own text around the statement.
  private static func filler(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in
      String(
        (0..<Int.random(in: 4...9, using: &generator)).map { _ in
          "abcdefghiklmnoprstu".randomElement(using: &generator)!
        })
    }.joined(separator: " ")
  }

  @Test(arguments: [3, 12, 40, 90], [PassageSamples.statement, PassageSamples.russian, PassageSamples.chinese])
  func isFoundHoweverManySourcesHaveIt(_ sources: Int, _ statement: String) throws {
    var generator = SeededGenerator(seed: UInt64(sources))
    let texts = try (0..<sources).map { number in
      let page = "\(Self.filler(40, &generator)).\n\n\(statement)\n\n\(Self.filler(40, &generator))."
      return try PassageSamples.text("\(number)", page)
    }
    let passages = try PassageFinder().passages(in: texts).passages
    var witnesses: Set<Int> = []
    for passage in passages where passage.relation != .formula {
      witnesses.formUnion([passage.a.document, passage.b.document])
      #expect(passage.editedShare < 0.01, "\(passage.a.document) \(passage.b.document)")
    }
    #expect(witnesses.count == sources)
  }
}
