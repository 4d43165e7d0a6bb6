import ArgumentParser
import Sito

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Strips boilerplate, moves metadata into fields, normalises the text.",
    discussion: """
      EXAMPLES
        sito clean crawl/ -o clean.jsonl.zst
        sito clean page.txt --format text
        sito clean site/ --templates templates.tsv -o clean.jsonl
        zstdcat raw.jsonl.zst | sito clean --explain | jq '.removed[].reason'
        sito clean statements/ --names=ru-bgn-1947 -o names.jsonl

      The input is read twice: first the lines are counted that a site (the field source, else the URL's host, else the folder) \
      repeats over its distinct texts. Input from a pipe is kept in --scratch in the meantime.

      One output record for each input record, in order: the input's fields, text cleaned, and, where found, title, \
      published, number, byline, publisher, place and event (of a statement's title), language and script.
      """)

  static let standardScheme = "standard"

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write here (.gz and .zst are packed) instead of to standard output; a folder with --format text.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Add what was removed, line by line with the reason, and which lines were kept.")
  var explain = false

  @Option(help: ArgumentHelp("Which errors to avoid: precision removes more, recall keeps more.", valueName: "level"))
  var keep = KeepLevel.balanced

  @Option(help: ArgumentHelp("jsonl, or the cleaned text alone.", valueName: "format"))
  var format = CleanPipeline.Format.jsonl

  @Option(
    help: ArgumentHelp(
      "Add the names of persons, those in Cyrillic also in Latin letters by this scheme or by the language's standard one.",
      valueName: "scheme"))
  var names: String?

  @Option(
    help: ArgumentHelp(
      """
      Lines that sites repeat: read from here if the file exists, and written back with what this run learns. Texts that \
      an earlier run counted are counted again: give it new pages.
      """,
      valueName: "file"),
    completion: .file())
  var templates: String?

  @Option(
    help: ArgumentHelp(
      """
      Phrases of boilerplate to know besides the built-in ones: [reason] sections, a phrase a line, … for any words. \
      Lines of more than 48 words are not searched for them.
      """,
      valueName: "file"),
    completion: .file())
  var phrases: String?

  @OptionGroup var models: ModelOptions

  @Flag(
    help:
      "Judge each document by itself: nothing is learnt from the other pages of its site, and the input is read once.")
  var alone = false

  mutating func validate() throws {
    if let templates, OutputPaths.isStandardOutput(templates) {
      throw ValidationError("--templates is read and written back: give it the name of a file, not standard output")
    }
    try OutputPaths.validate(
      [("-o", output ?? "-"), ("--rejects", options.rejects), ("--templates", templates)],
      inputs: input.inputs + tables.compactMap(\.path))
    if alone, templates != nil {
      throw ValidationError("--alone learns nothing for --templates: leave out one of them")
    }
    if options.resume, !OutputPaths.isFile(output ?? "-") { throw ValidationError("--resume needs -o FILE") }
    if options.resume, input.isReadOnce {
      throw ValidationError("--resume cannot read standard input again: name files")
    }
    if explain, format == .text { throw ValidationError("--explain needs records: leave out --format text") }
    if names != nil, format == .text { throw ValidationError("--names needs records: leave out --format text") }
  }

  func run() throws {
    var cleaning = DocumentCleaner.Options()
    cleaning.keep = keep
    cleaning.models = try models.models()
    cleaning.lexicon = try phrases.map { try Self.lexicon(with: $0) }
    if let names {
      cleaning.findsNames = true
      if names != Self.standardScheme { cleaning.scheme = try Scheme.find(names) }
    }
    var pipeline = CleanPipeline(try DocumentCleaner(cleaning))
    var texts: TemplateTexts?
    pipeline.fields = input.reading.fields
    pipeline.format = format
    pipeline.explains = explain
    pipeline.threads = options.threadCount

    let run = try Run(options)
    var progress = Progress("clean", isQuiet: options.quiet)
    let scratch = options.scratchFolder(beside: [output])
    let known = try templates.map { try Self.knownTemplates($0) }
    // Opened before the work, so that a folder that is missing is noticed then.
    let templatesFile = try templates.map { try OutputFile($0) }
    let reading = alone ? input.reading : try input.spooled(to: scratch)
    if !alone {
      progress.say("learning what sites repeat")
      let first = try DocumentSource(input.inputs, options: reading, rejects: RejectLog())
      let learnt = try pipeline.learn(first, scratch: scratch) { progress.update(documents: $0, bytes: $1) }
      pipeline.templates = TemplateIndex(known ?? SiteTemplates())
      learnt.add(to: &pipeline.templates)
      texts = templates == nil ? nil : TemplateTexts(learnt)
    }
    let source = try DocumentSource(input.inputs, options: reading, rejects: run.rejects)
    let target = try CleanTarget(output, format)
    let checkpoints = try options.resume && !target.isFolder ? self.checkpoints() : nil
    func addText(of sourced: SourcedDocument) {
      texts?.add(pipeline.cleaner.repaired(sourced.document.text), site: sourced.document.source)
    }
    let summary = try pipeline.run(
      source, from: checkpoints?.done ?? CleanPipeline.Summary(), passed: addText,
      batchEnd: {
        try checkpoints?.finishPart($0)
        progress.update(documents: $0.documents, bytes: $0.bytesIn)
      },
      write: { document, bytes in
        addText(of: document)
        if let checkpoints { checkpoints.write(bytes) } else { try target.write(bytes, of: document) }
      })
    if let checkpoints { try target.copy(checkpoints) }
    try target.commit()
    if let templatesFile, var known {
      texts?.add(to: &known)
      try templatesFile.write(known.file)
      try templatesFile.commit()
    }
    checkpoints?.remove()
    progress.end()
    say(summary, run)
    try run.finish(source.counts)
  }

  /// The built-in phrases and those of a file.
  private static func lexicon(with path: String) throws -> PhraseLexicon {
    let bytes = try NamedFile.bytes(FilePath(path))
    guard bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidByte($0) }) == nil else {
      throw CommandError("\(path): phrases have to be UTF-8")
    }
    var lexicon = try PhraseLexicon.standard()
    do throws(PhraseLexicon.Failure) {
      try lexicon.add(rows: TableRows(bytes), language: PhraseLexicon.own, table: path)
    } catch {
      throw CommandError("\(error)")
    }
    return lexicon
  }

  /// What a file of templates holds; nothing when there is none yet.
  private static func knownTemplates(_ path: String) throws -> SiteTemplates {
    if PathStatus(FilePath(path)) == .missing { return SiteTemplates() }
    do {
      return try SiteTemplates(file: NamedFile.bytes(FilePath(path)))
    } catch let error as SiteTemplates.FileError {
      throw CommandError("\(path): \(error)")
    }
  }

  private func checkpoints() throws -> CleanCheckpoints {
    let output = FilePath(output ?? "")
    let folder = options.scratch.map { FilePath($0) } ?? output.removingLastComponent()
    let name = ".\(output.lastComponent?.string ?? "out").sito-resume"
    let parameters =
      [
        keep.rawValue, format.rawValue, explain.description, names ?? "", templates ?? "", alone.description,
        "\(input.reading.fields)", input.from?.rawValue ?? "",
      ] + tables.map { "\($0.option) \($0.path ?? "")" }
    return try CleanCheckpoints(
      folder.appending(name), parameters: parameters,
      inputs: input.inputs + [templates].compactMap(\.self) + tables.compactMap(\.path))
  }

  /// The files besides the documents that decide about lines, and are only read.
  private var tables: [(option: String, path: String?)] {
    [("--phrases", phrases), ("--text-model", models.textModel), ("--html-model", models.htmlModel)]
  }

  private func say(_ summary: CleanPipeline.Summary, _ run: Run) {
    run.say(
      "clean: \(Terminal.count(summary.documents, "document")), \(Terminal.size(summary.bytesIn)) of text in, "
        + "\(Terminal.size(summary.bytesOut)) out")
    let reasons = RemovalReason.allCases.compactMap { reason in
      summary.removed[reason].map { "\(reason.rawValue) \(Terminal.grouped($0))" }
    }
    let total = summary.removed.values.reduce(0, +)
    if total > 0 { run.say("  \(Terminal.count(total, "line")) removed: \(reasons.joined(separator: ", "))") }
    if summary.emptied > 0 { run.say("  \(Terminal.count(summary.emptied, "document")) without any text left") }
    if names != nil { run.say("  \(Terminal.count(summary.names, "name")) found") }
  }
}

extension KeepLevel: ExpressibleByArgument {}
extension CleanPipeline.Format: ExpressibleByArgument {}
