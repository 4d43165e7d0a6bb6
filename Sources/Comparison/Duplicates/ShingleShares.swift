import Sketching

/// How many of a text's shingles stand nowhere else in the collection, and how many in very many places.
struct ShingleShares {
  private(set) var all = 0
  /// That stand once.
  private(set) var alone = 0
  /// That stand in more than `ContainmentIndex.commonFrom` places.
  private(set) var common = 0

  /// Shingles looked at for a first impression.
  static let sample = 64

  init() {}

  /// Of `sample` shingles at equal distances, so that not every shingle's counter needs to be fetched from memory.
  ///
  /// - Precondition: the text has at least as many shingles.
  init(sampleOf words: UnsafeBufferPointer<UInt64>, _ shingler: Shingler, _ frequencies: borrowing ShingleFrequencies) {
    let step = (words.count - shingler.size + 1) / Self.sample
    for index in 0..<Self.sample {
      let start = index &* step
      let window = UnsafeBufferPointer(rebasing: words[start..<start &+ shingler.size])
      shingler.forEachShingle(of: window) { count(frequencies[$0]) }
    }
  }

  /// What stands where is as good as random: counted without a branch.
  @inline(__always)
  mutating func count(_ frequency: Int) {
    all &+= 1
    alone &+= frequency < 2 ? 1 : 0
    common &+= frequency > ContainmentIndex.commonFrom ? 1 : 0
  }

  /// Whether another text may hold the share `containment`: what stands nowhere else is missing in any other.
  func isContained(_ containment: Double) -> Bool { Double(alone) <= (1 - containment) * Double(all) + 1e-9 }

  /// The same, if these are a sample: wrong once in a million texts.
  func mayBeContained(_ containment: Double) -> Bool {
    let missing = (1 - containment) * Double(all)
    return Double(alone) <= missing + 5 * (missing * containment).squareRoot() + 1
  }

  /// More than half of what stands elsewhere stands in very many texts.
  var isMostlyCommon: Bool { common * 2 > all - alone }

  /// Half of the text stands in very many others.
  var isTemplate: Bool { common * 2 >= all }

  /// The same, if these are a sample.
  var mayBeTemplate: Bool { common * 3 >= all }
}
