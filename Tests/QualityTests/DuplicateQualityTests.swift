import Foundation
import Sito
import Testing
import Text
import _TestSupport

/// Planted copies with their measured edits and containment: what the defaults find of them.
@Suite struct DuplicateQualityTests {
  private struct Planted {
    var copy: String
    var base: String
    var kind: String
    var rate: Double
    var edits: Double
    var containment: Double

    init?(_ row: Substring) {
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 7, let rate = Double(cells[3]), let edits = Double(cells[4]),
        let containment = Double(cells[5])
      else { return nil }
      (copy, base, kind) = (cells[0], cells[1], cells[2])
      (self.rate, self.edits, self.containment) = (rate, edits, containment)
    }
  }

  /// The texts of a sample of planted copies and their bases.
  private struct Sample {
    var planted: [Planted] = []
    var place: [String: Int] = [:]
    var words: [[UInt64]] = []
    /// Written without spaces.
    var isUnspaced: [Bool] = []

    init(_ folder: URL) throws {
      let table = try String(contentsOf: folder.appendingPathComponent("truth.tsv"), encoding: .utf8)
      let all = table.split(separator: "\n").compactMap { Planted($0) }
      #expect(all.count == 4000)
      let step = QualityFloors.isFull ? 1 : 8
      planted = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)
      let wanted = Set(planted.flatMap { [$0.copy, $0.base] })
      var folding = Folder()
      for event in try CorpusReader([folder.appendingPathComponent("docs.jsonl.zst").path]) {
        // In the full run all documents are searched, in the other those of the sample.
        guard case .record(let record) = event, QualityFloors.isFull || wanted.contains(record.id) else { continue }
        place[record.id] = words.count
        let found = folding.words(of: record.text)
        words.append(found.hashes)
        isUnspaced.append(found.flags.count { $0.contains(.unspaced) } * 2 > found.count)
      }
    }

    /// The share of those copies, chosen by `isWanted`, that are found; copies count through their first.
    func recall(
      _ pairs: [DuplicatePair], of isWanted: (_ copy: Planted, _ a: Int, _ b: Int) throws -> Bool
    ) rethrows -> Double {
      var first = Array(words.indices)
      for pair in pairs where pair.relation == .copy { first[pair.b] = pair.a }
      let known = Set(pairs.map { [$0.a, $0.b] })
      var (wanted, found) = (0, 0)
      for copy in planted {
        guard let a = place[copy.copy], let b = place[copy.base], try isWanted(copy, a, b) else { continue }
        wanted += 1
        let (x, y) = (first[a], first[b])
        if x == y || known.contains([min(x, y), max(x, y)]) { found += 1 }
      }
      #expect(wanted > 0)
      return Double(found) / Double(max(wanted, 1))
    }

    func pairs(_ criteria: DuplicateCriteria) throws -> [DuplicatePair] {
      let finder = DuplicateFinder(criteria)
      return try finder.pairs(among: words, signatures: words.map { finder.signature(of: $0) })
    }
  }

  static let folder = SharedData.development("dedup")

  @Test(.enabled(if: folder != nil, "../shared/data/dedup is absent"))
  func plantedCopiesAreFound() throws {
    let sample = try Sample(try #require(Self.folder))
    let words = sample.words
    let defaults = try sample.pairs(DuplicateCriteria())
    let wide = try sample.pairs(DuplicateCriteria(edits: 0.2))
    let jaccard = DuplicateFinder(DuplicateCriteria(jaccard: 0.7))
    let similar = try sample.pairs(jaccard.criteria)
    let run = QualityFloors.isFull ? "full" : "sample"
    let figures = [
      "duplicates.\(run).edits-to-10": sample.recall(defaults) { copy, _, _ in copy.edits <= 0.10 },
      "duplicates.\(run).edits-to-10.unspaced": sample.recall(defaults) { copy, a, _ in
        copy.edits <= 0.10 && sample.isUnspaced[a]
      },
      "duplicates.\(run).containment-from-90": sample.recall(defaults) { copy, a, b in
        copy.containment >= 0.90 && min(words[a].count, words[b].count) >= 20
      },
      "duplicates.\(run).exact-and-case": sample.recall(defaults) { copy, _, _ in ["exact", "case"].contains(copy.kind)
      },
      "duplicates.\(run).planted-10-at-20": sample.recall(wide) { copy, _, _ in copy.kind == "edit" && copy.rate == 0.10
      },
      "duplicates.\(run).jaccard-from-70": sample.recall(similar) { _, a, b in jaccard.pair(words[a], words[b]) != nil
      },
    ]
    print("duplicates: \(figures.sorted { $0.key < $1.key })")
    try QualityFloors.check(figures)
  }
}
