import Comparison
import Foundation
import Normalization
import Testing
import Text
import _TestSupport

/// What edits are about, by a table of sentences in many languages (`Data/edit-classes.tsv`).
@Suite struct EditClassTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var line: Int
    var language: String
    var classes: [EditClass]
    var a: String
    var b: String
    var testDescription: String { "line \(line), \(language)" }
  }

  static let cases: [Case] = {
    let url = SharedData.root.appendingPathComponent("Tests/ComparisonTests/Data/edit-classes.tsv")
    let rows = TableRows((try? Data(contentsOf: url)) ?? Data()).rows
    return rows.map { row in
      // A class that is none fails the test by being too few.
      let classes = row.fields[1].split(separator: ",").compactMap { EditClass(rawValue: String($0)) }
      return Case(
        line: row.line, language: row.fields[0], classes: classes, a: version(row.fields[2], first: true),
        b: version(row.fields[2], first: false))
    }
  }()

  /// A sentence after one that stays: `Data/edits-in-context.tsv`.
  static let inContext: [Case] = {
    let url = SharedData.root.appendingPathComponent("Tests/ComparisonTests/Data/edits-in-context.tsv")
    return TableRows((try? Data(contentsOf: url)) ?? Data()).rows.map { row in
      let classes = row.fields.count > 4 ? row.fields[4].split(separator: " ") : []
      return Case(
        line: row.line, language: row.fields[0], classes: classes.compactMap { EditClass(rawValue: String($0)) },
        a: row.fields[1] + " " + row.fields[2], b: row.fields[1] + " " + row.fields[3])
    }
  }()

  /// What is left of `{old|new}`.
  private static func version(_ text: String, first: Bool) -> String {
    text.replacing(/\{([^|{}]*)\|([^|{}]*)\}/) { first ? $0.1 : $0.2 }
      .replacing("  ", with: " ").trimmingCharacters(in: .whitespaces)
  }

  /// Words of no language before and after: a sentence alone may be too short to be found.
  static let before = "quorbel frandish meltuvor snarkelby provindle hastoreth bimwick tolgrave."
  static let after = "zelphane murgotic brondibal wixtrume ophelgast drinkolute varsimple nockerby."

  static func passage(_ a: String, _ b: String) throws -> Passage {
    var finder = PassageFinder()
    let identifier = LanguageIdentifier()
    finder.language = { text, range in
      let sentence = text.split(separator: 0x0A)[1]
      guard let guess = identifier.identify(Array(sentence)), guess.confidence >= 0.3 else { return nil }
      return guess.language.description
    }
    let texts = try [a, b].enumerated().map {
      try PassageSamples.text("\($0.offset)", "\(before)\n\($0.element)\n\(after)")
    }
    let found = try finder.passages(in: texts).passages
    return try #require(found.max { $0.matchedWords < $1.matchedWords })
  }

  @Test func theTableIsLarge() {
    #expect(Self.cases.count >= 120)
    #expect(Self.inContext.count > 60)
    #expect(Set(Self.cases.map(\.language)).count >= 10)
    #expect(Set(Self.cases.flatMap(\.classes)).count >= EditClass.allCases.count - 1)
  }

  @Test(arguments: cases + inContext) func classesAreThoseOfTheTable(_ item: Case) throws {
    let passage = try Self.passage(item.a, item.b)
    let classes = passage.edits.map(\.editClass)
    #expect(classes.sorted() == item.classes, "\(item.a) | \(item.b)")
    #expect(passage.substantiveEdits == item.classes.count { $0.isSubstantive })
  }

  @Test(arguments: cases + inContext) func theOtherWayRoundTheyAreMirrored(_ item: Case) throws {
    let there = try Self.passage(item.a, item.b).edits.map(\.editClass)
    let back = try Self.passage(item.b, item.a).edits.map(\.editClass)
    #expect(back.map(\.mirrored).sorted() == there.sorted(), "\(item.a) | \(item.b)")
  }

  /// Any two texts: the classes fit the kinds, and nothing crashes.
  @Test(arguments: 0..<20) func anyTexts(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let noise = (0..<2).map { _ in String(decoding: RandomText.unicode(120, using: &generator), as: UTF8.self) }
    let passages = try PassageSamples.passages(
      "\(Self.before) \(noise[0]) \(Self.after)", "\(Self.before) \(noise[1]) \(Self.after)"
    ).passages
    for edit in passages.flatMap(\.edits) {
      #expect((edit.moveID != nil) == (edit.editClass == .moved))
      #expect(edit.kind != .move || edit.editClass == .moved)
      #expect(edit.kind != .typography || edit.editClass == .typography || edit.editClass == .number)
    }
  }
}
