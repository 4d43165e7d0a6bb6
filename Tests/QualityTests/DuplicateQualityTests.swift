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
    var edits: Double
    var containment: Double

    init?(_ row: Substring) {
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 7, let edits = Double(cells[4]), let containment = Double(cells[5]) else { return nil }
      (copy, base, self.edits, self.containment) = (cells[0], cells[1], edits, containment)
    }
  }

  static let folder = SharedData.development("dedup")

  @Test(.enabled(if: folder != nil, "../shared/data/dedup is absent"))
  func plantedCopiesAreFound() throws {
    let folder = try #require(Self.folder)
    let table = try String(contentsOf: folder.appendingPathComponent("truth.tsv"), encoding: .utf8)
    let all = table.split(separator: "\n").compactMap { Planted($0) }
    #expect(all.count == 4000)
    let step = QualityFloors.isFull ? 1 : 8
    let planted = all.enumerated().filter { $0.offset % step == 0 }.map(\.element)

    let wanted = Set(planted.flatMap { [$0.copy, $0.base] })
    var place: [String: Int] = [:]
    var words: [[UInt64]] = []
    var counts: [Int] = []
    var folding = Folder()
    for event in try CorpusReader([folder.appendingPathComponent("docs.jsonl.zst").path]) {
      guard case .record(let record) = event, wanted.contains(record.id) else { continue }
      place[record.id] = words.count
      words.append(folding.words(of: record.text).hashes)
      counts.append(words[words.count - 1].count)
    }
    let finder = DuplicateFinder()
    let pairs = try finder.pairs(among: words, signatures: words.map { finder.signature(of: $0) })

    // Identical texts are paired with their first only.
    var first = Array(words.indices)
    for pair in pairs where pair.relation == .copy { first[pair.b] = pair.a }
    let found = Set(pairs.map { [$0.a, $0.b] })
    var (edited, editedFound, contained, containedFound) = (0, 0, 0, 0)
    for copy in planted {
      guard let a = place[copy.copy].map({ first[$0] }), let b = place[copy.base].map({ first[$0] }) else { continue }
      let isFound = a == b || found.contains([min(a, b), max(a, b)])
      if copy.edits <= 0.10 { (edited, editedFound) = (edited + 1, editedFound + (isFound ? 1 : 0)) }
      if copy.containment >= 0.90, min(counts[a], counts[b]) >= 20 {
        (contained, containedFound) = (contained + 1, containedFound + (isFound ? 1 : 0))
      }
    }
    #expect(edited > 100 && contained > 100)
    let run = QualityFloors.isFull ? "full" : "sample"
    let figures = [
      "duplicates.\(run).edits-to-10": Double(editedFound) / Double(edited),
      "duplicates.\(run).containment-from-90": Double(containedFound) / Double(contained),
    ]
    print("duplicates: \(figures.sorted { $0.key < $1.key })")
    try QualityFloors.check(figures)
  }
}
