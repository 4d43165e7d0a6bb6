import Boilerplate
import Names
import Normalization
import Text
import Transliteration

/// Cleans one document: damage undone, boilerplate out, metadata to fields, the rest in the display form, names found.
public struct DocumentCleaner: Sendable {
  public struct Options: Sendable {
    public var keep = KeepLevel.balanced
    /// What judges lines.
    public var models = LineModels.standard
    /// The phrases to know; nil for those that are built in.
    public var lexicon: PhraseLexicon?
    /// Whether names are looked for.
    public var findsNames = false
    /// How names are written in Latin letters; nil for the standard scheme of the text's language.
    public var scheme: Scheme?

    public init() {}
  }

  public let options: Options
  private let remover: BoilerplateRemover
  private let mojibake = MojibakeRepair()
  private let identifier = LanguageIdentifier()
  private let finder: NameFinder?

  public init(_ options: Options = Options()) throws {
    self.options = options
    remover = try BoilerplateRemover(lexicon: options.lexicon, keep: options.keep, models: options.models)
    finder = options.findsNames ? try NameFinder(scheme: options.scheme) : nil
  }

  /// What one thread needs of its own.
  public struct Worker: ~Copyable {
    var display: DisplayForm

    public init() throws { display = try DisplayForm() }
  }

  /// A document's text as its lines are judged, and templates have to be learnt of it: with mojibake and character references
  /// undone. Lines stay lines.
  ///
  /// - Complexity: O(*n*) in bytes.
  public func repaired(_ text: [UInt8]) -> [UInt8] { mojibake.repair(text).bytes }

  /// - Parameter templates: the lines that sites repeat.
  /// - Throws: `ICUError` for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public func clean(
    _ source: SourcedDocument, templates: TemplateIndex = TemplateIndex(), with worker: inout Worker
  ) throws -> CleanedDocument {
    let document = source.document
    // The lines of the page are those of the document as given.
    let repaired = repaired(document.text)
    var context = BoilerplateRemover.Context(title: document.title, published: document.published)
    context.html = source.page
    context.templates = templates
    context.site = TemplateIndex.site(document.source)
    let page = remover.clean(repaired, context)
    let text = try worker.display.apply(Self.keptText(repaired, page.kept))
    let language = identifier.identify(text.isEmpty ? repaired : text)
    let names =
      finder?.names(in: text, language: document.language ?? language?.language, scheme: options.scheme) ?? []
    return CleanedDocument(source: source, text: text, page: page, language: language, names: names)
  }

  /// The kept lines, joined by line feeds.
  private static func keptText(_ text: [UInt8], _ kept: [ClosedRange<Int>]) -> [UInt8] {
    let lines = TextLines(text)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for range in kept {
      for line in range {
        result.append(contentsOf: text[lines.ranges[line - 1]])
        result.append(0x0A)
      }
    }
    return result
  }
}

extension DocumentCleaner {
  /// Cleans one text, for callers who have no collection.
  ///
  /// - Throws: `ICUError` for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public func clean(_ text: String) throws -> CleanedDocument {
    var worker = try Worker()
    let document = Document(id: "", text: Array(text.utf8))
    return try clean(SourcedDocument(document: document, outputName: ""), with: &worker)
  }
}
