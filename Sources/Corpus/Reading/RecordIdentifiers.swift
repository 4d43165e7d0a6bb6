import Text

/// Makes ids unique: the second bearer of an id gets `#2`, the third `#3`, in input order.
///
/// Only 64-bit hashes of the ids are held, 24 to 48 bytes a record; among ten million ids the chance that any two
/// different ones are taken for one is below 10⁻⁵, and the cost of that is a needless `#2`.
public struct RecordIdentifiers: Sendable {
  /// Open addressing; 0 marks an empty place.
  private var hashes: [UInt64] = Array(repeating: 0, count: 1024)
  /// How often the id has been given out.
  private var counts: [UInt32] = Array(repeating: 0, count: 1024)
  private var used = 0

  public init() {}

  /// `id` itself for its first bearer, else the first numbered form that nobody bears yet.
  ///
  /// - Complexity: O(*n*) in the bytes of the id, amortised.
  public mutating func unique(_ id: String, separator: String = "#") -> String {
    var count = add(id)
    if count == 1 { return id }
    while true {
      let numbered = "\(id)\(separator)\(count)"
      if add(numbered) == 1 { return numbered }
      count = add(id)
    }
  }

  /// - Returns: how often `id` has been added, this time included.
  private mutating func add(_ id: String) -> Int {
    if used * 2 >= hashes.count { grow() }
    let place = self.place(Self.hash(id))
    if counts[place] == 0 {
      hashes[place] = Self.hash(id)
      used += 1
    }
    counts[place] += 1
    return Int(counts[place])
  }

  private func place(_ hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let former = (hashes, counts)
    hashes = Array(repeating: 0, count: former.0.count * 2)
    counts = Array(repeating: 0, count: former.0.count * 2)
    for index in former.0.indices where former.0[index] != 0 {
      let place = self.place(former.0[index])
      hashes[place] = former.0[index]
      counts[place] = former.1[index]
    }
  }

  private static func hash(_ id: String) -> UInt64 {
    var id = id
    let hash = id.withUTF8 { WordHash.hash($0, $0.indices) }
    return hash == 0 ? 1 : hash
  }
}
