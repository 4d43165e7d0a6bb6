import Boilerplate
import Corpus
import Text

/// A document with the place it was read from.
public struct SourcedDocument: Sendable {
  public var document: Document
  /// The WHATWG label of the encoding it was in.
  public var encoding: String
  /// The file it was read from, and where in it: for rejects.
  public var path = ""
  public var position: RecordPosition?
  /// Whether the document's record has its `id` already.
  public var isIDGiven = false
  /// U+FFFD that stand for malformed bytes.
  public var replacements: Int
  /// What the markup says, where the document is a page of HTML; its text is then the page's blocks, one a line.
  public var page: HTMLBlocks? {
    get { box?.page }
    set { box = newValue.map { Box($0) } }
  }
  /// One reference where there may be dozens: documents are copied often, and most are no pages.
  private var box: Box?

  private final class Box: Sendable {
    let page: HTMLBlocks

    init(_ page: HTMLBlocks) { self.page = page }
  }

  /// The file's own bytes, for plain text and HTML, and the page's of records that hold one; else empty.
  public var original: [UInt8]
  /// The page of a file of HTML, decoded; empty where `original` is.
  public var markup: [UInt8] = []
  /// What its file is called in an output folder: the path below the input folder, or the id.
  public var outputName: String

  public init(
    document: Document, encoding: String = "utf-8", replacements: Int = 0, original: [UInt8] = [], outputName: String
  ) {
    self.document = document
    self.encoding = encoding
    self.replacements = replacements
    self.original = original
    self.outputName = outputName
  }
}
