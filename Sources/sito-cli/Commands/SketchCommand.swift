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

      The file holds, for each document, its id, source, date, the hashes of its words and its signature; no text. It \
      also says how the texts were prepared: dedup refuses files that were made with --clean and without, or by versions \
      of Sito that fold texts in different ways.

      By its criteria dedup goes by signatures of 128 or 256 slots over word 3-grams or shorter ones, or those of \
      --jaccard: sito dedup --dry-run says which. The defaults here are those of its defaults; signatures of other slots \
      or shingles are made anew from the words, which takes a little longer and changes nothing.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The sketch file to write (- for standard output).", valueName: "file.sito"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("Slots of a signature, 4 bytes each; dedup goes by 128 or 256.", valueName: "n"))
  var slots = 128

  @Option(help: ArgumentHelp("Words in a shingle; dedup goes by 3 unless told otherwise.", valueName: "n"))
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
    pipeline.scratch = options.scratchFolder(beside: [output])
    let run = try Run(options)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var progress = Progress("sketch", isQuiet: options.quiet)
    let summary = try pipeline.run(source, to: output == "-" ? "/dev/stdout" : output) {
      progress.update(documents: $0.documents, bytes: $0.bytes)
    }
    progress.end()
    run.say(
      "sketch: \(Terminal.count(summary.documents, "document")), \(Terminal.count(summary.words, "word")), "
        + "\(Terminal.size(summary.bytes)) of text → \(output == "-" ? "standard output" : output)")
    try run.finish(source.counts)
  }
}
