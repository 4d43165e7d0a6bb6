import ArgumentParser
import Sito

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Finds the passages that documents share, and shows them side by side.",
    discussion: """
      EXAMPLES
        sito compare archive/ --clean --report report.html
        sito compare clean.jsonl.zst --between source --passages passages.jsonl
        sito compare a.txt b.txt | jq -r '.relation'
        sito compare news.jsonl --between source --statements statements.jsonl
        sito compare old.txt new.txt --fold-names       # Sergey and Sergei Lavrov are no edit

      Passages come as JSONL, with offsets in Unicode scalars of both texts as given, and the words that differ.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp("Write the passages, as JSONL (the default, to standard output).", valueName: "file"))
  var passages: String?

  @Option(
    help: ArgumentHelp(
      "Write the statements, as JSONL: the putative origin of shared words with the reason, and every document that has them.",
      valueName: "file"))
  var statements: String?

  @Flag(
    help:
      "Begin the statements with a record of the run, as the report's head has it: what was read, what was skipped and why, settings, versions."
  )
  var runRecord = false

  @Option(
    help: ArgumentHelp("Write the statements as CSV: a row for each origin and each witness.", valueName: "file.csv"))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Write the report, one HTML page that needs nothing else; what has no room on it goes to file-2.html and so on.",
      valueName: "file.html"))
  var report: String?

  @Option(help: ArgumentHelp("Compare only documents of a different source: --between source.", valueName: "field"))
  var between: PassageOptions.Scope = .documents

  @Flag(help: "Set boilerplate aside for comparing; offsets stay those of the whole text.")
  var clean = false

  @OptionGroup var words: WordOptions

  @Flag(
    inversion: .prefixedNo,
    help: "Whether to seek texts in different languages that may say the same, by names, numbers and abbreviations.")
  var translations = true

  @Flag(inversion: .prefixedNo, help: "Whether to list formulae: titles, names of institutions, turns of phrase.")
  var formulae = true

  mutating func validate() throws {
    try OutputPaths.validate(
      [
        ("--passages", passages), ("--statements", statements), ("--csv", csv), ("--report", report),
        ("--rejects", options.rejects),
      ], inputs: input.inputs)
    if runRecord, statements == nil { throw ValidationError("--run-record goes with --statements") }
  }

  func run() throws {
    var passageOptions = PassageOptions()
    passageOptions.between = between
    passageOptions.listsFormulae = formulae
    var pipeline = try ComparePipeline(
      passageOptions, setsBoilerplateAside: clean, joinsScripts: words.crossScript, foldsNames: words.foldNames)
    pipeline.threads = options.threadCount
    pipeline.findsTranslations = translations
    pipeline.finder.scratch = options.scratchFolder(beside: [passages, statements, csv, report])

    let run = try Run(options)
    var progress = Progress("compare", isQuiet: options.quiet)
    let outputs = try CompareOutputs(
      passages: passages, statements: statements, csv: csv, report: report, hasRunRecord: runRecord)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var files: [FilePath?] = []
    if report != nil || runRecord { source.opened = { files.append($0) } }
    let collection = try pipeline.collect(source) { progress.update(documents: $0.texts.count, bytes: $0.bytes) }
    progress.say("looking for passages")
    let result = try pipeline.find(in: collection)
    try outputs.write(result, collection, threads: pipeline.threads) { readings, evidence in
      let facts = CompareReport.Facts(
        parameters: parameters, options: passageOptions, counts: source.counts, files: InputDigests(files))
      return CompareReport.page(
        collection, passages: result, readings: readings, evidence: evidence, facts: facts, rejects: run.rejects)
    } isInput: { path in
      files.contains { $0.map { OutputPaths.isSame($0.string, path) } ?? false }
    }
    try outputs.commit()
    progress.end()
    say(result, run)
    try run.finish(source.counts)
  }

  private var parameters: [(String, String)] {
    [
      ("inputs", input.inputs.isEmpty ? "standard input" : input.inputs.joined(separator: " ")),
      ("compared", between == .source ? "documents of different sources" : "all documents"),
      ("boilerplate", clean ? "set aside" : "compared as text"),
    ] + words.facts
  }

  private func say(_ result: PassageResult, _ run: Run) {
    let counts = result.counts
    run.say(
      "compare: \(Terminal.count(counts.documents, "document")), \(Terminal.count(counts.passages, "shared passage")), "
        + "\(Terminal.grouped(counts.formulae)) \(counts.formulae == 1 ? "formula" : "formulae"), "
        + Terminal.count(result.statements.count, "statement"))
    let relations = PassageRelation.allCases.compactMap { relation in
      let count = result.passages.count { $0.relation == relation }
      return count > 0 && relation != .formula ? "\(relation.rawValue) \(Terminal.grouped(count))" : nil
    }
    if !relations.isEmpty { run.say("  \(relations.joined(separator: ", "))") }
    if !result.translations.isEmpty {
      run.say("  \(Terminal.count(result.translations.count, "possible translation"))")
    }
    if let reason = result.emptyReason { run.say("  nothing republished: \(reason)") }
  }
}

extension PassageOptions.Scope: ExpressibleByArgument {}
