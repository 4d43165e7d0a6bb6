/// What stands in each block-level element of a page, with all that is in it.
struct ContainerSums {
  struct Sum {
    var bytes: Float = 0
    var linkBytes: Float = 0
    /// Words of running text outside of links.
    var prose: Float = 0
    var blocks: Float = 0

    static func += (sum: inout Sum, other: Sum) {
      sum.bytes += other.bytes
      sum.linkBytes += other.linkBytes
      sum.prose += other.prose
      sum.blocks += other.blocks
    }
  }

  /// By container.
  private(set) var sums: [Sum]
  /// Points for paragraphs in or just below an element, fewer for those farther down, less what is links: readability's measure.
  private(set) var scores: [Float]
  private(set) var bestScore: Float = 1
  /// Whether the element with the best score is the container or around it.
  private(set) var isInBest: [Bool]
  /// Words of running text of each block, those in links aside.
  private(set) var prose: [Float] = []

  /// - Precondition: a container stands behind the one around it.
  /// - Complexity: O(*n*) in blocks and containers.
  init(_ html: HTMLBlocks, _ page: Page, _ rows: [Int], _ facts: PageFacts) {
    let containers = html.containers
    sums = [Sum](repeating: Sum(), count: containers.count)
    scores = [Float](repeating: 0, count: containers.count)
    isInBest = [Bool](repeating: false, count: containers.count)
    for (index, row) in rows.enumerated() {
      let block = html.blocks[row]
      let bytes = Float(max(block.range.count, 1))
      let links = min(Float(block.linkBytes), bytes)
      let words = facts.words[index]
      let isSeen = block.flags.isDisjoint(with: [.hidden, .control])
      let isProse = words >= 8 && links * 2 < bytes && isSeen
      let weight = isProse ? words * (1 - links / bytes) * (page.reading(index).pointee.traits.endsAsText ? 1 : 0.4) : 0
      prose.append(weight)
      guard block.container >= 0 else { continue }
      sums[Int(block.container)] += Sum(bytes: bytes, linkBytes: links, prose: weight, blocks: 1)
      if weight > 0 {
        let points = 1 + Float(page.reading(index).pointee.traits[.comma]) + min(bytes / 100, 3)
        for (levels, part) in [(1, Float(1)), (2, 0.5), (3, 1.0 / 3)] {
          scores[html.container(of: block, levels: levels)] += points * part
        }
      }
    }
    for index in containers.indices.reversed() where containers[index].parent >= 0 {
      sums[Int(containers[index].parent)] += sums[index]
    }
    var best = -1
    for index in containers.indices {
      scores[index] *= 1 - sums[index].linkBytes / max(sums[index].bytes, 1)
      if scores[index] > (best < 0 ? 0 : scores[best]) { best = index }
    }
    if best >= 0 { bestScore = max(1, scores[best]) }
    for index in containers.indices {
      let parent = Int(containers[index].parent)
      isInBest[index] = index == best || parent >= 0 && isInBest[parent]
    }
  }
}
