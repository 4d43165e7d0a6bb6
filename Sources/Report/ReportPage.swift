import Comparison
import Text

/// The outcome of a comparison as one HTML page: self-contained, readable without scripts, printable.
///
/// Guarantees: nothing is loaded from anywhere (the page forbids it to itself by its Content-Security-Policy); whatever
/// stands in a text, title or identifier is shown as text; the bytes depend on the values of this page alone; anchors of
/// documents, pairs and passages are derived from identifiers and offsets, so that they stay when the collection grows.
public struct ReportPage: Sendable {
  public var title: String
  /// Name and value, in the order of the page: tool, ICU, Unicode.
  public var versions: [ReportFact] = []
  /// Name and value of what the run was told.
  public var parameters: [ReportFact] = []
  public var input = ReportInput()
  public let documents: [ComparableText]
  /// Words of each document.
  public let wordCounts: [Int]
  /// What cleaning removed, by index of the document; empty when nothing was cleaned.
  public var removals: [[ReportRemoval]] = []
  /// Nil when passages were not looked for.
  public var passages: PassageResult?
  /// Nil when duplicates were not looked for.
  public var duplicates: ReportDuplicates?
  public var limits = ReportLimits()

  /// - Parameter wordCounts: words of each document, where the documents do not hold the words themselves, as those with
  ///   passages must.
  public init(title: String, documents: [ComparableText], wordCounts: [Int]? = nil) {
    self.title = title
    self.documents = documents
    self.wordCounts = wordCounts ?? documents.map(\.words.count)
  }

  /// The page in UTF-8.
  ///
  /// - Complexity: O(*n*) in bytes of the page and of the documents with passages; the page is held to `limits`.
  public func html() -> [UInt8] {
    var page = HTMLWriter()
    var layout = ReportLayout(self)
    // What is linked to is written first, so that no link leads nowhere.
    var cards = HTMLWriter()
    if passages != nil { writePassages(&cards, &layout) }
    writeOpening(&page)
    writeHead(&page, layout)
    page.markup("<main>\n")
    if passages != nil { writePassageSummary(&page, layout) }
    if let duplicates { writeDuplicates(duplicates, &page, layout) }
    if passages != nil {
      writeStatements(&page, layout)
      writeSourceMatrix(&page, layout)
      page.append(cards)
      writeFormulae(&page, layout)
    }
    writeDocuments(&page, layout)
    page.markup("</main>\n")
    writeFoot(&page)
    return page.bytes
  }
}

/// A name with its value.
public struct ReportFact: Sendable, Equatable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What was read.
public struct ReportInput: Sendable {
  /// Records that became documents or were rejected.
  public var recordsRead: Int?
  /// Rejected records by reason, in the order of the page.
  public var rejected: [(reason: String, count: Int)] = []

  public init() {}
}

/// Lines of one document that cleaning removed for one reason.
public struct ReportRemoval: Sendable, Equatable {
  public var reason: String
  public var lines: Int

  public init(reason: String, lines: Int) {
    self.reason = reason
    self.lines = lines
  }
}

/// Near-duplicates of whole texts; documents are named by their place in `ReportPage.documents`.
public struct ReportDuplicates: Sendable {
  public var pairs: [DuplicatePair]
  public var clusters: [DuplicateCluster]

  public init(pairs: [DuplicatePair], clusters: [DuplicateCluster]) {
    self.pairs = pairs
    self.clusters = clusters
  }
}

/// How much a page shows of a large result; what is left out is counted on the page.
public struct ReportLimits: Sendable {
  public var passages = 1_000
  public var statements = 300
  /// Edits of a passage that are listed above it.
  public var matters = 8
  /// Of one statement.
  public var witnesses = 60
  public var formulae = 200
  public var documents = 500
  public var duplicatePairs = 500
  public var clusters = 200
  /// Sources in the matrix.
  public var sources = 20
  /// No further passage is written when the page has so many bytes.
  public var bytes = 4_500_000
  /// Where the whole result is, as the page shall call it.
  public var completeResult = "the JSONL output (--passages FILE)"

  public init() {}
}
