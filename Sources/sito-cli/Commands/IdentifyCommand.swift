import ArgumentParser
import Sito

struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: "Tells encoding, language and script of texts, or of each line.",
    discussion: """
      EXAMPLES
        sito identify crawl/ | jq -r .language | sort | uniq -c | sort -rn
        sito identify old/*.txt | jq -r 'select(.encoding != "utf-8") | [.id, .encoding] | @tsv'
        sito identify bilingual.txt --lines

      One JSON object a text: {"id","encoding","language","script","confidence"}; with --lines one a line, blank ones too, with its \
      number in line. encoding is the WHATWG's label (windows-1251, koi8-u, utf-16be); language a BCP 47 tag, und where \
      nothing tells it; script the ISO 15924 code of most letters, Zyyy where there are none; confidence is from 0 to 1, low for \
      names and formulae, above 0.9 for some sentences. Of a long text 2 KB are read.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Flag(help: "Tell each line by itself.")
  var lines = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output ?? "-"), ("--rejects", options.rejects)], inputs: input.inputs)
  }

  func run() throws {
    var pipeline = IdentifyPipeline()
    pipeline.tellsLines = lines
    pipeline.threads = options.threadCount
    try pipeline.run(as: "identify", input, options, to: output) { summary, run in
      let asked = Terminal.count(summary.asked, lines ? "line" : "text")
      run.say(
        "identify: \(Terminal.count(summary.documents, "document")), \(Terminal.size(summary.bytes)) of text; "
          + "the language of \(summary.told) of \(asked) told")
    }
  }
}
