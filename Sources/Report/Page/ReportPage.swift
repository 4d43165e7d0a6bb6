import Comparison
import Text

/// The outcome of a comparison as an HTML page, or as several: self-contained, readable without scripts, printable.
///
/// Guarantees: nothing is loaded from anywhere (the page forbids it to itself by its Content-Security-Policy, which allows one style
/// sheet and one script by their hashes); whatever stands in a text, title or identifier is shown as text; only addresses of http and
/// https are links; the bytes depend on the values of this page alone; anchors of documents, pairs, statements and passages are derived
/// from identifiers and offsets, so that they stay when the collection grows.
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
  /// Documents with fewer words were not compared.
  public var minimumWords = 0
  /// Bytes of the sentences of each document, ascending; empty where they are not known, and for all when none are.
  public var sentences: [[Range<Int>]] = []
  /// By index of the document; empty when nothing is known.
  public var languages: [ReportLanguage] = []
  /// Bytes that were not compared, by index of the document, ascending; empty when all was.
  public var setAside: [[Range<Int>]] = []
  /// What cleaning removed, by index of the document; empty when nothing was cleaned.
  public var removals: [[ReportRemoval]] = []
  /// Nil when passages were not looked for.
  public var passages: PassageResult?
  /// Of the same passages; nil when none was looked for.
  public var evidence: RareRuns?
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

  /// All as one page in UTF-8; what has no room is counted on it.
  ///
  /// - Complexity: O(*n*) in bytes of the page and of the documents with passages; the page is held to `limits`.
  public func html() -> [UInt8] {
    var sheets = ReportSheets(self, name: nil)
    var page: [UInt8] = []
    sheets.write { page = $1 }
    return page
  }

  /// All as one page, or as several where one has no room; all links between them resolve.
  ///
  /// - Parameters:
  ///   - name: the file name of the first page; the others are called `report-2.html`, … after it, and lie beside it.
  ///   - emit: is given each page's file name and bytes; the first page comes last.
  public func write(as name: String, _ emit: (_ name: String, _ html: [UInt8]) throws -> Void) rethrows {
    var sheets = ReportSheets(self, name: name)
    try sheets.write(emit)
  }

  func sentences(of document: Int) -> [Range<Int>] { sentences.indices.contains(document) ? sentences[document] : [] }

  func language(of document: Int) -> ReportLanguage {
    languages.indices.contains(document) ? languages[document] : ReportLanguage(tag: documents[document].language)
  }
}
