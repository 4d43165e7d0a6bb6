import Sketching
import Storage
import Text

/// Candidates for near copies: texts whose signatures agree in all rows of a band.
///
/// Of a band that very many texts share (a template's) not all pairs are taken, which would be their square: each text is
/// verified against the few that are preferred, so that a star around one of these still finds it.
struct BandIndex: ~Copyable {
  /// Texts that share a band, all of whose pairs are candidates.
  static let mostForAllPairs = 128
  /// With how many of more texts each is paired.
  static let pivots = 16

  private let plan: BandingPlan
  private var postings: SortedRuns

  init(_ plan: BandingPlan, scratch: FilePath, memory: Int) {
    self.plan = plan
    postings = SortedRuns(scratch: scratch, memory: memory)
  }

  mutating func add(_ text: Int, _ signature: MinHashSignature) throws(StorageError) {
    for band in 0..<plan.bands {
      try postings.append(KeyedRecord(key: hash(signature, band), value: UInt64(text)))
    }
  }

  /// - Parameter ranks: of each text; the lowest are preferred.
  /// - Complexity: O(*b* *n*) for *n* texts and *b* bands, besides the pairs found.
  consuming func collect(ranks: [Int], into pairs: inout CandidatePairs) throws {
    var records = try postings.sorted()
    var found: [(Int, Int)] = []
    try records.forEachKey { _, texts throws(StorageError) in
      found.removeAll(keepingCapacity: true)
      Self.addPairs(texts, ranks, to: &found)
      for (a, b) in found { try pairs.insert(a, b, by: .bands) }
    }
  }

  private static func addPairs(_ texts: [UInt64], _ ranks: [Int], to found: inout [(Int, Int)]) {
    if texts.count <= mostForAllPairs {
      for first in texts.indices {
        // Two bands of one text may have one key, where bands are of one row.
        for second in first + 1..<texts.count where texts[first] != texts[second] {
          found.append((Int(texts[first]), Int(texts[second])))
        }
      }
      return
    }
    let preferred = texts.map { Int($0) }.sorted { ranks[$0] < ranks[$1] }
    for first in 0..<pivots {
      for second in first + 1..<preferred.count where preferred[first] != preferred[second] {
        found.append((preferred[first], preferred[second]))
      }
    }
  }

  /// The bands in which two signatures agree.
  static func bandsHit(_ plan: BandingPlan, _ a: MinHashSignature, _ b: MinHashSignature) -> [Int] {
    (0..<plan.bands).filter { band in
      let rows = band * plan.rows..<(band + 1) * plan.rows
      return a.slots[rows] == b.slots[rows] && !a.slots[rows].contains(MinHashSignature.emptySlot)
    }
  }

  private func hash(_ signature: MinHashSignature, _ band: Int) -> UInt64 {
    var state = UInt64(band) &+ 0x9E37_79B9_7F4A_7C15
    for row in 0..<plan.rows {
      state = WordHash.mix(state ^ UInt64(signature.slots[band * plan.rows + row]), 0xE703_7ED1_A0B4_28DB)
    }
    return state
  }
}
