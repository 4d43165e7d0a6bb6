import Foundation
import Normalization
import Testing
import Text
import _TestSupport

@testable import Comparison
@testable import Sito

/// What the differences between two versions of a text are about: `Data/edits.tsv`.
@Suite struct EditWordsTests {
  static let rows: [[String]] = {
    let url = SharedData.root.appendingPathComponent("Tests/SitoTests/Data/edits.tsv")
    return TableRows(Array((try? Data(contentsOf: url)) ?? Data())).rows.map(\.fields)
  }()

  static func classes(_ a: String, _ b: String) throws -> [EditClass] {
    let texts = try ComparableTexts(setsBoilerplateAside: false)
    var folder = Folder()
    let pair = try [a, b].enumerated().map { index, text in
      try texts.prepare(Document(id: "\(index)", text: Array(text.utf8)), with: &folder).text
    }
    // The words that both have, in order: what an aligner gives for two versions of a sentence.
    let (x, y) = (pair[0].words.hashes, pair[1].words.hashes)
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: y.count + 1), count: x.count + 1)
    for i in x.indices.reversed() {
      for j in y.indices.reversed() {
        lengths[i][j] = x[i] == y[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(a: Int, b: Int)] = []
    var (i, j) = (0, 0)
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    if pairs.isEmpty { return [] }
    let edits = PassageEdits([AlignedBlock(pairs: pairs, score: 1)], pair[0], pair[1]).edits
    let classifier = EditClassifier(EditWords.vocabulary, pair[0], pair[1])
    return edits.map { classifier.classify($0) }
  }

  @Test(arguments: rows) func tellsWhatAnEditIsAbout(_ row: [String]) throws {
    let (a, b) = (row[1] + " " + row[2] + " " + row[1], row[1] + " " + row[3] + " " + row[1])
    let expected = row.count > 4 ? row[4].split(separator: " ").map(String.init) : []
    #expect(try Self.classes(a, b).map(\.rawValue) == expected, "\(row[0])")
    // The other way round: what was left out is put in.
    let turned = expected.map { $0 == "omission" ? "addition" : $0 == "addition" ? "omission" : $0 }
    #expect(try Self.classes(b, a).map(\.rawValue) == turned, "\(row[0]), turned")
  }

  @Test func theTableIsThere() { #expect(Self.rows.count > 60) }

  /// Every entry of the words is one word to the folder, and every section is known.
  @Test func everyWordIsOne() {
    var folder = Folder()
    for row in EditWords.rows {
      #expect(row.section == "number" ? Int(row.fields[0]) != nil : EditWords.kind(row.section) != nil)
      for word in row.section == "number" ? row.fields.dropFirst() : row.fields[...] {
        #expect(
          folder.words(of: Array(word.utf8)).count == 1 || word.unicodeScalars.contains { $0.value > 0x3000 }, "\(word)"
        )
      }
    }
  }

  /// Any two texts: each edit has one class, and none crashes.
  @Test(arguments: 0..<20) func anyTexts(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<2).map { _ in String(decoding: RandomText.unicode(200, using: &generator), as: UTF8.self) }
    _ = try Self.classes(texts[0], texts[1])
    _ = try Self.classes(texts[0], String(texts[0].reversed()))
  }
}
