import CKernels
import Testing
import _TestSupport

@Suite struct AlignRowTests {
  private struct Row: Equatable {
    var scores: [Int32]
    var steps: [UInt8]
    var most: Int32
  }

  /// Cell by cell, as the recurrence stands in Smith and Waterman 1981, with steps for ties: above and left, above, left.
  private func oracle(_ costs: ckernels_align_costs, _ word: UInt32, _ b: [UInt32], _ above: [Int32]) -> Row {
    var row = Row(scores: [], steps: [], most: 0)
    var left: Int32 = 0
    for column in b.indices {
      let agrees = b[column] == word
      let across = above[column] + (agrees ? costs.agreement : -costs.replacement)
      let (up, back) = (above[column + 1] - costs.gap, left - costs.gap)
      let score = max(0, across, up, back)
      let step =
        score == 0
        ? CKERNELS_STEP_NONE
        : score == across
          ? agrees ? CKERNELS_STEP_AGREES : CKERNELS_STEP_REPLACED
          : score == up ? CKERNELS_STEP_UP : CKERNELS_STEP_LEFT
      row.scores.append(score)
      row.steps.append(UInt8(step))
      row.most = max(row.most, score)
      left = score
    }
    return row
  }

  /// Few words and small numbers, so that scores are often equal; rows of all lengths about whole vectors, and one beyond
  /// which a score reaches from the left through several.
  @Test(arguments: [1, 2, 15, 16, 17, 31, 32, 33, 64, 129, 300], 0..<40)
  func agreesWithTheRecurrence(_ count: Int, _ seed: UInt64) {
    var generator = SeededGenerator(seed: seed << 10 | UInt64(count))
    let scale = [4, 90, 400].randomElement(using: &generator) ?? 4
    let costs = ckernels_align_costs(
      agreement: Int32.random(in: -7...Int32(scale) * 2, using: &generator),
      replacement: Int32.random(in: 0...7, using: &generator), gap: Int32.random(in: 0...5, using: &generator))
    let b = (0..<count).map { _ in UInt32.random(in: 0..<4, using: &generator) }
    let sparse = Bool.random(using: &generator)
    let above = (0...count).map { _ in
      sparse && Int.random(in: 0..<40, using: &generator) > 0
        ? 0 : Int32.random(in: 0...Int32(scale), using: &generator)
    }
    let padding = Int(CKERNELS_ALIGN_PADDING)
    let words = b + [UInt32](repeating: 1, count: padding)
    // What stands behind the last cell must not count.
    let scores = above + [Int32](repeating: 1 << 20, count: padding)
    var out = [Int32](repeating: -1, count: count + padding)
    var steps = [UInt8](repeating: 0xFF, count: count + padding)
    var costsGiven = costs
    let most = scores.withUnsafeBufferPointer { scores in
      ckernels_align_row(&costsGiven, 2, words, count, scores.baseAddress! + 1, &out, &steps)
    }
    let row = Row(scores: Array(out[..<count]), steps: Array(steps[..<count]), most: most)
    #expect(row == oracle(costs, 2, b, above))
    #expect(out[count...].allSatisfy { $0 == 0 || $0 == -1 } && out.last == -1)
  }
}
