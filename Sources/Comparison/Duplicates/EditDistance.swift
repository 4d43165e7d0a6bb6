/// Levenshtein distance of word sequences, exact.
///
/// Furthest-reaching points by diagonal (Ukkonen, Algorithms for approximate string matching, 1985): the work grows with
/// the square of the distance and not with the product of the lengths. Where that square passes what a table in bit
/// vectors costs, the table is computed instead.
public enum EditDistance {
  /// Where the table would take more steps than this, of 64 cells each (two different texts of 700,000 words), the distance is
  /// found only if it is small.
  public static let mostSteps = 1 << 33

  /// The distance of `a` and `b` in words; nil when it is greater than `limit`, or takes more than `mostSteps`.
  ///
  /// - Complexity: O(*n* + min(*d*², *n* *m* / 64)) expected, *d* the distance; O(*n*) memory.
  public static func distance(_ a: [UInt64], _ b: [UInt64], limit: Int = .max) -> Int? {
    a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in distance(a, b, limit: limit) } }
  }

  /// The same of words that lie in memory.
  ///
  /// - Parameter least: a distance that is known not to be undercut; it saves trying what is hopeless.
  public static func distance(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, limit: Int = .max, atLeast least: Int = 0
  ) -> Int? {
    if least > limit { return nil }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var (n, m) = (a.count, b.count)
    while n > start, m > start, a[n - 1] == b[m - 1] { (n, m) = (n - 1, m - 1) }
    n -= start
    m -= start
    if abs(n - m) > limit { return nil }
    if n == 0 || m == 0 { return max(n, m) }
    // A text that was cut, or wrapped in another: nothing can be nearer than the difference of the lengths.
    if isSubsequence(a, b, start, n, m) { return abs(n - m) }

    // A step on a diagonal costs about what four words of the table do.
    // Where the table is out of reach, they are all there is.
    let steps = Double(n) * Double(m) / 64
    let affordable = max(256, Int((steps > Double(mostSteps) ? Double(2 * mostSteps) : steps / 4).squareRoot()))
    let most = min(limit, max(n, m), affordable)
    let isHopeless = steps <= Double(mostSteps) && Double(least) * Double(least) > 4 * steps
    if abs(n - m) <= most, !isHopeless, let found = byDiagonals(a, b, start, n, m, most: most) { return found }
    if most == limit && !isHopeless || steps > Double(mostSteps) { return nil }
    let rest = BitParallelDistance.distance(
      UnsafeBufferPointer(rebasing: a[start..<start + n]), UnsafeBufferPointer(rebasing: b[start..<start + m]))
    return rest <= limit ? rest : nil
  }

  /// Whether the shorter one's words stand in the other in their order.
  private static func isSubsequence(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, _ start: Int, _ n: Int, _ m: Int
  ) -> Bool {
    let (short, long, least, most) = n <= m ? (a, b, n, m) : (b, a, m, n)
    var (found, place) = (0, 0)
    // As soon as the rest is too short the answer is no.
    while found < least, most &- place >= least &- found {
      if long[start &+ place] == short[start &+ found] { found &+= 1 }
      place &+= 1
    }
    return found == least
  }

  /// The distance of `n` words of `a` and `m` of `b` from `start` on; nil when it is greater than `most`.
  private static func byDiagonals(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, _ start: Int, _ n: Int, _ m: Int, most: Int
  ) -> Int? {
    // reach[k + offset]: how far into `a` the diagonal k = (place in a) − (place in b) gets with `edits` edits.
    let offset = most + 1
    var reach = [Int](repeating: -2, count: 2 * most + 3)
    var previous = reach
    func slide(_ place: Int, _ diagonal: Int) -> Int {
      var x = place
      while x < n, x - diagonal < m, a[start + x] == b[start + x - diagonal] { x += 1 }
      return x
    }
    reach[offset] = slide(0, 0)
    let target = n - m
    if target == 0, reach[offset] >= n { return 0 }
    var edits = 1
    while edits <= most {
      swap(&reach, &previous)
      // A diagonal too far from the target cannot come back within what is left of the limit.
      let lowest = max(-edits, target - (most - edits))
      let highest = min(edits, target + (most - edits))
      if lowest - 1 + offset >= 0 { reach[lowest - 1 + offset] = -2 }
      if highest + 1 + offset < reach.count { reach[highest + 1 + offset] = -2 }
      var diagonal = lowest
      while diagonal <= highest {
        let place = diagonal + offset
        var x = previous[place] + 1
        x = max(x, previous[place - 1] + 1)
        x = max(x, previous[place + 1])
        if diagonal == edits || diagonal == -edits { x = max(x, max(0, diagonal)) }
        x = min(x, n, m + diagonal)
        if x >= max(0, diagonal) { reach[place] = slide(x, diagonal) } else { reach[place] = -2 }
        if diagonal == target, reach[place] >= n { return edits }
        diagonal += 1
      }
      edits += 1
    }
    return nil
  }
}
