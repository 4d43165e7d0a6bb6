import CKernels

/// Words of two texts that stand for each other, ascending on both sides.
struct AlignedBlock {
  var pairs: [(a: Int, b: Int)]
  /// In `PassageVocabulary.one`.
  var score: Int

  var a: Range<Int> { (pairs.first?.a ?? 0)..<((pairs.last?.a ?? -1) + 1) }
  var b: Range<Int> { (pairs.first?.b ?? 0)..<((pairs.last?.b ?? -1) + 1) }
}

/// Local alignment of two stretches of words with rarity weights (Smith and Waterman 1981) within a band.
///
/// A small window is aligned whole. In a large one the band follows the seeds, wide enough for any gap within a chain, so
/// that time and memory grow with the length of the stretch and not with its square. The buffers are kept between calls.
struct BandedAligner {
  private static let wholeCells = 1 << 16
  private static let halfBand = 64
  private static let gapCost = PassageVocabulary.one * 5 / 16
  private static let replaceCost = PassageVocabulary.one * 7 / 16

  private var previous: [Int32] = []
  private var current: [Int32] = []
  private var trace: [UInt8] = []
  private var bandStart: [Int] = []
  /// The words of `b`, padded for the kernel.
  private var columns: [UInt32] = []

  /// The best local alignment of `a` and `b`, or nil when no word agrees.
  ///
  /// - Parameters:
  ///   - a: Word numbers; a number that must match nothing is given as one that stands on this side only.
  ///   - weights: By word number.
  ///   - path: Places in `a` and `b` that agree, ascending in both.
  /// - Complexity: O((*a* + *b*) · band).
  mutating func align(
    _ a: [UInt32], _ b: [UInt32], weights: [Int32], path: [(a: Int, b: Int)]
  ) -> AlignedBlock? {
    if a.isEmpty || b.isEmpty { return nil }
    let isWhole = a.count * b.count <= Self.wholeCells
    let width = isWhole ? b.count : min(b.count, 2 * Self.halfBand + 1)
    placeBand(rows: a.count, columns: b.count, width: width, path: path)
    let padding = Int(CKERNELS_ALIGN_PADDING)
    // Cells right of the band are read when it moves, and are 0.
    Self.fill(&previous, 0, count: 2 * width + 4 + padding)
    Self.fill(&current, 0, count: 2 * width + 4 + padding)
    columns.removeAll(keepingCapacity: true)
    columns += b
    columns += repeatElement(0, count: padding)
    if trace.count < a.count * width + padding { trace = [UInt8](repeating: 0, count: a.count * width + padding) }
    let best = columns.withUnsafeBufferPointer { columns in
      trace.withUnsafeMutableBufferPointer { trace in
        previous.withUnsafeMutableBufferPointer { previous in
          current.withUnsafeMutableBufferPointer { current in
            Self.score(a, columns, bandStart, width: width, weights, previous, current, trace)
          }
        }
      }
    }
    return best.score > 0 ? traceBack(from: best, width: width) : nil
  }

  private typealias Cell = (score: Int32, row: Int, column: Int)

  /// Fills the rows of the band one after the other; the best cell, the first of equals.
  private static func score(
    _ a: [UInt32], _ b: UnsafeBufferPointer<UInt32>, _ bandStart: [Int], width: Int, _ weights: [Int32],
    _ previous: UnsafeMutableBufferPointer<Int32>, _ current: UnsafeMutableBufferPointer<Int32>,
    _ trace: UnsafeMutableBufferPointer<UInt8>
  ) -> Cell {
    var best: Cell = (0, 0, 0)
    guard let columns = b.baseAddress, let steps = trace.baseAddress, var above = previous.baseAddress,
      var row = current.baseAddress
    else { return best }
    var costs = ckernels_align_costs(agreement: 0, replacement: replaceCost, gap: gapCost)
    for index in a.indices {
      let start = bandStart[index]
      // The band only moves right: by how far it left the cells of the row above behind.
      let shift = index == 0 ? 0 : min(start - bandStart[index - 1], width + 2)
      let word = a[index]
      costs.agreement = Int(word) < weights.count ? weights[Int(word)] : -replaceCost
      // Index 0 of the score rows is the cell left of the band, index width + 1 the one right of it.
      let most = ckernels_align_row(
        &costs, word, columns + start, width, above + shift + 1, row + 1, steps + index * width)
      if most > best.score, let column = (0..<width).first(where: { row[$0 + 1] == most }) {
        best = (most, index, column)
      }
      swap(&above, &row)
    }
    return best
  }

  private func traceBack(from best: Cell, width: Int) -> AlignedBlock {
    var pairs: [(a: Int, b: Int)] = []
    var row = best.row
    var column = best.column
    while row >= 0, column >= 0, column < width {
      let step = Int(trace[row * width + column])
      if step == CKERNELS_STEP_NONE { break }
      if step == CKERNELS_STEP_AGREES { pairs.append((row, bandStart[row] + column)) }
      if step == CKERNELS_STEP_LEFT {
        column -= 1
        continue
      }
      if row == 0 { break }
      let shift = bandStart[row] - bandStart[row - 1]
      column += step == CKERNELS_STEP_UP ? shift : shift - 1
      row -= 1
    }
    pairs.reverse()
    return AlignedBlock(pairs: pairs, score: Int(best.score))
  }

  /// The first column of the band for each row: around the path, never moving left.
  private mutating func placeBand(rows: Int, columns: Int, width: Int, path: [(a: Int, b: Int)]) {
    bandStart.removeAll(keepingCapacity: true)
    let last = columns - width
    var next = 0
    var least = 0
    for row in 0..<rows {
      while next < path.count, path[next].a < row { next += 1 }
      let centre: Int
      if let ahead = next < path.count ? path[next] : nil {
        if next > 0 {
          let behind = path[next - 1]
          centre = behind.b + (ahead.b - behind.b) * (row - behind.a) / max(ahead.a - behind.a, 1)
        } else {
          centre = ahead.b - (ahead.a - row)
        }
      } else if let end = path.last {
        centre = end.b + (row - end.a)
      } else {
        centre = row * columns / max(rows, 1)
      }
      least = max(least, min(max(centre - width / 2, 0), last))
      bandStart.append(least)
    }
  }

  private static func fill(_ row: inout [Int32], _ value: Int32, count: Int) {
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: repeatElement(value, count: count))
  }
}
