/// The features of a line among the others of its page: a row of numbers for each.
struct PlaceFeatures {
  static let names = [
    "blank-before", "blank-after", "repeated-before", "repeated", "position", "scalar-position", "index",
    "index-from-end", "prose-before", "prose-after", "overlap-prose", "overlap-all",
  ]

  static let count = names.count

  /// Rows of ``count`` numbers.
  let values: [Float]

  /// - Parameter keys: the ``LineKey`` of each block.
  /// - Complexity: O(*n*) in tokens.
  init(_ page: Page, _ facts: PageFacts, keys: [UInt64]) {
    let count = page.blocks.count
    let overlap = WordOverlap(page, prose: facts.prose)
    let seen = PageTable(capacity: count)
    let total = PageTable(capacity: count)
    for key in keys where key != 0 { total.entry(key).pointee.value &+= 1 }
    values = [Float](unsafeUninitializedCapacity: count * Self.count) { values, initialized in
      var row = RowWriter(values)
      for index in 0..<count {
        let block = page.blocks[index]
        let after = index + 1 < count ? page.blocks[index + 1].blankBefore : 2
        row.add(Float(min(index == 0 ? 2 : block.blankBefore, 3)) / 2)
        row.add(Float(min(after, 3)) / 2)
        // What is white space alone is no line that could come again.
        var (before, all) = (0, 1)
        if keys[index] != 0 {
          let entry = seen.entry(keys[index])
          (before, all) = (Int(entry.pointee.value), Int(total.entry(keys[index]).pointee.value))
          entry.pointee.value &+= 1
        }
        row.add(Float(min(before, 2)))
        row.add(Logarithm.of(all - 1) / 2)
        row.addPlace(index, count, Float(page.reading(index).pointee.traits.scalars), facts)
        row.add(overlap.prose[index])
        row.add(overlap.all[index])
      }
      precondition(row.count == count * Self.count)
      initialized = row.count
    }
  }
}

extension RowWriter {
  fileprivate mutating func addPlace(_ index: Int, _ count: Int, _ scalars: Float, _ facts: PageFacts) {
    add((Float(index) + 0.5) / Float(count) * 2 - 1)
    add((facts.scalarsBefore[index] + scalars / 2) / max(facts.scalars, 1) * 2 - 1)
    add(Logarithm.of(index) / 6)
    add(Logarithm.of(count - index - 1) / 6)
    add(facts.proseBefore[index] / facts.totalProse)
    add((facts.totalProse - facts.proseBefore[index] - facts.prose[index]) / facts.totalProse)
  }
}
