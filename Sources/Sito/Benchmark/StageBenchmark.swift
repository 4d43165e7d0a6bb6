import Boilerplate
import Comparison
import Corpus
import Names
import Normalization
import Sketching
import Text
import Transliteration

/// Throughput of each stage on a corpus held in memory.
public struct StageBenchmark: Sendable {
  /// One stage's figures.
  public struct Stage: Sendable {
    public var stage: String
    public var threads: Int
    /// 10⁶ bytes of text a second of wall time.
    public var megabytesPerSecond: Double
    /// 10⁶ bytes of text a second of CPU time, the median of the rounds: what neighbours on the machine disturb least.
    public var medianMegabytesPerCPUSecond: Double
    public var documentsPerSecond: Double
    public var cpuSeconds: Double
    /// The process's peak up to the end of the stage.
    public var peakMegabytes: Double
  }

  public var threads: Int
  /// Each stage runs this often; the fastest round counts, since noise only adds.
  public var rounds: Int
  /// The stages to run, by their names; empty for all.
  public var stages: Set<String>

  /// In the order they run.
  public static let stageNames = [
    "fold", "fold+words", "text-to-signature", "identify", "boilerplate", "clean", "\(transliteration)\(scheme)",
    "names", "names:key", "names:score", "pairs",
  ]
  private static let scheme = "ru-bgn-1947"
  private static let transliteration = "transliterate:"

  /// Whether there is such a stage: one of `stageNames`, or `transliterate:` and any scheme.
  public static func knows(_ stage: String) -> Bool {
    stageNames.contains(stage)
      || stage.hasPrefix(transliteration) && Scheme.named(String(stage.dropFirst(transliteration.count))) != nil
  }

  /// The schemes to measure: those that are asked for, else one.
  private var transliterations: [String] {
    let asked = stages.filter { $0.hasPrefix(Self.transliteration) }.map {
      String($0.dropFirst(Self.transliteration.count))
    }
    return asked.isEmpty ? [Self.scheme] : asked.sorted()
  }

  public init(threads: Int = 1, rounds: Int = 3, stages: Set<String> = []) {
    self.stages = stages
    self.threads = max(1, threads)
    self.rounds = max(1, rounds)
  }

  /// Runs all stages over `documents`, in the order a text goes through them; texts too long to be folded are left out.
  ///
  /// - Parameter report: called with each stage's figures as soon as they are known.
  /// - Throws: `ICUError`, `SchemeError`, and what `report` throws.
  public func run(_ documents: [Document], report: (Stage) throws -> Void) throws {
    let documents = documents.filter { $0.text.count <= Folder.longestText }
    let finder = DuplicateFinder()
    let remover = try BoilerplateRemover()
    let identifier = LanguageIdentifier()
    let names = try NameFinder()
    let plain = try ComparableTexts(setsBoilerplateAside: false)
    let cleaner = try DocumentCleaner()

    try measure("fold", documents, report) {
      Folder()
    } body: { folder, document in
      folder.fold(document.text).bytes.count
    }
    try measure("fold+words", documents, report) {
      Folder()
    } body: { folder, document in
      folder.words(of: document.text).count
    }
    try measure("text-to-signature", documents, report) {
      Folder()
    } body: { folder, document in
      finder.signature(of: try plain.prepare(document, with: &folder).text.words.hashes).slots.count
    }
    try measure("identify", documents, report) {
      0
    } body: { _, document in
      identifier.identify(document.text) == nil ? 0 : 1
    }
    try measure("boilerplate", documents, report) {
      0
    } body: { _, document in
      remover.clean(document.text).removed.count
    }
    try measure("clean", documents, report) {
      try DocumentCleaner.Worker()
    } body: { worker, document in
      let sourced = SourcedDocument(document: document, outputName: document.id)
      return try cleaner.clean(sourced, with: &worker).text.count
    }
    for scheme in transliterations {
      let transliterator = try Transliterator(Scheme.find(scheme))
      // One buffer a worker: what is measured is the scheme, not fresh memory.
      try measure(Self.transliteration + scheme, documents, report) {
        OutputBuffer()
      } body: { buffer, document in
        buffer.bytes.removeAll(keepingCapacity: true)
        return transliterator.transliterate(document.text, into: &buffer.bytes)
      }
    }
    try measure("names", documents, report) {
      0
    } body: { _, document in
      names.names(in: document.text, language: document.language).count
    }
    if isAsked("names:key") || isAsked("names:score") { try measureNames(NameSample(documents), report) }
    if isAsked("pairs") { try measureDedup(documents, finder, plain, report) }
  }

  private struct OutputBuffer: ~Copyable {
    var bytes: [UInt8] = []
  }

  private func isAsked(_ stage: String) -> Bool { stages.isEmpty || stages.contains(stage) }

  private func measure<Worker: ~Copyable>(
    _ name: String, _ documents: [Document], _ report: (Stage) throws -> Void,
    makeWorker: @Sendable () throws -> Worker, body: @Sendable (inout Worker, Document) throws -> Int
  ) throws {
    try time(name, documents, report) {
      _ = try OrderedMap(threads: threads).map(documents, makeWorker: makeWorker, body)
    }
  }

  /// Keys of names, and scores of pairs of names that have been read: half of them of a name and itself, half of a name
  /// and the next. What counts as a document is a name, and a pair.
  private func measureNames(_ sample: NameSample, _ report: (Stage) throws -> Void) throws {
    let matcher = NameMatcher()
    let map = OrderedMap(threads: threads)
    try time("names:key", bytes: sample.bytes, count: sample.names.count, report) {
      _ = try map.map(sample.names, makeWorker: Int.init) { _, name in matcher.key(name).utf8.count }
    }
    let names = sample.names.map { matcher.name($0) }
    let places = Array(names.indices.dropLast())
    try time("names:score", bytes: 2 * sample.bytes, count: places.count, report) {
      _ = try map.map(places, makeWorker: Int.init) { _, place in
        matcher.score(names[place], names[place % 2 == 0 ? place : place + 1])
      }
    }
  }

  /// Words to verified pairs; the words are made outside the measurement.
  private func measureDedup(
    _ documents: [Document], _ finder: DuplicateFinder, _ texts: ComparableTexts, _ report: (Stage) throws -> Void
  ) throws {
    let map = OrderedMap(threads: threads)
    let prepared = try map.map(documents, makeWorker: Folder.init) { folder, document in
      let words = try texts.prepare(document, with: &folder).text.words.hashes
      return (words, finder.signature(of: words))
    }
    let words = prepared.map(\.0)
    let signatures = prepared.map(\.1)
    try time("pairs", documents, report) { _ = try finder.pairs(among: words, signatures: signatures) }
  }

  private func time(
    _ name: String, _ documents: [Document], _ report: (Stage) throws -> Void, _ body: () throws -> Void
  ) throws {
    try time(name, bytes: documents.reduce(0) { $0 + $1.text.count }, count: documents.count, report, body)
  }

  private func time(
    _ name: String, bytes: Int, count: Int, _ report: (Stage) throws -> Void, _ body: () throws -> Void
  ) throws {
    guard isAsked(name) else { return }
    var best = (wall: Double.infinity, cpu: 0.0)
    var cpuSeconds: [Double] = []
    for _ in 0..<rounds {
      let (cpu, wall) = (CPUClock.seconds, CPUClock.wallSeconds)
      try body()
      let spent = CPUClock.wallSeconds - wall
      cpuSeconds.append(CPUClock.seconds - cpu)
      if spent < best.wall { best = (spent, cpuSeconds[cpuSeconds.count - 1]) }
    }
    let median = max(cpuSeconds.sorted()[cpuSeconds.count / 2], 1e-9)
    let wall = max(best.wall, 1e-9)
    try report(
      Stage(
        stage: name, threads: threads, megabytesPerSecond: Double(bytes) / 1e6 / wall,
        medianMegabytesPerCPUSecond: Double(bytes) / 1e6 / median,
        documentsPerSecond: Double(count) / wall, cpuSeconds: best.cpu,
        peakMegabytes: CPUClock.peakMegabytes))
  }
}
