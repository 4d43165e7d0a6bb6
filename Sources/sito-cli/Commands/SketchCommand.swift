import ArgumentParser
import Sito

struct SketchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sketch",
    abstract: "Computes MinHash signatures into a file that dedup reads.",
    discussion: """
      EXAMPLES
        sito sketch clean.jsonl.zst -o clean.sito
        sito sketch january/ february/ --clean -o winter.sito
        sito dedup clean.sito --pairs pairs.jsonl

      The file holds, for each document, its id, source, date, the hashes of its words and its signature; no text.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The sketch file to write.", valueName: "file.sito"), completion: .file())
  var output: String

  @Option(help: ArgumentHelp("Slots of a signature, 4 bytes each.", valueName: "n"))
  var slots = 128

  @Option(help: ArgumentHelp("Words in a shingle.", valueName: "n"))
  var shingle = 3

  @Flag(help: "Set boilerplate aside first.")
  var clean = false

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output), ("--rejects", options.rejects)], inputs: input.inputs)
    guard (16...4096).contains(slots) else { throw ValidationError("--slots takes a number from 16 to 4096") }
    guard (1...32).contains(shingle) else { throw ValidationError("--shingle takes a number from 1 to 32") }
  }

  func run() throws {
    var pipeline = try SketchPipeline(slots: slots, shingle: shingle, setsBoilerplateAside: clean)
    pipeline.threads = options.threadCount
    let run = try Run(options)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var progress = Progress("sketch", isQuiet: options.quiet)
    let summary = try pipeline.run(source, to: output) { progress.update(documents: $0.documents, bytes: $0.bytes) }
    progress.end()
    run.say(
      "sketch: \(Terminal.count(summary.documents, "document")), \(Terminal.count(summary.words, "word")), "
        + "\(Terminal.size(summary.bytes)) of text → \(output)")
    try run.finish(source.counts)
  }
}
