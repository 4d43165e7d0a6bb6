import Boilerplate
import Foundation
import Testing
import Text
import _TestSupport

/// Whole pages of other sites than the seeds, written by hand in many languages, each line with what is expected of it.
@Suite struct VariantTests {
  static let folder = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/Data/variants")
  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".tsv") }.sorted()
  }()

  struct Page {
    var fields: [(name: String, value: String)] = []
    /// What each line may be.
    var expectations: [[String]] = []
    var lines: [String] = []

    init(_ name: String) throws {
      let text = try String(contentsOf: VariantTests.folder.appendingPathComponent(name), encoding: .utf8)
      for row in text.split(separator: "\n", omittingEmptySubsequences: true) {
        let cells = row.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if cells[0].hasPrefix("= ") {
          fields.append((String(cells[0].dropFirst(2)), cells[1]))
        } else {
          expectations.append(cells[0].split(separator: "|").map(String.init))
          lines.append(cells.count > 1 ? cells[1] : "")
        }
      }
    }
  }

  @Test func thereAreManyPages() { #expect(Self.names.count >= 20) }

  @Test(arguments: names)
  func linesAreWhatTheyAre(_ name: String) throws {
    let page = try Page(name)
    let cleaned = try BoilerplateRemover().clean(Array(page.lines.joined(separator: "\n").utf8))
    let removed = Dictionary(uniqueKeysWithValues: cleaned.removed.map { ($0.line, $0) })
    for (index, expected) in page.expectations.enumerated() where expected != ["blank"] {
      let found = removed[index + 1]?.reason.rawValue ?? "text"
      #expect(
        expected.contains(found),
        "\(name):\(index + 1) \(expected) ≠ \(found) (\(removed[index + 1]?.evidence ?? "–")): \(page.lines[index])")
    }
  }

  @Test(arguments: names)
  func fieldsAreFound(_ name: String) throws {
    let page = try Page(name)
    let metadata = try BoilerplateRemover().clean(Array(page.lines.joined(separator: "\n").utf8)).metadata
    let found = [
      "title": metadata.title, "published": metadata.published, "number": metadata.number, "byline": metadata.byline,
      "publisher": metadata.publisher,
    ]
    for (field, value) in page.fields {
      #expect(
        (found[field] ?? nil).map { Array($0.utf8) } == Array(value.utf8), "\(name): \(field): \(found[field] as Any)")
    }
  }

  /// Lines that look like site talk and are text, between two paragraphs.
  @Test func linesThatStay() throws {
    let before =
      "The two delegations met on Monday and agreed that the work on the programme would go on as planned this year."
    let after =
      "After the meeting the ministers signed a joint statement, which will be published by both sides later today."
    let remover = try BoilerplateRemover()
    let table = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/Data/stays.tsv")
    let rows = TableRows(Array(try Data(contentsOf: table))).rows
    #expect(rows.count >= 60)
    for row in rows {
      let text = "\(before)\n\n\(row.fields[1])\n\n\(after)\n"
      let removed = remover.clean(Array(text.utf8)).removed
      #expect(removed.isEmpty, "\(row.line): \(row.fields[1]): \(removed.map(\.evidence))")
    }
  }
}
