import Foundation
import Testing
import Text
import _TestSupport

/// The tables `abbreviations-*.tsv` as people edit them.
@Suite struct AbbreviationTableTests {
  struct Table: CustomTestStringConvertible {
    var name: String
    var text: String
    /// Entries by section, as often as they stand there.
    var sections: [String: [String]] = [:]

    var testDescription: String { name }
  }

  static let tables: [Table] = {
    let folder = SharedData.root.appendingPathComponent("Sources/Normalization/Segmentation/Data")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("abbreviations-") }.sorted().map { name in
      let text = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
      var table = Table(name: name, text: text)
      for row in TableRows(Array(text.utf8)).rows where row.section != "language" {
        let entries = row.fields.flatMap { $0.split(separator: ",") }.map { key(String($0)) }
        table.sections[row.section, default: []] += entries.filter { !$0.isEmpty }
      }
      return table
    }
  }()

  /// What the lexicon takes for the same: without spaces behind full stops, and without the last full stop.
  static func key(_ entry: String) -> String {
    var key = entry.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: ". ", with: ".")
    if key.hasSuffix(".") { key.removeLast() }
    return key.prefix(1).lowercased() == key.prefix(1) ? key.lowercased() : "^" + key.lowercased()
  }

  @Test func all() { #expect(Self.tables.count >= 17) }

  static let known: Set = [
    "never-ends", "before-number", "after-number", "may-end", "often-ends", "seldom-ends", "after-name", "words",
    "before-letter", "names-with-mark", "starters", "speech-verbs", "continuers", "numbered-names", "titles-after-date",
    "time-words", "conjunctions",
  ]

  @Test(arguments: tables) func sectionsAreKnownAndExplained(_ table: Table) {
    #expect(Set(table.sections.keys).subtracting(Self.known).isEmpty)
    guard table.name == "abbreviations-und.tsv" else { return }
    for section in Self.known { #expect(table.text.contains("\n# [\(section)] "), "\(section)") }
  }

  @Test(arguments: tables) func noEntryStandsTwice(_ table: Table) {
    for (section, entries) in table.sections {
      let twice = Dictionary(grouping: entries, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice.isEmpty, "[\(section)] \(twice)")
    }
  }

  /// Of two sections that say the opposite one would be without effect. A unit after a number may say what it is
  /// elsewhere.
  @Test(arguments: tables) func noEntryContradictsAnother(_ table: Table) {
    func both(_ one: String, _ other: String, butUnits: Bool = false) -> [String] {
      let shared = Set(table.sections[one] ?? []).intersection(table.sections[other] ?? [])
      return shared.subtracting(butUnits ? table.sections["after-number"] ?? [] : []).sorted()
    }
    for ending in ["may-end", "often-ends", "seldom-ends"] {
      #expect(both("never-ends", ending, butUnits: true).isEmpty, "\(ending): \(both("never-ends", ending))")
      #expect(both("words", ending, butUnits: true).isEmpty, "\(ending): \(both("words", ending))")
    }
    #expect(both("never-ends", "words").isEmpty, "\(both("never-ends", "words"))")
    #expect(both("never-ends", "after-name").isEmpty, "\(both("never-ends", "after-name"))")
    #expect(both("may-end", "often-ends").isEmpty, "\(both("may-end", "often-ends"))")
    #expect(both("may-end", "seldom-ends").isEmpty, "\(both("may-end", "seldom-ends"))")
    #expect(both("often-ends", "seldom-ends").isEmpty, "\(both("often-ends", "seldom-ends"))")
    let followers = [table.sections["starters"] ?? [], table.sections["continuers"] ?? []].map { words in
      Set(words.map { $0.filter { $0 != "^" } })
    }
    let shared = followers[0].intersection(followers[1]).sorted()
    #expect(shared.isEmpty, "both start a sentence and carry one on: \(shared)")
  }

  /// `фаx` with a Latin x looks right and is never found.
  @Test(arguments: tables) func noEntryMixesScripts(_ table: Table) {
    for line in table.text.split(separator: "\n") where !line.hasPrefix("#") {
      for word in line.split(whereSeparator: { !$0.isLetter }) {
        let scalars = word.unicodeScalars
        let latin = scalars.contains { $0.value < 0x250 }
        let cyrillic = scalars.contains { 0x400..<0x530 ~= $0.value }
        #expect(!(latin && cyrillic), "\(word)")
      }
    }
  }

  /// Texts are composed before words are looked up.
  @Test(arguments: tables) func entriesAreComposed(_ table: Table) {
    #expect(Array(table.text.utf8) == Array(table.text.precomposedStringWithCanonicalMapping.utf8))
  }
}
