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
    // Cells right of the band are read when it moves, and are 0.
    reset(&previous, to: 0, count: 2 * width + 4)
    reset(&current, to: 0, count: 2 * width + 4)
    if trace.count < a.count * width { trace = [UInt8](repeating: 0, count: a.count * width) }

    var best: (score: Int32, row: Int, column: Int) = (0, 0, 0)
    for row in a.indices {
      let start = bandStart[row]
      // The band only moves right: by how far it left the cells of the row above behind.
      let shift = row == 0 ? 0 : min(start - bandStart[row - 1], width + 2)
      let word = a[row]
      let weight = Int(word) < weights.count ? weights[Int(word)] : -Self.replaceCost
      let end = min(width, b.count - start)
      b.withUnsafeBufferPointer { b in
        previous.withUnsafeBufferPointer { previous in
          current.withUnsafeMutableBufferPointer { current in
            trace.withUnsafeMutableBufferPointer { trace in
              // Index 0 of the score rows is the cell left of the band, index width + 1 the one right of it.
              var left: Int32 = 0
              var diagonal = previous[shift]
              var rowBest = best.score
              var bestColumn = -1
              let line = row &* width
              for column in 0..<end {
                let above = previous[column &+ shift &+ 1]
                let agrees = b[start &+ column] == word
                var score = agrees ? diagonal &+ weight : diagonal &- Self.replaceCost
                var step: UInt8 = agrees ? 1 : 2
                diagonal = above
                let gap = max(above, left) &- Self.gapCost
                if gap > score {
                  score = gap
                  step = above >= left ? 3 : 4
                }
                step = score > 0 ? step : 0
                score = max(score, 0)
                if score > rowBest {
                  rowBest = score
                  bestColumn = column
                }
                trace[line &+ column] = step
                current[column &+ 1] = score
                left = score
              }
              for column in end..<(width + 1) { current[column + 1] = 0 }
              if bestColumn >= 0 { best = (rowBest, row, bestColumn) }
            }
          }
        }
      }
      swap(&previous, &current)
    }
    return best.score > 0 ? traceBack(from: best, width: width) : nil
  }

  private func traceBack(from best: (score: Int32, row: Int, column: Int), width: Int) -> AlignedBlock {
    var pairs: [(a: Int, b: Int)] = []
    var row = best.row
    var column = best.column
    while row >= 0, column >= 0, column < width {
      let step = trace[row * width + column]
      if step == 0 { break }
      if step == 1 { pairs.append((row, bandStart[row] + column)) }
      if step == 4 {
        column -= 1
        continue
      }
      if row == 0 { break }
      let shift = bandStart[row] - bandStart[row - 1]
      column += step == 3 ? shift : shift - 1
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

  private func reset(_ row: inout [Int32], to value: Int32, count: Int) {
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: repeatElement(value, count: count))
  }
}
