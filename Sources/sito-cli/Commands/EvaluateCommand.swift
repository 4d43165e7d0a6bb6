import ArgumentParser
import Sito

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures quality against labelled data.",
    discussion: """
      EXAMPLES
        sito evaluate boilerplate --gold pages.jsonl
        sito evaluate boilerplate --gold pages.jsonl --together --keep recall
        sito evaluate boilerplate --gold html.jsonl.zst --json | jq '.all.f'
        sito evaluate boilerplate --gold trafilatura.jsonl --extracted
        sito evaluate reuse --gold truth.jsonl src/ tgt/
      """,
    subcommands: [Boilerplate.self, Reuse.self])

  struct Boilerplate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "boilerplate",
      abstract: "Scores cleaning: lines of plain text, or words of pages of HTML.",
      discussion: """
        Each record is scored by what it has: `labels`, one letter a line of `text` (K text, D boilerplate, T title, M mixed,
        . blank), in characters; or `gold`, the known text with its title, in words. F is the mean of the records'. A record
        loses text when more than a twentieth of it is removed. Records are grouped by their fields `set` and `lang`.
        """)

    @OptionGroup var options: RunOptions

    @Option(help: ArgumentHelp("The labelled records: JSONL, also packed.", valueName: "file"), completion: .file())
    var gold: String

    @Option(help: ArgumentHelp("Which errors to avoid, as in clean.", valueName: "level"))
    var keep = KeepLevel.balanced

    @Flag(help: "Learn each site's templates from all its records first; else every record is judged alone.")
    var together = false

    @OptionGroup var models: ModelOptions

    @Flag(help: "The text of each record is what some tool has extracted: score it as it is, against gold.")
    var extracted = false

    @Option(help: ArgumentHelp("Write a line for each record here: its id and figures.", valueName: "file"))
    var records: String?

    @Flag(help: "One JSON object instead of a table.")
    var json = false

    func validate() throws {
      try OutputPaths.validate([("--records", records), ("--rejects", options.rejects)], inputs: [gold])
      if extracted, together || models.textModel != nil || models.htmlModel != nil {
        throw ValidationError("--extracted judges no line: leave out --together and the models")
      }
    }

    func run() throws {
      var cleaning = DocumentCleaner.Options()
      cleaning.keep = keep
      cleaning.models = try models.models()
      var pipeline = CleanPipeline(try DocumentCleaner(cleaning))
      pipeline.threads = options.threadCount
      var evaluation = BoilerplateEvaluation(pipeline.cleaner)
      evaluation.threads = options.threadCount
      evaluation.isExtracted = extracted
      let run = try Run(options)
      var reading = ReadingOptions()
      reading.acceptsEmptyText = extracted
      if together, InputOptions.isReadOnce(gold) {
        let scratch = FilePath(options.scratchFolder(beside: [records]))
        reading.spools[gold] = try SpooledInput(gold == "-" ? nil : FilePath(gold), in: scratch)
      }
      var templates = TemplateIndex()
      if together {
        let source = try DocumentSource([gold], options: reading, rejects: RejectLog())
        try pipeline.learn(source, scratch: options.scratchFolder(beside: [records])).add(to: &templates)
      }
      let list = try records.map { try OutputFile($0) }
      let source = try DocumentSource([gold], options: reading, rejects: run.rejects)
      var failure: (any Error)?
      let groups = try evaluation.run(source, templates: templates) { sourced, score in
        do { try list?.writeLine(Self.row(sourced, score)) } catch { failure = error }
      }
      if let failure { throw failure }
      if groups.isEmpty {
        try run.finish(source.counts)
        throw CommandError("no record of \(gold) that can be scored has a field labels or gold")
      }
      try list?.commit()
      let output = try OutputFile(nil as String?)
      if json {
        try output.writeLine(Self.json(groups))
      } else {
        for line in Self.table(groups) { try output.writeLine(Array(line.utf8)) }
      }
      try output.commit()
      try run.finish(source.counts)
    }

    private static func row(_ sourced: SourcedDocument, _ score: BoilerplateEvaluation.Score) -> [UInt8] {
      var object = JSONObjectBuilder()
      object.add("id", sourced.document.id)
      let (precision, recall, f) =
        switch score {
        case .lines(let score): (score.precision, score.recall, score.f)
        case .words(let score): (score.precision, score.recall, score.f)
        }
      object.add("precision", Decimals.rounded(precision))
      object.add("recall", Decimals.rounded(recall))
      object.add("f", Decimals.rounded(f))
      return object.finish()
    }

    /// All, by language, by set, and by both.
    private static func rows(_ groups: [BoilerplateEvaluation.Group]) -> [(name: String, summary: BoilerplateSummary)] {
      var all = BoilerplateSummary()
      var (languages, sets): ([String: BoilerplateSummary], [String: BoilerplateSummary]) = ([:], [:])
      for group in groups {
        all.add(group.summary)
        languages[group.language, default: BoilerplateSummary()].add(group.summary)
        sets[group.set, default: BoilerplateSummary()].add(group.summary)
      }
      func ordered(_ groups: [String: BoilerplateSummary]) -> [(String, BoilerplateSummary)] {
        groups.sorted { ($1.value.pages, $0.key) < ($0.value.pages, $1.key) }.map { ($0.key, $0.value) }
      }
      var rows = [("all", all)] + ordered(languages)
      if sets.count > 1 {
        rows += ordered(sets).map { ("set \($0.0)", $0.1) }
        rows += groups.map { ("\($0.set) \($0.language)", $0.summary) }
      }
      return rows
    }

    private static func table(_ groups: [BoilerplateEvaluation.Group]) -> [String] {
      let head = ["", "records", "P", "R", "F", "losing", "lines P", "lines R"]
      let cells = rows(groups).map { name, summary in
        [name, "\(summary.pages)"]
          + [summary.precision, summary.recall, summary.f, summary.losingShare].map { Decimals.fixed($0, places: 3) }
          + (summary.removal.map { [$0.precision, $0.recall].map { Decimals.fixed($0, places: 3) } } ?? ["", ""])
      }
      let width = max(8, cells.map { $0[0].count }.max() ?? 0)
      return ([head] + cells).map { row in
        row.enumerated().map { index, cell in
          let space = String(repeating: " ", count: max(0, (index == 0 ? width : 8) - cell.count))
          return index == 0 ? cell + space : space + cell
        }.joined(separator: " ")
      }
    }

    private static func json(_ groups: [BoilerplateEvaluation.Group]) -> [UInt8] {
      var object = JSONObjectBuilder()
      for (name, summary) in rows(groups) {
        object.beginObject(name)
        object.add("records", summary.pages)
        object.add("precision", Decimals.rounded(summary.precision))
        object.add("recall", Decimals.rounded(summary.recall))
        object.add("f", Decimals.rounded(summary.f))
        object.add("losing", Decimals.rounded(summary.losingShare))
        if let removal = summary.removal {
          object.add("lines_precision", Decimals.rounded(removal.precision))
          object.add("lines_recall", Decimals.rounded(removal.recall))
        }
        object.end()
      }
      return object.finish()
    }
  }
}
