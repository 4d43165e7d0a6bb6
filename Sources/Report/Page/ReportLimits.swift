/// How much a report shows of a large result; what is left out is counted on the page.
public struct ReportLimits: Sendable {
  /// Of one page.
  public var passages = 1_000
  /// Of one page.
  public var statements = 1_000
  /// Statements in the list of the first page, those of further pages too.
  public var listed = 1_000
  /// Edits of a passage that are listed above it.
  public var matters = 8
  /// Sources, languages and so on that a reader can choose from, of each.
  public var facetValues = 40
  /// Of one statement.
  public var witnesses = 60
  /// Columns and rows of the table of a statement's sentences.
  public var sentenceColumns = 24
  public var sentenceRows = 60
  public var formulae = 200
  /// Pairs of documents that may be translations, and what of each is listed.
  public var translations = 200
  public var anchors = 60
  public var documents = 500
  public var duplicatePairs = 500
  public var clusters = 200
  /// Sources in the matrix.
  public var sources = 20
  /// Of one page.
  public var bytes = 4_500_000
  /// Of a report; each is an open file until all are written.
  public var pages = 400
  /// Where the whole result is, as the page shall call it.
  public var completeResult = "the JSONL output (--passages FILE)"

  public init() {}
}
