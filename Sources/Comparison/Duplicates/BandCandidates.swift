import Sketching
import Text

/// Candidates for near copies: texts whose signatures agree in all rows of a band.
struct BandCandidates {
  let plan: BandingPlan

  /// - Complexity: O(*b* *n* log *n*) for *n* texts and *b* bands, besides the pairs found.
  func collect(_ texts: [Int], _ signatures: [MinHashSignature], into pairs: inout CandidatePairs) {
    var postings: [Posting] = []
    for band in 0..<plan.bands {
      postings.removeAll(keepingCapacity: true)
      for text in texts { postings.append(Posting(hash: hash(signatures[text], band), text: UInt32(text))) }
      postings.sort()
      forEachRun(postings) { run in
        for first in run.indices {
          for second in run.index(after: first)..<run.endIndex {
            pairs.insert(Int(run[first].text), Int(run[second].text))
          }
        }
      }
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
