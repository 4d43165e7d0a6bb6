import Sketching

/// Candidates for containment: texts that share most of the smaller one's sampled shingles.
///
/// A third of all possible shingles, the same in every text, is sampled (FracMinHash: Irber et al., 2022), so the share found
/// in the sample estimates the containment whatever the sizes. Shingles that stand in very many texts say little and
/// cost much: a text is looked up by its rarer ones, and by at least `fewest` of them however common they are.
struct ContainmentCandidates {
  let containment: Double
  /// Fewest words of a contained text.
  let minContained: Int

  /// One of so many shingles is sampled; all of them where texts of a few words may count as contained.
  private var sampling: UInt64 { minContained >= 20 ? 3 : 1 }
  private static let commonFrom = 128
  private static let fewest = 12

  /// - Parameter texts: the texts to search among, as places in `sets` and `words`.
  func collect(_ texts: [Int], _ sets: [ShingleSet], _ words: [[UInt64]], into pairs: inout CandidatePairs) {
    var postings: [Posting] = []
    for text in texts {
      for hash in sets[text].hashes where hash % sampling == 0 {
        postings.append(Posting(hash: hash, text: UInt32(text)))
      }
    }
    postings.sort()
    let runs = Runs(postings)
    var shared = [Int32](repeating: 0, count: sets.count)
    for text in texts where words[text].count >= minContained {
      search(text, sets[text], words, postings, runs, &shared, &pairs)
    }
  }

  private func search(
    _ text: Int, _ set: ShingleSet, _ words: [[UInt64]], _ postings: [Posting], _ runs: Runs,
    _ shared: inout [Int32], _ pairs: inout CandidatePairs
  ) {
    var found: [Range<Int>] = []
    for hash in set.hashes where hash % sampling == 0 { found.append(runs.run(of: hash, in: postings)) }
    found.sort { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    var looked = 0
    var touched: [Int] = []
    for (place, run) in found.enumerated() {
      if place >= Self.fewest, run.count > Self.commonFrom { break }
      looked += 1
      for posting in postings[run] where Int(posting.text) != text {
        let other = Int(posting.text)
        if shared[other] == 0 { touched.append(other) }
        shared[other] += 1
      }
    }
    // Well below the expected share, so that chance in the sample loses nothing.
    let least = max(1, Int32(0.55 * containment * Double(looked)))
    for other in touched {
      let larger = (words[other].count, other) > (words[text].count, text)
      if larger, shared[other] >= least { pairs.insert(text, other) }
      shared[other] = 0
    }
  }
}

/// Where each hash's postings stand.
private struct Runs {
  private let hashes: [UInt64]
  private let starts: [Int]

  init(_ postings: [Posting]) {
    var hashes: [UInt64] = []
    var starts: [Int] = []
    for (index, posting) in postings.enumerated() where hashes.last != posting.hash {
      hashes.append(posting.hash)
      starts.append(index)
    }
    starts.append(postings.count)
    self.hashes = hashes
    self.starts = starts
  }

  /// - Precondition: the hash has postings.
  func run(of hash: UInt64, in postings: [Posting]) -> Range<Int> {
    var (low, high) = (0, hashes.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return starts[low]..<starts[low + 1]
  }
}
