import ArgumentParser
import Sito

struct DedupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedup",
    abstract: "Finds near-duplicate documents, verifies each pair, and keeps one of each cluster.",
    discussion: """
      EXAMPLES
        sito dedup clean.jsonl.zst -o unique.jsonl.zst
        sito dedup archive/ --clean --pairs pairs.jsonl --clusters clusters.jsonl
        sito dedup clean.sito --edits 0.2 --containment 0 --pairs -
        sito dedup news.jsonl --fold-names --pairs pairs.jsonl      # Lavrov and Lawrow are no edit

      Two texts are duplicates when at most --edits of their words differ, or when one contains --containment of the \
      other's word 3-grams and the smaller has --min-contained words or more (20 unless told otherwise); --jaccard \
      replaces both. Texts with the same words are copies whatever is asked for. Every reported figure is exact.

      Where more than 128 documents share a template, or more than 1,024 are versions of one text, each is verified \
      against the 16 that the --keep rules prefer and the 16 longest, and against those with which it shares more, not all \
      against all: every document is compared, but not all pairs are listed.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var criteria: CriteriaOptions
  @OptionGroup var options: RunOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the documents that are kept, as they stand in the input; a folder gets the files themselves.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Write the pairs, as JSONL (- for standard output).", valueName: "file"))
  var pairs: String?

  @Option(help: ArgumentHelp("Write the clusters, as JSONL (- for standard output).", valueName: "file"))
  var clusters: String?

  @Option(help: ArgumentHelp("Write the report, one HTML page that needs nothing else.", valueName: "file.html"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Which document of a cluster is kept: rules in order, of longest, earliest, first.", valueName: "rules"))
  var keep = "longest,earliest,first"

  @Flag(
    help: """
      Make clusters of all that hangs together by pairs, in chains too, with size and diameter; by default every member of a \
      cluster is verified against the one that is kept.
      """)
  var components = false

  @Flag(help: "Set boilerplate aside for comparing; the output is the input as it stands.")
  var clean = false

  @OptionGroup var words: WordOptions

  @Flag(help: "Print what would be searched for, and stop.")
  var dryRun = false

  private var keepRules: [KeepRule] {
    get throws {
      try keep.split(separator: ",", omittingEmptySubsequences: false).map { name in
        guard let rule = KeepRule(rawValue: String(name)) else {
          throw ValidationError("--keep takes longest, earliest and first, separated by commas, not '\(name)'")
        }
        return rule
      }
    }
  }

  mutating func validate() throws {
    try OutputPaths.validate(
      [
        ("-o", output), ("--pairs", pairs), ("--clusters", clusters), ("--report", report),
        ("--rejects", options.rejects),
      ], inputs: input.inputs)
    if keep.isEmpty { throw ValidationError("--keep takes longest, earliest and first, separated by commas") }
    _ = try keepRules
    let sketches = SketchInputs.among(input.inputs)
    if !sketches.isEmpty {
      if sketches.count < input.inputs.count { throw ValidationError("give sketch files or documents, not both") }
      if output != nil { throw ValidationError("a sketch file holds no text for -o: give the documents themselves") }
      if clean { throw ValidationError("--clean goes with documents: a sketch file holds no text") }
      if words.crossScript { throw ValidationError("--cross-script goes with documents: a sketch file holds no text") }
      if words.foldNames { throw ValidationError("--fold-names goes with documents: a sketch file holds no text") }
    }
  }

  func run() throws {
    var pipeline = try DedupPipeline(
      criteria.criteria, setsBoilerplateAside: clean, joinsScripts: words.crossScript, foldsNames: words.foldNames)
    pipeline.keep = KeepOrder(try keepRules)
    pipeline.threads = options.threadCount
    pipeline.joinsChains = components
    pipeline.scratch = options.scratchFolder(beside: [output, pairs, clusters, report])
    let sketches = SketchInputs.among(input.inputs)
    try SketchInputs.check(sketches)
    if dryRun {
      try options.checkScratch()
      // Nothing is read, but what is named must be there.
      if sketches.isEmpty, !input.inputs.isEmpty {
        _ = try DocumentSource(input.inputs, options: input.reading, rejects: RejectLog())
      }
      return try say(pipeline.finder, scratch: pipeline.scratch)
    }
    let run = try Run(options)
    let start = CPUClock.wallSeconds
    var progress = Progress("dedup", isQuiet: options.quiet)
    // Pairs are what is asked for when nothing else is.
    let isOnlyPairs = output == nil && pairs == nil && clusters == nil && report == nil
    let outputs = try DedupOutputs(
      unique: output, pairs: isOnlyPairs ? "-" : pairs, clusters: clusters, report: report)

    var kept = KeptInput(isWanted: output != nil && input.isReadOnce)
    var counts = ReadCounts()
    let collection: DedupCollection
    if sketches.isEmpty {
      let source = try DocumentSource(
        input.inputs, options: input.reading, rejects: run.rejects, keepsOriginals: kept.isWanted)
      collection = try pipeline.collect(
        source, progress: { progress.update(documents: $0.count, bytes: $0.bytes) }, each: { kept.add($0) })
      counts = source.counts
    } else {
      collection = try pipeline.collect(sketches: sketches)
    }
    progress.say("verifying candidates")
    let result = try pipeline.find(in: collection)
    try outputs.write(result, ids: collection.ids)
    if output != nil { try writeUnique(kept, result, collection, to: outputs) }
    if report != nil {
      let page = DedupReport.page(
        collection, result, parameters: parameters, counts: counts, rejects: run.rejects)
      try outputs.writeReport(page.html())
    }
    try outputs.commit()
    progress.end()
    let unique = result.isKept.count { $0 }
    run.say(
      "dedup: \(Terminal.count(collection.count, "document")), \(Terminal.count(result.pairs.count, "pair")), "
        + "\(Terminal.count(result.clusters.count, "cluster")); \(Terminal.grouped(unique)) to keep, "
        + "\(Terminal.grouped(collection.count - unique)) to drop, in \(Decimals.fixed(CPUClock.wallSeconds - start, places: 1)) s"
    )
    if result.textsInLargeGroups > 0 {
      run.say(
        "  \(Terminal.count(result.textsInLargeGroups, "document")) in groups of more than "
          + "\(Terminal.grouped(DuplicateSearch.mostVersions)) near copies: each is compared with those that --keep prefers, "
          + "and not all pairs are listed")
    }
    for phrase in result.commonPhrases.prefix(3) {
      let documents = Terminal.count(phrase.documents, "document")
      run.say("  common to \(documents), so the search goes by it last: \(Self.quoted(phrase.text))")
    }
    try run.finish(counts)
  }

  /// In one line, and not too long.
  private static func quoted(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(words.prefix(90))\(words.count > 90 ? "…" : "")”"
  }

  /// Hands out the kept documents: from memory when they came from standard input, else by reading the inputs again.
  private func writeUnique(
    _ kept: KeptInput, _ result: DedupPipeline.Result, _ collection: DedupCollection, to outputs: DedupOutputs
  ) throws {
    if kept.isWanted {
      for (document, isKept) in zip(kept.documents, result.isKept) where isKept { try outputs.writeUnique(document) }
      return
    }
    let again = try DocumentSource(
      input.inputs, options: input.reading, rejects: RejectLog(), keepsOriginals: true)
    try collection.reread(again) { place, document in
      if result.isKept[place] { try outputs.writeUnique(document) }
    }
  }

  private var parameters: [(String, String)] {
    let criteria = criteria.criteria
    var facts = [("inputs", input.inputs.isEmpty ? "standard input" : input.inputs.joined(separator: " "))]
    if let jaccard = criteria.jaccard {
      facts.append(("Jaccard", "at least \(jaccard) of word \(criteria.jaccardShingle)-grams"))
    }
    if let edits = criteria.edits { facts.append(("edits", "at most \(edits) of the words")) }
    if let containment = criteria.containment {
      facts.append(("containment", "at least \(containment), from \(criteria.minContained) words"))
    }
    facts.append(("kept", keep))
    facts.append(("boilerplate", clean ? "set aside" : "compared as text"))
    facts += words.facts
    return facts
  }

  private func say(_ finder: DuplicateFinder, scratch: String) throws {
    let folder = scratch == "." ? "the current folder" : scratch
    var lines = finder.plan.description
    let memory = Terminal.size(DuplicateSearch.memory)
    lines.append("in memory: words (8 bytes each) and bands up to \(memory), the rest in \(folder)")
    let output = try OutputFile(nil as String?)
    for line in lines { try output.writeLine(Array(line.utf8)) }
    try output.commit()
  }
}

/// The documents themselves, where they cannot be read a second time.
private struct KeptInput {
  let isWanted: Bool
  private(set) var documents: [SourcedDocument] = []

  init(isWanted: Bool) { self.isWanted = isWanted }

  mutating func add(_ document: SourcedDocument) {
    if isWanted { documents.append(document) }
  }
}
