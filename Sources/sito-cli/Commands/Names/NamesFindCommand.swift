import ArgumentParser
import Sito

struct NamesFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds the names of persons in Cyrillic and Latin text.",
    discussion: """
      EXAMPLES
        echo 'Вчера Сергей Лавров и С. В. Алейник встретились.' | sito names find
        sito names find news.jsonl.zst -o names.jsonl.zst
        sito names find archive/ --scheme ru-bgn-1947 | jq -r .latin | sort -u

      One JSON object a name: {"doc","start","end","text","latin","key"}, in the order of the texts. Offsets count Unicode \
      scalars of the text as given; latin is the name by the language's standard scheme, in its case; key is the same for \
      all spellings and cases of a name (surname and initial), for sorting and joining.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp(
      "Write names in Latin letters by this scheme (sito transliterate --list) instead of the language's standard one.",
      valueName: "id"))
  var scheme: String?

  @Option(help: ArgumentHelp("Language of the texts. Default: the record's, else found out.", valueName: "tag"))
  var language: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output ?? "-"), ("--rejects", options.rejects)], inputs: input.inputs)
    if let language, LanguageTag(language) == nil {
      throw ValidationError("--language \(language): this is no language tag such as uk or sr-Latn")
    }
  }

  func run() throws {
    var pipeline = try NameFindPipeline(scheme: scheme.map { try Scheme.find($0) })
    pipeline.language = language.flatMap { LanguageTag($0) }
    pipeline.threads = options.threadCount
    try pipeline.run(as: "names find", input, options, to: output) { summary, run in
      run.say(
        "names find: \(Terminal.count(summary.names, "name")) in \(Terminal.count(summary.documents, "document")), "
          + "\(Terminal.size(summary.bytes)) of text")
    }
  }
}
