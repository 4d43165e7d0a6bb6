import Text

/// How well found passages agree with inserted reuses, by the measures of PAN's text alignment task on the hosts' side
/// (Potthast et al. 2010, "An Evaluation Framework for Plagiarism Detection").
///
/// A detection counts for a reuse when it overlaps both of its sides. All ranges are in Unicode scalars.
public struct ReuseScore: Sendable {
  /// A passage between a source and a host.
  public struct Detection: Sendable {
    public var source: String
    public var sourceRange: Range<Int>
    public var host: String
    public var hostRange: Range<Int>

    public init(source: String, sourceRange: Range<Int>, host: String, hostRange: Range<Int>) {
      self.source = source
      self.sourceRange = sourceRange
      self.host = host
      self.hostRange = hostRange
    }
  }

  public private(set) var reuses = 0
  public private(set) var detections = 0
  /// Detections that overlap no reuse.
  public private(set) var falseDetections = 0
  /// By class: the reuses, and those of which at least half is covered.
  public private(set) var classes: [String: (reuses: Int, found: Int)] = [:]
  /// The mean share of a detection that is reuse.
  public private(set) var precision = 0.0
  /// The mean share of a reuse that is detected.
  public private(set) var recall = 0.0
  /// Detections for each reuse that has any; 1 is best.
  public private(set) var granularity = 1.0

  /// - Complexity: O(*n* log *n*) in reuses and detections, and the pairs of those in the same two documents.
  public init(_ reuses: [InsertedReuse], _ found: [Detection]) {
    struct Pair: Hashable { var source, host: String }
    var places: [Pair: [Int]] = [:]
    for (index, reuse) in reuses.enumerated() {
      places[Pair(source: reuse.source, host: reuse.host), default: []].append(index)
    }
    var covered = [[Range<Int>]](repeating: [], count: reuses.count)
    var precisions = 0.0
    for detection in found {
      var right: [Range<Int>] = []
      for index in places[Pair(source: detection.source, host: detection.host)] ?? [] {
        let both = reuses[index].hostRange.clamped(to: detection.hostRange)
        if both.isEmpty || !reuses[index].sourceRange.overlaps(detection.sourceRange) { continue }
        right.append(both)
        covered[index].append(both)
      }
      precisions += Double(Self.length(ofUnion: right)) / Double(max(1, detection.hostRange.count))
      if right.isEmpty { falseDetections += 1 }
    }
    var (recalls, touched, pieces) = (0.0, 0, 0)
    for (index, reuse) in reuses.enumerated() {
      let share = Double(Self.length(ofUnion: covered[index])) / Double(max(1, reuse.hostRange.count))
      recalls += share
      if share > 0 {
        touched += 1
        pieces += covered[index].count
      }
      classes[reuse.editing, default: (0, 0)].reuses += 1
      if share >= 0.5 { classes[reuse.editing, default: (0, 0)].found += 1 }
    }
    self.reuses = reuses.count
    detections = found.count
    precision = found.isEmpty ? 0 : precisions / Double(found.count)
    recall = reuses.isEmpty ? 0 : recalls / Double(reuses.count)
    if touched > 0 { granularity = Double(pieces) / Double(touched) }
  }

  /// The share of reuses of which at least half is covered.
  public var found: Double {
    reuses > 0 ? Double(classes.values.reduce(0) { $0 + $1.found }) / Double(reuses) : 0
  }

  /// The same of one class; nil when there is none of it.
  public func found(_ editing: String) -> Double? {
    classes[editing].map { Double($0.found) / Double($0.reuses) }
  }

  public var falseShare: Double { detections > 0 ? Double(falseDetections) / Double(detections) : 0 }

  /// The harmonic mean of precision and recall, divided by log2(1 + granularity).
  public var plagdet: Double {
    guard precision + recall > 0 else { return 0 }
    return 2 * precision * recall / (precision + recall)
      / (NaturalLogarithm.of(1 + granularity) / NaturalLogarithm.ofTwo)
  }

  private static func length(ofUnion ranges: [Range<Int>]) -> Int {
    var (length, end) = (0, Int.min)
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      let start = max(range.lowerBound, end)
      if range.upperBound > start {
        length += range.upperBound - start
        end = range.upperBound
      }
    }
    return length
  }
}
