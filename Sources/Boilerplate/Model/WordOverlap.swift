/// How much of each line's words other lines of the page have.
///
/// A heading speaks of what the text speaks of; a menu does not.
struct WordOverlap {
  /// The share of a line's distinct words that other lines of running text have.
  private(set) var prose: [Float]
  /// The share that any other line has.
  private(set) var all: [Float]

  /// The last line that had a word, and how many lines have it.
  private struct Word {
    var lastLine: Int32
    var lines: Int32
    var proseLines: Int32
  }

  /// What the token at `place` is counted by: a word's stem, two ideographs side by side, or nothing.
  @inline(__always)
  private static func key(_ tokens: UnsafeBufferPointer<Token>, _ place: Int, _ end: Int) -> UInt64? {
    let token = tokens[place]
    guard token.kind == .word else { return nil }
    if token.isIdeograph {
      let next = place &+ 1
      guard next < end, tokens[next].isIdeograph, tokens[next].start == token.end else { return nil }
      return Token.pair(token, tokens[next])
    }
    return token.length >= leastLength ? token.stem : nil
  }

  /// Fewest letters of a word that counts.
  private static let leastLength = 4

  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, prose weights: [Float]) {
    let count = page.blocks.count
    (prose, all) = ([Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
    let tokenCount = page.tokenCount
    // Distinct words of each line, by their numbers on the page: at most one a token.
    let numbers = UnsafeMutableBufferPointer<Int32>.allocate(capacity: tokenCount)
    let words = UnsafeMutablePointer<Word>.allocate(capacity: tokenCount + 1)
    defer {
      numbers.deallocate()
      words.deallocate()
    }
    var (used, wordCount) = (0, 0)
    var ends: [Int] = []
    ends.reserveCapacity(count)
    let table = PageTable(capacity: tokenCount)
    let tokens = page.tokens
    for index in 0..<count {
      let range = page.blocks[index].tokens
      let isProse: Int32 = weights[index] > 0 ? 1 : 0
      let line = Int32(truncatingIfNeeded: index)
      for place in range {
        guard let key = Self.key(tokens, place, range.upperBound) else { continue }
        let entry = table.entry(key)
        if entry.pointee.value == 0 {
          words[wordCount] = Word(lastLine: -1, lines: 0, proseLines: 0)
          wordCount &+= 1
          entry.pointee.value = Int64(wordCount)
        }
        let number = Int(entry.pointee.value) &- 1
        if words[number].lastLine == line { continue }
        words[number].lastLine = line
        words[number].lines &+= 1
        words[number].proseLines &+= isProse
        numbers[used] = Int32(truncatingIfNeeded: number)
        used &+= 1
      }
      ends.append(used)
    }
    var start = 0
    for index in 0..<count {
      let own: Int32 = weights[index] > 0 ? 1 : 0
      var (inProse, inAny) = (0, 0)
      for place in start..<ends[index] {
        let number = Int(numbers[place])
        if words[number].proseLines > own { inProse &+= 1 }
        if words[number].lines > 1 { inAny &+= 1 }
      }
      let total = Float(max(ends[index] - start, 1))
      prose[index] = Float(inProse) / total
      all[index] = Float(inAny) / total
      start = ends[index]
    }
  }
}
