import ArgumentParser
import Sito

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Brings text into one form, or cuts it into words or sentences.",
    discussion: """
      EXAMPLES
        sito normalize page.txt
        sito normalize --form fold --words news.txt | sort | uniq -c | sort -rn | head
        sito normalize --repair scraped.jsonl.zst -o repaired.jsonl.zst
        sito normalize --sentences --offsets speech.txt | jq -r .text

      Text in, text out; records in, records out, with their text changed and nothing else. The forms:
        nfc   NFC with clean white space: tabs, no-break and other
              spaces become plain ones, runs of spaces and of empty
              lines one, and none is left at the ends
        nfkc  the same with NFKC: also ligatures, full-width letters,
              superscripts
        fold  what Sito compares: NFKC and case folded; quotes, dashes
              and spaces to one form each; ё as е; digits of all scripts
              to 0-9; stress marks and invisible characters out;
              look-alike letters to the script of their word

      --words and --sentences print one a line, each in the form. With \
      --offsets a line is {"start","end","text"}: Unicode scalars of the \
      text as given, before repair; "doc" comes first for records and \
      where there may be several documents.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp("nfc, nfkc or fold.", valueName: "form"))
  var form = TextForm.nfc

  @Flag(help: "Undo wrong decodings first (Ð¡ÐµÐº → Сек), and decode character references.")
  var `repair` = false

  @Flag(help: "Print the words, by UAX #29 and ICU's dictionaries.")
  var words = false

  @Flag(help: "Print the sentences; abbreviations are known by language.")
  var sentences = false

  @Flag(help: "Print words or sentences as JSONL with their place.")
  var offsets = false

  @Option(
    help: ArgumentHelp(
      "Language of the texts, for --sentences. Default: the record's, else found out.", valueName: "tag"))
  var language: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output ?? "-"), ("--rejects", options.rejects)], inputs: input.inputs)
    if words, sentences { throw ValidationError("--words and --sentences exclude each other: take one") }
    if offsets, !words, !sentences { throw ValidationError("--offsets goes with --words or --sentences") }
    if language != nil, !sentences { throw ValidationError("--language goes with --sentences") }
    if let language, LanguageTag(language) == nil {
      throw ValidationError("--language takes a tag such as ru or sr-Latn, not '\(language)'")
    }
  }

  func run() throws {
    var pipeline = NormalizePipeline()
    pipeline.form = form
    pipeline.unit = words ? .words : sentences ? .sentences : .text
    pipeline.repairs = `repair`
    pipeline.givesOffsets = offsets
    pipeline.namesDocuments = input.inputs.count > 1 || input.inputs.contains { PathStatus(FilePath($0)) == .folder }
    pipeline.language = language.flatMap { LanguageTag($0) }
    pipeline.fields = input.reading.fields
    pipeline.threads = options.threadCount
    try pipeline.run(as: "normalize", input, options, to: output, say: say)
  }

  private func say(_ summary: NormalizePipeline.Summary, _ run: Run) {
    var line = "normalize: \(Terminal.count(summary.documents, "document")), \(Terminal.size(summary.bytes)) of text"
    if words { line += ", \(Terminal.count(summary.pieces, "word"))" }
    if sentences { line += ", \(Terminal.count(summary.pieces, "sentence"))" }
    if summary.repairs > 0 { line += ", \(Terminal.count(summary.repairs, "repair"))" }
    run.say(line)
    if summary.replacements > 0 {
      run.say("  \(Terminal.count(summary.replacements, "malformed sequence")) replaced by U+FFFD")
    }
  }
}

extension TextForm: ExpressibleByArgument {}
