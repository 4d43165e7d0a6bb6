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

  /// What is written together: a statement with the groups that no statement before it has, or a group alone.
  struct Block {
    var statement: Int?
    /// Indices in `groups`.
    var groups: [Int] = []
  }

  /// Passages that are not formulae, by pair of documents: most shared words first.
  private(set) var groups: [Group] = []
  /// Statements in their order, then what belongs to none.
  private(set) var blocks: [Block] = []
  /// Where everything is.
  var places: ReportPlaces
  /// Indices of the formulae.
  private(set) var formulae: [Int] = []
  /// Indices of the documents in the table, ascending.
  private(set) var documents: [Int] = []
  /// By document: passages that are no formulae, and words that stand in one.
  private(set) var found: [(passages: Int, words: Int)] = []
  /// By document.
  private(set) var documentAnchors: [String] = []
  /// By passage.
  private(set) var passageAnchors: [String] = []
  /// By document, what is said of those without passages.
  private(set) var fates: [DocumentFate?] = []
  var offsets: DocumentScalars
  let facets: StatementFacets
  private let ids: [String]

  /// - Parameter name: of the first file, when there may be others.
  init(_ page: ReportPage, name: String? = nil) {
    let passages = page.passages?.passages ?? []
    places = ReportPlaces(name: name)
    offsets = DocumentScalars(page.documents, setAside: page.setAside)
    facets = StatementFacets(page)
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
    fates = DocumentFate.fates(page, found.map(\.passages))
    placeDocuments(page)
    var used: [String: Int] = [:]
    passageAnchors = passages.map { passage in
      if passage.relation == .formula { return "" }
      return Self.unique(passage.id(in: page.documents, &offsets), &used)
    }
    makeBlocks(page.passages?.statements ?? [], page.documents.count)
  }

  /// A pair of documents goes with the first statement that both have.
  private mutating func makeBlocks(_ statements: [Statement], _ documents: Int) {
    var statementsOf = [[Int]](repeating: [], count: documents)
    for (number, statement) in statements.enumerated() {
      for document in Set([statement.origin.document] + statement.witnesses.map(\.document)) {
        if statementsOf.indices.contains(document) { statementsOf[document].append(number) }
      }
    }
    blocks = statements.indices.map { Block(statement: $0) }
    for (number, group) in groups.enumerated() {
      if let statement = Self.first(in: statementsOf[group.a], and: statementsOf[group.b]) {
        blocks[statement].groups.append(number)
      } else {
        blocks.append(Block(statement: nil, groups: [number]))
      }
    }
  }

  /// The least number that is in both, each ascending.
  private static func first(in left: [Int], and right: [Int]) -> Int? {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] { return left[i] }
      if left[i] < right[j] { i += 1 } else { j += 1 }
    }
    return nil
  }

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
    var used: [String: Int] = [:]
    documentAnchors = page.documents.map { document in
      Self.unique("d-" + StableName.digest([document.id]), &used)
    }
    for document in documents { places.place(documentAnchors[document]) }
  }

  /// The anchor of the passages of two documents.
  func pairName(_ a: Int, _ b: Int) -> String { "x-" + StableName.digest([ids[a], ids[b]]) }

  /// A link to the passages of two documents, if they are anywhere.
  func pairLink(_ a: Int, _ b: Int) -> String? { places.link(to: pairName(min(a, b), max(a, b))) }

  private static func unique(_ name: String, _ used: inout [String: Int]) -> String {
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
