/// How much of each line's words other lines of the page have.
///
/// A heading speaks of what the text speaks of; a menu does not.
struct WordOverlap {
  /// The share of a line's distinct words that other lines of running text have.
  private(set) var prose: [Float]
  /// The share that any other line has.
  private(set) var all: [Float]

  /// Fewest letters of a word that counts.
  private static let leastLength = 4

  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, prose weights: [Float]) {
    let count = page.blocks.count
    (prose, all) = ([Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
    // Distinct words of each line, by their numbers on the page.
    var numbers: [Int32] = []
    numbers.reserveCapacity(page.tokens.count)
    var ends: [Int] = []
    ends.reserveCapacity(count)
    var table = KeyedCounts()
    var (lastLine, lines, proseLines): ([Int32], [Int32], [Int32]) = ([], [], [])
    for index in 0..<count {
      let range = page.blocks[index].tokens
      let isProse = weights[index] > 0
      for place in range {
        let token = page.tokens[place]
        guard token.kind == .word else { continue }
        let key: UInt64
        if token.isIdeograph {
          let next = place + 1
          guard next < range.upperBound, page.tokens[next].isIdeograph, page.tokens[next].start == token.end else {
            continue
          }
          key = Token.pair(token, page.tokens[next])
        } else if token.length >= Self.leastLength {
          key = token.stem
        } else {
          continue
        }
        let number: Int32
        if let known = table[key] {
          number = known
          if lastLine[Int(number)] == Int32(index) { continue }
        } else {
          number = Int32(lastLine.count)
          table.set(key, number)
          lastLine.append(-1)
          lines.append(0)
          proseLines.append(0)
        }
        lastLine[Int(number)] = Int32(index)
        lines[Int(number)] += 1
        if isProse { proseLines[Int(number)] += 1 }
        numbers.append(number)
      }
      ends.append(numbers.count)
    }
    var start = 0
    for index in 0..<count {
      let own: Int32 = weights[index] > 0 ? 1 : 0
      var (inProse, inAny) = (0, 0)
      for place in start..<ends[index] {
        let number = Int(numbers[place])
        if proseLines[number] > own { inProse += 1 }
        if lines[number] > 1 { inAny += 1 }
      }
      let total = Float(max(ends[index] - start, 1))
      prose[index] = Float(inProse) / total
      all[index] = Float(inAny) / total
      start = ends[index]
    }
  }
}
