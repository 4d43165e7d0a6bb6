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
        zstdcat raw.jsonl.zst | sito clean --explain | jq '.removed[].reason'
        sito clean statements/ --names=ru-bgn-1947 -o names.jsonl

      One output record for each input record, in order: the input's fields, text cleaned, and, where found, title,
      published, number, byline, publisher, language and script.
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
      "Add the names of persons in Cyrillic text, in Latin letters by this scheme or by the language's standard one.",
      valueName: "scheme"))
  var names: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output), ("--rejects", options.rejects)], inputs: input.inputs)
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
    if let names {
      cleaning.findsNames = true
      if names != Self.standardScheme { cleaning.scheme = try Scheme.find(names) }
    }
    var pipeline = CleanPipeline(try DocumentCleaner(cleaning))
    pipeline.fields = input.reading.fields
    pipeline.format = format
    pipeline.explains = explain
    pipeline.threads = options.threadCount

    let run = try Run(options)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var progress = Progress("clean", isQuiet: options.quiet)
    let target = try CleanTarget(output, format)
    let checkpoints = try options.resume && !target.isFolder ? self.checkpoints() : nil
    let summary = try pipeline.run(
      source, from: checkpoints?.done ?? CleanPipeline.Summary(),
      batchEnd: {
        try checkpoints?.finishPart($0)
        progress.update(documents: $0.documents, bytes: $0.bytesIn)
      },
      write: { document, bytes in
        if let checkpoints { checkpoints.write(bytes) } else { try target.write(bytes, of: document) }
      })
    if let checkpoints { try target.copy(checkpoints) }
    try target.commit()
    checkpoints?.remove()
    progress.end()
    say(summary, run)
    try run.finish(source.counts)
  }

  private func checkpoints() throws -> CleanCheckpoints {
    let output = FilePath(output ?? "")
    let folder = options.scratch.map { FilePath($0) } ?? output.removingLastComponent()
    let name = ".\(output.lastComponent?.string ?? "out").sito-resume"
    let parameters = [
      keep.rawValue, format.rawValue, explain.description, names ?? "", "\(input.reading.fields)",
      input.from?.rawValue ?? "",
    ]
    return try CleanCheckpoints(folder.appending(name), parameters: parameters, inputs: input.inputs)
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

/// Where cleaned documents go: one stream, or a file each in a folder.
private final class CleanTarget {
  private var folder: OutputDirectory?
  private var file: OutputFile?
  private let format: CleanPipeline.Format

  init(_ path: String?, _ format: CleanPipeline.Format) throws {
    self.format = format
    if let path, path.hasSuffix("/") || PathStatus(FilePath(path)) == .folder {
      guard format == .text else {
        throw CommandError("\(path) is a folder: give a file name, or --format text for one file a document")
      }
      folder = try OutputDirectory(path)
    } else {
      file = try OutputFile(path)
    }
  }

  func write(_ bytes: [UInt8], of document: SourcedDocument) throws {
    if folder != nil {
      let isEnded = bytes.isEmpty || bytes.last == 0x0A
      _ = try folder?.write(isEnded ? bytes : bytes + [0x0A], name: document.outputName)
    } else {
      try file?.writeLine(bytes)
    }
  }

  var isFolder: Bool { folder != nil }

  func copy(_ checkpoints: CleanCheckpoints) throws {
    if let file { try checkpoints.copy(to: file) }
  }

  func commit() throws { try file?.commit() }
}
