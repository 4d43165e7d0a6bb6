import Boilerplate
import Storage
import Text

/// Counts in how many distinct texts of its site each line stands.
///
/// Counting documents would call a republished article a template. So lines are counted by document first; documents that
/// share most of their long lines, those aside that very many documents have, are one text, and so are documents that share
/// nearly all of many long lines, however many there are; then lines are counted again, by text. Lines seen once are forgotten,
/// and what does not fit in memory goes to disk.
public struct TemplateLearner: ~Copyable {
  /// Lines from so many bytes on are prose rather than labels: what tells texts apart.
  static let longLine = 100
  /// A long line in more than this share of a site's documents is template, and makes no two documents one text.
  static let mostCommon = 0.34
  /// Documents that share this much of the long lines of the one that has more are one text.
  static let sameText = 0.8
  /// Documents that share so many long lines are one text when these are so much of all they have: versions of a statement, of which
  /// a folder may hold nothing else. Hardly a site has so much prose in its template.
  static let sameVersion = (lines: 3, share: 0.5)
  /// Of a line in more documents only neighbours are compared.
  private static let mostPairs = 12

  private let scratch: FilePath
  private let memory: Int
  private var postings: SortedRuns
  /// By document.
  private var sites: [UInt64] = []
  private var documentsOfSite: [UInt64: Int] = [:]
  private var names: [UInt64: String] = [:]
  /// Hashes of all lines of each text, with its site.
  private var known: Set<UInt64> = []

  /// - Parameter memory: bytes.
  public init(scratch: String, memory: Int = 64 << 20) {
    self.scratch = FilePath(scratch)
    self.memory = memory
    postings = SortedRuns(scratch: self.scratch, memory: memory)
  }

  /// Counts the lines of a document.
  ///
  /// - Parameter text: as its lines will be judged (``DocumentCleaner/repaired(_:)``).
  /// - Throws: when the scratch folder is missing or its disk full.
  /// - Complexity: O(*n*) in bytes.
  public mutating func add(_ text: [UInt8], site name: String) throws(StorageError) {
    let site = TemplateIndex.site(name)
    if names[site] == nil { names[site] = name }
    let lines = TextLines(text).ranges.map { (hash: LineKey.hash(text[$0]), count: $0.count) }
    var whole = site
    for line in lines where line.hash != 0 { whole = TemplateIndex.key(line.hash ^ whole, of: site) }
    if !known.insert(whole).inserted { return }
    let document = UInt64(sites.count)
    var seen: Set<UInt64> = []
    for (line, bytes) in lines {
      if line == 0 || !seen.insert(line).inserted { continue }
      let isLong = bytes >= Self.longLine
      let length = UInt64(isLong ? min(bytes, Int(UInt16.max)) : 0)
      try postings.append(
        KeyedRecord(key: TemplateIndex.key(line, of: site), value: length << 32 | document))
    }
    sites.append(site)
    documentsOfSite[site, default: 0] += 1
  }

  /// What was counted.
  ///
  /// - Throws: when the scratch folder is missing or its disk full.
  public consuming func finish() throws -> LearntTemplates {
    var records = try postings.sorted()
    var repeated = SortedRuns(scratch: scratch, memory: memory)
    var shared = SortedRuns(scratch: scratch, memory: memory)
    let (sites, documentsOfSite) = (sites, documentsOfSite)
    var prose = [Prose](repeating: Prose(), count: sites.count)
    try records.forEachKey { key, values throws(StorageError) in
      let length = values[0] >> 32
      let documents = documentsOfSite[sites[Int(values[0] & 0xFFFF_FFFF)]] ?? 0
      let isRare = values.count <= max(3, Int(Self.mostCommon * Double(documents)))
      if length > 0 { for value in values { prose[Int(value & 0xFFFF_FFFF)].add(length, isRare: isRare) } }
      if values.count < 2 { return }
      for value in values { try repeated.append(KeyedRecord(key: key, value: value)) }
      if length == 0 { return }
      for (place, first) in values.enumerated() {
        for second in values[(place + 1)...].prefix(values.count > Self.mostPairs ? 1 : values.count) {
          try shared.append(
            KeyedRecord(
              key: (first & 0xFFFF_FFFF) << 32 | second & 0xFFFF_FFFF, value: length << 1 | (isRare ? 1 : 0)))
        }
      }
    }
    let texts = try Self.texts(shared, prose)
    var counts: [UInt64: Int] = [:]
    for (document, first) in texts.enumerated() where document == first { counts[sites[document], default: 0] += 1 }
    var learnt = LearntTemplates(texts: counts, names: names)
    var repetitions = try repeated.sorted()
    try repetitions.forEachKey { key, values throws(StorageError) in
      let count = Set(values.map { texts[Int($0 & 0xFFFF_FFFF)] }).count
      if count > 1 { learnt.lines[key] = Int32(clamping: count) }
    }
    return learnt
  }

  /// The long lines of a document, or what two have of them in common.
  private struct Prose {
    var lines = 0
    var bytes = 0
    /// Of lines that are not in very many documents.
    var rareBytes = 0

    mutating func add(_ length: UInt64, isRare: Bool) {
      lines += 1
      bytes += Int(length)
      if isRare { rareBytes += Int(length) }
    }

    /// Whether two documents that have this in common are one text.
    func isMost(of a: Prose, _ b: Prose) -> Bool {
      let rare = Double(max(a.rareBytes, b.rareBytes))
      if rareBytes > 0, Double(rareBytes) >= sameText * rare { return true }
      return lines >= sameVersion.lines && Double(bytes) >= sameVersion.share * Double(max(a.bytes, b.bytes))
    }
  }

  /// The first document of each document's text.
  private static func texts(_ shared: consuming SortedRuns, _ prose: [Prose]) throws -> [Int] {
    var parents = Array(prose.indices)
    func root(_ document: Int) -> Int {
      var document = document
      while parents[document] != document {
        parents[document] = parents[parents[document]]
        document = parents[document]
      }
      return document
    }
    var pairs = try shared.sorted()
    try pairs.forEachKey { key, lines throws(StorageError) in
      let (a, b) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
      var common = Prose()
      for line in lines { common.add(line >> 1, isRare: line & 1 != 0) }
      if common.isMost(of: prose[a], prose[b]) {
        let (first, second) = (root(a), root(b))
        parents[max(first, second)] = min(first, second)
      }
    }
    return parents.indices.map { root($0) }
  }
}
