import ArgumentParser
import Sito

@main
enum Main {
  static func main() {
    StandardStreams.occupy()
    TemporaryFiles.removeOnSignals()
    do {
      var command = try SitoCommand.parseAsRoot(Arguments.prepared(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      ExitStatus.end(with: error)
    }
  }
}

struct SitoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sito",
    abstract: "Turns raw web scrapes into clean text and finds what was republished where.",
    discussion: """
      EXAMPLES
        sito clean crawl/ -o clean.jsonl.zst --rejects bad.jsonl
        sito dedup clean.jsonl.zst -o unique.jsonl.zst --pairs pairs.jsonl
        sito compare archive/ --clean --passages passages.jsonl --report report.html

      Inputs are files, folders or - for standard input: .txt, .html, .jsonl, .ndjson, .warc, .wet, each also .gz or .zst.
      Data goes to standard output or to -o FILE, everything else to standard error.
      """,
    version: SitoVersion.description,
    subcommands: [
      CleanCommand.self, NormalizeCommand.self, SketchCommand.self, DedupCommand.self, ExplainCommand.self,
      CompareCommand.self, TransliterateCommand.self, NamesCommand.self, IdentifyCommand.self, BenchmarkCommand.self,
      EvaluateCommand.self,
    ])
}
