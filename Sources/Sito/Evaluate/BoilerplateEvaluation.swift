import Boilerplate
import Corpus
import Evaluation
import Normalization
import Text

/// Scores cleaning against labelled pages.
///
/// A record is scored in one of two ways. With `labels` (one letter a line of `text`: `K` text, `D` boilerplate, `T` title, `M`
/// mixed, `.` blank) its kept lines are, in characters; the cleaner sees the text alone, unless templates are learnt. With `gold`
/// (the known text) the words of the title and the kept text are, in words, as benchmarks of extraction from HTML do it.
public struct BoilerplateEvaluation: Sendable {
  /// What one record scored.
  public enum Score: Sendable {
    case lines(BoilerplateScore)
    case words(WordScore)
  }

  /// Sums of one group of records.
  public struct Group: Sendable {
    public var set: String
    public var language: String
    public var summary = BoilerplateSummary()
  }

  private let cleaner: DocumentCleaner
  public var threads = 1
  /// The text of records with `gold` is what some tool has extracted, and is scored as it is.
  public var isExtracted = false
  /// Names of the fields that group records.
  public var setField = "set"
  public var languageField = "lang"

  public init(_ cleaner: DocumentCleaner) { self.cleaner = cleaner }

  private struct Worker: ~Copyable {
    var cleaner: DocumentCleaner.Worker
    var folder: Folder

    init() throws {
      cleaner = try DocumentCleaner.Worker()
      folder = Folder()
    }
  }

  /// Scores all documents of `source`.
  ///
  /// - Returns: a group for each pair of set and language, in bytewise order.
  /// - Throws: what reading throws. A record whose labels do not fit its text is a reject.
  public func run(
    _ source: DocumentSource, templates: TemplateIndex = TemplateIndex(),
    each: (_ document: SourcedDocument, _ score: Score) -> Void = { _, _ in }
  ) throws -> [Group] {
    var groups: [String: Group] = [:]
    source.threads = threads
    while let batch = try source.nextBatch() {
      let scores = try source.map(batch, threads: threads, makeWorker: Worker.init) { worker, sourced in
        try score(sourced, templates, &worker)
      }
      for (sourced, score) in scores {
        guard let score else { continue }
        let record = sourced.document.record
        let set = RecordField.string(setField, in: record).map { String(decoding: $0, as: UTF8.self) } ?? "-"
        let language =
          RecordField.string(languageField, in: record).map { String(decoding: $0, as: UTF8.self) } ?? "und"
        let key = "\(set)\u{0}\(language)"
        switch score {
        case .lines(let score): groups[key, default: Group(set: set, language: language)].summary.add(score)
        case .words(let score): groups[key, default: Group(set: set, language: language)].summary.add(score)
        }
        each(sourced, score)
      }
    }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  private func score(
    _ sourced: SourcedDocument, _ templates: TemplateIndex, _ worker: inout Worker
  ) throws -> Score? {
    let record = sourced.document.record
    if isExtracted {
      return RecordField.string("gold", in: record).map { Self.score(sourced.document.text, $0, &worker.folder) }
    }
    if let labels = RecordField.string("labels", in: record) {
      var bare = sourced
      // The title and date of labelled data come from the gold text: no help from them.
      (bare.document.title, bare.document.published) = (nil, nil)
      let cleaned = try cleaner.clean(bare, templates: templates, with: &worker.cleaner)
      let labels = try LineLabels(labels)
      return .lines(try BoilerplateScore(text: sourced.document.text, labels: labels, kept: cleaned.page.kept))
    }
    guard let gold = RecordField.string("gold", in: record) else { return nil }
    let cleaned = try cleaner.clean(sourced, templates: templates, with: &worker.cleaner)
    var text: [UInt8] = []
    if let title = cleaned.page.metadata.title { text += Array(title.utf8) + [0x0A] }
    text += cleaned.text
    return Self.score(text, gold, &worker.folder)
  }

  private static func score(_ text: [UInt8], _ gold: [UInt8], _ folder: inout Folder) -> Score {
    .words(WordScore(extracted: folder.words(of: text).hashes, gold: folder.words(of: gold).hashes))
  }
}
