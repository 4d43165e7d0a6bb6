import Comparison
import Sketching
import Storage
import Text

/// A collection while its duplicates are sought: what is remembered of each document, and the search that has its words.
public final class DedupCollection {
  public private(set) var ids: [String] = []
  public private(set) var sources: [String] = []
  public private(set) var published: [String?] = []
  /// Words of each document.
  public private(set) var wordCounts: [Int] = []
  /// Of each document, to know it again; of sketch files none.
  private(set) var fingerprints: [UInt64] = []
  /// Bytes of text read; of sketch files none.
  public internal(set) var bytes = 0
  /// Texts to name common phrases by; of sketch files there are none.
  var sample = TextSample()
  private var search: DuplicateSearch?

  init(_ finder: DuplicateFinder, scratch: String) { search = DuplicateSearch(finder, scratch: scratch) }

  public var count: Int { ids.count }

  func append(
    _ id: String, _ source: String, _ date: String?, _ words: [UInt64], _ signature: MinHashSignature,
    fingerprint: UInt64? = nil
  ) throws(StorageError) {
    ids.append(id)
    sources.append(source)
    published.append(date)
    wordCounts.append(words.count)
    if let fingerprint { fingerprints.append(fingerprint) }
    try search?.add(words, signature)
  }

  /// What the search finds; the words are given up.
  func finish(ranking: [Int]) throws -> DuplicateSearch.Result {
    guard let search = search.take() else { preconditionFailure("a collection is searched once") }
    return try search.finish(ranking: ranking, sample: sample.places)
  }

  /// What the keep rules look at, in input order.
  public var keepFacts: [KeepFacts] {
    wordCounts.indices.map { KeepFacts(words: wordCounts[$0], published: published[$0]) }
  }
}
