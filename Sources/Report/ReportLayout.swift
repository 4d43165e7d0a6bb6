import Comparison
import Text

/// What stands where on a page: the order of the passages, which of them are shown, and the anchors.
struct ReportLayout {
  /// Passages between the same two documents.
  struct Group {
    var a: Int
    var b: Int
    /// Indices in `PassageResult.passages`, in the order of the text.
    var passages: [Int] = []
    var matchedWords = 0
  }

  /// Passages that are not formulae, by pair of documents: most shared words first.
  private(set) var groups: [Group] = []
  /// Indices of the formulae.
  private(set) var formulae: [Int] = []
  /// Indices of the documents in the table, ascending.
  private(set) var documents: [Int] = []
  /// By document: passages that are no formulae, and words that stand in one.
  private(set) var found: [(passages: Int, words: Int)] = []
  /// By document.
  private(set) var documentAnchors: [String] = []
  private var isListed: [Bool] = []
  private let ids: [String]
  /// Pairs of documents whose passages are on the page: what may be linked to.
  private var shownPairs: Set<UInt64> = []

  init(_ page: ReportPage) {
    let passages = page.passages?.passages ?? []
    ids = page.documents.map(\.id)
    var index: [UInt64: Int] = [:]
    var spans = [[Range<Int>]](repeating: [], count: page.documents.count)
    found = [(Int, Int)](repeating: (0, 0), count: page.documents.count)
    for (number, passage) in passages.enumerated() {
      let (a, b) = (passage.a.document, passage.b.document)
      guard page.documents.indices.contains(a), page.documents.indices.contains(b) else { continue }
      if passage.relation == .formula {
        formulae.append(number)
        continue
      }
      let key = UInt64(a) << 32 | UInt64(b)
      let group = index[key] ?? groups.count
      if group == groups.count {
        groups.append(Group(a: a, b: b))
        index[key] = group
      }
      groups[group].passages.append(number)
      groups[group].matchedWords += passage.matchedWords
      for span in [passage.a, passage.b] {
        found[span.document].passages += 1
        spans[span.document].append(span.words)
      }
    }
    groups.sort { ($1.matchedWords, $0.a, $0.b) < ($0.matchedWords, $1.a, $1.b) }
    for document in spans.indices { found[document].words = Self.union(spans[document]) }
    placeDocuments(page)
  }

  mutating func show(_ group: Group) { shownPairs.insert(UInt64(group.a) << 32 | UInt64(group.b)) }

  /// Whether the table lists a document, so that it may be linked to.
  func lists(_ document: Int) -> Bool { isListed[document] }

  private mutating func placeDocuments(_ page: ReportPage) {
    let limit = page.limits.documents
    let all = Array(page.documents.indices)
    let withPassages = all.filter { found[$0].passages > 0 }
    if all.count <= limit {
      documents = all
    } else {
      let rest = all.filter { found[$0].passages == 0 }
      documents = (withPassages.prefix(limit) + rest.prefix(max(0, limit - withPassages.count))).sorted()
    }
    isListed = [Bool](repeating: false, count: all.count)
    for document in documents { isListed[document] = true }
    var used: [String: Int] = [:]
    documentAnchors = page.documents.map { document in
      Self.unique("d-" + StableName.digest([document.id]), &used)
    }
  }

  /// The anchor of the passages of two documents, before it is made unique.
  func pairName(_ a: Int, _ b: Int) -> String { "x-" + StableName.digest([ids[a], ids[b]]) }

  /// The anchor of a passage's pair, if the page will show it.
  func pairAnchor(_ passage: Passage?) -> String? {
    guard let passage, shownPairs.contains(UInt64(passage.a.document) << 32 | UInt64(passage.b.document)) else {
      return nil
    }
    return pairName(passage.a.document, passage.b.document)
  }

  static func unique(_ name: String, _ used: inout [String: Int]) -> String {
    let count = used[name, default: 0] + 1
    used[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }

  private static func union(_ spans: [Range<Int>]) -> Int {
    var words = 0
    var end = 0
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      words += max(0, span.upperBound - max(span.lowerBound, end))
      end = max(end, span.upperBound)
    }
    return words
  }
}
