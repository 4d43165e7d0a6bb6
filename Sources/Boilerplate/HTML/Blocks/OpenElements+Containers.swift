extension OpenElements {
  /// A block that starts here, its text still to be set.
  ///
  /// - Complexity: O(1) amortised: an element gets its container once.
  mutating func block(in containers: inout [HTMLContainer]) -> HTMLBlock {
    let top = top
    var flags = top.flags
    if forms > 0 || tableOfForm > 0 { flags.insert(.form) }
    return HTMLBlock(
      start: 0, end: 0, sourceStart: 0, container: container(at: Int(top.block), in: &containers), flags: flags,
      depth: UInt16(truncatingIfNeeded: entries.count - 1), tag: entries[Int(top.block)].tag,
      headingLevel: top.headingLevel, listDepth: top.listDepth, tableDepth: top.tableDepth, pathHash: top.pathHash,
      ownHints: top.own, nearHints: top.own.union(top.parent).union(top.grandparent), anyHints: top.any)
  }

  /// The number of the block-level element at `place`, entered with those around it when it is new.
  private mutating func container(at place: Int, in containers: inout [HTMLContainer]) -> Int32 {
    if entries[place].container >= 0 { return entries[place].container }
    var missing: [Int] = []
    var index = place
    while entries[index].container < 0 {
      missing.append(index)
      index = Int(entries[index - 1].block)
    }
    var parent = entries[index].container
    for place in missing.reversed() {
      let entry = entries[place]
      let number = Int32(truncatingIfNeeded: containers.count)
      containers.append(
        HTMLContainer(
          parent: parent, tag: entry.tag, depth: UInt16(truncatingIfNeeded: place - 1), pathHash: entry.pathHash,
          hints: entry.hints))
      setContainer(number, at: place)
      parent = number
    }
    return parent
  }
}
