import Foundation
import Testing
import Text
import _TestSupport

/// The main job on the five seed documents, held to results written by hand.
@Suite struct SeedTests {
  static let numbers = ["000", "001", "002", "003", "004"]

  static func expected(_ name: String) throws -> [TableRows.Row] {
    let url = SharedData.root.appendingPathComponent("Tests/CommandTests/Expected/\(name).tsv")
    return TableRows(Array(try Data(contentsOf: url))).rows
  }

  static func cleaned() async throws -> [String: [String: Any]] {
    let result = try await SitoProcess.run(["clean", "seeds", "--explain", "--quiet"], folder: SharedData.root.path)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let records = try result.records()
    #expect(records.compactMap { $0["id"] as? String }.map { String($0.prefix(9)) } == numbers.map { "seeds/" + $0 })
    return Dictionary(uniqueKeysWithValues: zip(numbers, records))
  }

  @Test func everyLineIsWhereItBelongs() async throws {
    let records = try await Self.cleaned()
    let rows = try Self.expected("seeds-lines")
    var texts = 0
    for number in Self.numbers {
      let record = try #require(records[number])
      let seed = try SharedData.seed(number)
      let lines = TextLines(seed).ranges.map { seed[$0] }
      let removed = try #require(record["removed"] as? [[String: Any]])
      let expected = rows.filter { $0.fields[0] == number }.map { [$0.fields[1], $0.fields[2]] }
      #expect(removed.map { ["\($0["line"] ?? "")", "\($0["reason"] ?? "")"] } == expected, "seed \(number)")

      // Every line exactly once: kept or removed.
      let kept = try #require(record["kept"] as? [[Int]])
      let places = removed.compactMap { $0["line"] as? Int } + kept.flatMap { Array($0[0]...$0[1]) }
      #expect(places.sorted() == Array(1...lines.count))
      for line in removed {
        let index = try #require(line["line"] as? Int) - 1
        #expect(Array(try #require(line["text"] as? String).utf8) == Array(lines[index]))
      }

      // The text lines stand in `text`, but for white space.
      let text = try #require(record["text"] as? String)
      let removedLines = Set(removed.compactMap { $0["line"] as? Int })
      for (index, line) in lines.enumerated() where !removedLines.contains(index + 1) {
        let words = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
        if words.isEmpty { continue }
        texts += 1
        #expect(text.split(separator: "\n").contains { Array($0.utf8) == Array(words.utf8) }, "\(number):\(index + 1)")
      }
    }
    #expect(texts == 52)
  }

  @Test func fields() async throws {
    let records = try await Self.cleaned()
    for row in try Self.expected("seeds-fields") {
      let value = records[row.fields[0]]?[row.fields[1]] as? String
      #expect(value.map { Array($0.utf8) } == (row.fields[2] == "–" ? nil : Array(row.fields[2].utf8)), "\(row.fields)")
    }
    for number in Self.numbers {
      #expect(records[number]?["language"] as? String == "en")
      #expect(records[number]?["script"] as? String == "Latn")
      #expect(records[number]?["source"] as? String == "seeds")
    }
  }

  @Test(arguments: [[], ["--clean"]])
  func noDuplicatesAndNoPassagesButFormulae(_ options: [String]) async throws {
    let pairs = try await SitoProcess.run(["dedup", "seeds", "--pairs", "-"] + options, folder: SharedData.root.path)
    #expect(pairs.status == 0)
    #expect(pairs.output.isEmpty)
    let passages = try await SitoProcess.run(["compare", "seeds"] + options, folder: SharedData.root.path)
    #expect(passages.status == 0)
    #expect(Set(try passages.records().compactMap { $0["relation"] as? String }).isSubset(of: ["formula"]))
  }
}

/// Copies of the seeds as republishers make them: found, and labelled rightly.
@Suite struct RepublicationTests {
  enum Change: String, CaseIterable {
    case typography
    case words
    case half
    case wrapped
  }

  /// The text of a seed, as `clean` leaves it.
  static func text(_ number: String) async throws -> String {
    try #require(try await SeedTests.cleaned()[number]?["text"] as? String)
  }

  static func changed(_ text: String, _ change: Change) -> String {
    switch change {
    case .typography:
      return text.decomposedStringWithCanonicalMapping.uppercased()
        .replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "“", with: "\"")
        .replacingOccurrences(of: "”", with: "„").replacingOccurrences(of: "-", with: "‑")
    case .words:
      var generator = SeededGenerator(seed: 20)
      var words = text.components(separatedBy: " ")
      let places = words.indices.shuffled(using: &generator).prefix(words.count / 20)
      for place in places { words[place] = "changed\(place)" }
      return words.joined(separator: " ")
    case .half:
      let words = text.components(separatedBy: " ")
      return words[..<(words.count / 2)].joined(separator: " ")
    case .wrapped:
      return """
        Support our work with a donation!
        Home | News | Speeches | Contacts
        Transport and Communications

        18 March 2021 09:15

        \(text)

        Related news
        Subscribe to our weekly newsletter
        Share on Facebook
        © 2021 The Daily Example. All rights reserved.
        """
    }
  }

  static let expectations: [(Change, duplicate: Set<String>, passage: Set<String>)] = [
    (.typography, ["copy"], ["whole"]),
    (.words, ["near-copy"], ["edited"]),
    (.half, ["contains"], ["partial"]),
    (.wrapped, ["near-copy", "contained"], ["whole"]),
  ]

  @Test(arguments: SeedTests.numbers)
  func foundAndLabelled(_ number: String) async throws {
    let original = try await Self.text(number)
    for (change, duplicate, passage) in Self.expectations {
      let folder = try TemporaryFolder()
      let a = try folder.write("a/original.txt", original)
      let b = try folder.write("b/copy.txt", Self.changed(original, change))
      let pairs = try await SitoProcess.run(["dedup", a, b, "--pairs", "-"]).records()
      #expect(pairs.count == 1, "\(number) \(change)")
      #expect(duplicate.contains(pairs.first?["relation"] as? String ?? ""), "\(number) \(change)")
      let passages = try await SitoProcess.run(["compare", a, b]).records()
      let relations = passages.compactMap { $0["relation"] as? String }.filter { $0 != "formula" }
      #expect(Set(relations).isSubset(of: passage) && !relations.isEmpty, "\(number) \(change): \(relations)")
    }
  }
}
