import Foundation
import Sito
import Testing
import _TestSupport

/// Cleaning against labelled pages, each judged by a model that was not trained on its host.
@Suite struct BoilerplateQualityTests {
  static let lines = SharedData.development("boilerplate/textset.dev.jsonl.zst")
  static let pages = SharedData.development("boilerplate/html.dev.jsonl.zst")
  private static var run: String { QualityFloors.isFull ? "full" : "sample" }
  private static var step: Int { QualityFloors.isFull ? 1 : 8 }

  private struct Summaries {
    var all = BoilerplateSummary()
    var languages: [String: BoilerplateSummary] = [:]

    mutating func add(_ score: BoilerplateScore, _ language: String) {
      all.add(score)
      languages[language, default: BoilerplateSummary()].add(score)
    }

    mutating func add(_ score: WordScore, _ language: String) {
      all.add(score)
      languages[language, default: BoilerplateSummary()].add(score)
    }

    /// The figures of all and, in full runs, of each language with at least fifty pages.
    func figures(_ name: String, losing: Bool) -> [String: Double] {
      print("\(name): \(all)")
      var figures = ["\(name).f": all.f]
      if losing { figures["\(name).losing.most"] = all.losingShare }
      for (language, summary) in languages.sorted(by: { $0.key < $1.key }) {
        print("  \(language): \(summary)")
        if QualityFloors.isFull, summary.pages >= 50 { figures["\(name).\(language).f"] = summary.f }
      }
      return figures
    }
  }

  private static func document(_ record: InputRecord, _ host: String) -> SourcedDocument {
    // The title and date of labelled data come from the known text: no help from them.
    SourcedDocument(document: Document(id: record.id, source: host, text: record.text), outputName: record.id)
  }

  /// One page at a time, from the text alone.
  @Test(.enabled(if: lines != nil, "../shared/data/boilerplate is absent"), arguments: KeepLevel.allCases)
  func linesOfPages(_ keep: KeepLevel) throws {
    let folds = try FoldModels("text")
    let cleaners = try (0..<folds.count).map { try folds.cleaner($0, keep) }
    var worker = try DocumentCleaner.Worker()
    var summaries = Summaries()
    for (record, fields) in try QualityData.records(try #require(Self.lines), step: Self.step) {
      let host = try #require(fields["host"] as? String)
      let labels = try LineLabels(try #require(fields["labels"] as? String).utf8)
      let page = try cleaners[folds.fold(host)].clean(Self.document(record, host), with: &worker).page
      let score = try BoilerplateScore(text: record.text, labels: labels, kept: page.kept)
      summaries.add(score, fields["lang"] as? String ?? "und")
    }
    try QualityFloors.check(summaries.figures("boilerplate.\(keep.rawValue).\(Self.run)", losing: true))
  }

  /// All pages of a site together, where it has three and more.
  @Test(.enabled(if: lines != nil, "../shared/data/boilerplate is absent"))
  func linesOfSites() throws {
    let folds = try FoldModels("text")
    let records = try QualityData.records(try #require(Self.lines), step: 1)
    let hosts = try records.map { try #require($0.fields["host"] as? String) }
    let counts = Dictionary(hosts.map { ($0, 1) }, uniquingKeysWith: +)
    let folder = try TemporaryFolder()
    var learner = TemplateLearner(scratch: folder.path)
    let cleaners = try (0..<folds.count).map { try folds.cleaner($0) }
    for (record, host) in zip(records, hosts) { try learner.add(cleaners[0].repaired(record.record.text), site: host) }
    var templates = TemplateIndex()
    try learner.finish().add(to: &templates)
    var worker = try DocumentCleaner.Worker()
    var summaries = Summaries()
    for (index, (record, fields)) in records.enumerated() where counts[hosts[index]] ?? 0 >= 3 && index % Self.step == 0
    {
      let labels = try LineLabels(try #require(fields["labels"] as? String).utf8)
      let document = Self.document(record, hosts[index])
      let page = try cleaners[folds.fold(hosts[index])].clean(document, templates: templates, with: &worker).page
      let score = try BoilerplateScore(text: record.text, labels: labels, kept: page.kept)
      summaries.add(score, fields["lang"] as? String ?? "und")
    }
    try QualityFloors.check(summaries.figures("boilerplate.sites.\(Self.run)", losing: true))
  }

  /// Pages of HTML, in words: title and text.
  @Test(
    .enabled(if: pages != nil && QualityFloors.isFull, "a measure of SITO_FULL=1, and ../shared/data/boilerplate"),
    arguments: ["waddle", "fundus"])
  func wordsOfPages(_ set: String) throws {
    let folds = try FoldModels("html")
    let cleaners = try (0..<folds.count).map { try folds.cleaner($0) }
    var worker = try DocumentCleaner.Worker()
    var folder = Folder()
    var summaries = Summaries()
    let source = try DocumentSource([try #require(Self.pages).path], rejects: RejectLog())
    while let batch = try source.nextBatch() {
      for sourced in batch {
        let record = sourced.document.record
        func field(_ name: String) -> String {
          RecordField.string(name, in: record).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        guard field("set") == set else { continue }
        let cleaned = try cleaners[folds.fold(field("host"))].clean(sourced, with: &worker)
        // Fundus knows the text without its title.
        let title = set == "waddle" ? (cleaned.page.metadata.title ?? "") + "\n" : ""
        let extracted = folder.words(of: Array(title.utf8) + cleaned.text).hashes
        let score = WordScore(extracted: extracted, gold: folder.words(of: Array(field("gold").utf8)).hashes)
        summaries.add(score, field("lang"))
      }
    }
    try QualityFloors.check(summaries.figures("boilerplate.html.\(set)", losing: false))
  }

  /// Pages in languages that no public set has and no model has seen.
  @Test(arguments: ["uk", "be", "bg", "sr"])
  func ownPages(_ language: String) throws {
    let url = SharedData.root.appendingPathComponent("Tests/QualityTests/Data/boilerplate-own/\(language).jsonl")
    var worker = try DocumentCleaner.Worker()
    let cleaner = try DocumentCleaner()
    var summary = BoilerplateSummary()
    for (record, fields) in try QualityData.records(url, step: 1) {
      let labels = try LineLabels(try #require(fields["labels"] as? String).utf8)
      let host = try #require(fields["host"] as? String)
      let page = try cleaner.clean(Self.document(record, host), with: &worker).page
      summary.add(try BoilerplateScore(text: record.text, labels: labels, kept: page.kept))
    }
    print("boilerplate, own pages, \(language): \(summary)")
    try QualityFloors.check(["boilerplate.own.\(language).f": summary.f])
  }
}
