import Comparison
import Normalization
import Sketching
import Text

/// A collection as deduplication needs it: words and signatures of every document, and what the keep rules look at.
public struct DedupCollection: Sendable {
  public var ids: [String] = []
  public var sources: [String] = []
  public var published: [String?] = []
  public var words: [[UInt64]] = []
  public var signatures: [MinHashSignature] = []
  /// Bytes of text read; of sketch files none.
  public var bytes = 0

  public init() {}

  public var count: Int { ids.count }

  mutating func append(
    _ id: String, _ source: String, _ date: String?, _ words: [UInt64], _ signature: MinHashSignature
  ) {
    ids.append(id)
    sources.append(source)
    published.append(date)
    self.words.append(words)
    signatures.append(signature)
  }

  /// What the keep rules look at, in input order.
  public var keepFacts: [KeepFacts] {
    words.indices.map { KeepFacts(words: words[$0].count, published: published[$0]) }
  }
}
