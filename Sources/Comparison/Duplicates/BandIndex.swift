import Sketching
import Storage
import Text

/// Candidates for near copies: texts whose signatures agree in all rows of a band.
///
/// Of a band that very many texts share not all pairs are taken, which would be their square, unless a sample shows that
/// a quarter of these pairs or more are what is sought: then the square is the answer's size. Else (a template's band) each
/// text is verified against the few that are preferred, so that a star around one of these still finds it; what these texts share
/// besides is sought by `ContainmentIndex`.
struct BandIndex: ~Copyable {
  /// Texts that share a band, all of whose pairs are candidates.
  static let mostForAllPairs = 128
  /// The same, if a quarter of a sample of these pairs are duplicates.
  static let mostVersions = 1024
  /// With how many of more texts each is paired.
  static let pivots = 16
  /// Pairs of a large group that are looked at, and how many of them have to be duplicates for all pairs to be taken.
  private static let sample = (pairs: 32, duplicates: 8)

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

  /// - Parameters:
  ///   - ranks: of each text; the lowest are preferred.
  ///   - areDuplicates: asked of a few pairs of each large group.
  /// - Returns: the number of texts in groups of more than `mostVersions` duplicates, not all of whose pairs are candidates.
  /// - Complexity: O(*b* *n*) for *n* texts and *b* bands, besides the pairs found.
  consuming func collect(
    ranks: [Int], into pairs: inout CandidatePairs, areDuplicates: (_ a: Int, _ b: Int) -> Bool
  ) throws -> Int {
    var records = try postings.sorted()
    var inLargeGroups = [Bool](repeating: false, count: ranks.count)
    try records.forEachKey { _, values throws(StorageError) in
      var texts = values.map { Int($0) }
      var first = texts.count
      if texts.count > Self.mostForAllPairs {
        let areVersions = Self.areVersions(texts, areDuplicates)
        if !areVersions || texts.count > Self.mostVersions {
          texts.sort { ranks[$0] < ranks[$1] }
          first = Self.pivots
          if areVersions { for text in texts { inLargeGroups[text] = true } }
        }
      }
      for first in 0..<first {
        // Two bands of one text may have one key, where bands are of one row.
        for second in first + 1..<texts.count where texts[first] != texts[second] {
          try pairs.insert(texts[first], texts[second], by: .signatures)
        }
      }
    }
    return inLargeGroups.count { $0 }
  }

  private static func areVersions(_ texts: [Int], _ areDuplicates: (Int, Int) -> Bool) -> Bool {
    var found = 0
    for index in 0..<sample.pairs {
      // Places all over the group, the same in every run.
      let first = index * (texts.count - 1) / sample.pairs
      let second = first + 1 + (index * 0x9E37_79B1) % (texts.count - 1 - first)
      if texts[first] != texts[second], areDuplicates(texts[first], texts[second]) { found += 1 }
      if found + sample.pairs - 1 - index < sample.duplicates { return false }
    }
    return found >= sample.duplicates
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
