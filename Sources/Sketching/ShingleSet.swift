/// The distinct shingles of a text, sorted: the exact ground on which estimates are checked.
public struct ShingleSet: Sendable, Equatable {
  /// Strictly ascending.
  public let hashes: [UInt64]

  /// - Complexity: O(*n* log *n*) in shingles.
  public init(_ shingles: [UInt64]) {
    var sorted = shingles
    sorted.sort()
    var kept = 0
    for index in sorted.indices where kept == 0 || sorted[index] != sorted[kept - 1] {
      sorted[kept] = sorted[index]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    hashes = sorted
  }

  public var count: Int { hashes.count }

  /// The number of shingles in both sets.
  ///
  /// - Complexity: O(*n* + *m*).
  public func intersectionCount(_ other: ShingleSet) -> Int {
    var (i, j, count) = (0, 0, 0)
    let (a, b) = (hashes, other.hashes)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        (i, j, count) = (i + 1, j + 1, count + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
