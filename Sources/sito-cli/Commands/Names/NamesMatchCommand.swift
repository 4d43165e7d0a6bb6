import ArgumentParser
import Sito

struct NamesMatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Tells whether two spellings are one person's name, and why.",
    discussion: """
      EXAMPLES
        sito names match 'Сергей Лавров' 'Siarhei Laŭroŭ'
        sito names match 'С. В. Лаврову' 'Lavrov, Sergey' --explain
        sito names match pairs.tsv -o matches.jsonl
        cut -f2,5 persons.tsv | sito names match | jq -r 'select(.match) | [.a, .b] | @tsv'
        sito names match pairs.jsonl --a-field name --b-field alias

      Two arguments are two names. One is a file of pairs, and none or - standard input: a line is two names with a tab \
      between, or a JSON object with the fields a and b. One object a line comes out, in order:
        {"a","b","score","match","why"}
      score is from 0 to 1, match is true from 0.5 on, why tells the rules that join the names (h=g, akanie, genitive, \
      initial, order) or the part that differs. Objects of the input keep their other fields. Empty lines are passed over.

      Scripts, spellings by language, order, case and initials do not matter; a missing patronymic or given name lowers \
      the score. A form that is a man's genitive and a woman's nominative matches both, and why says so.
      """)

  @Argument(
    help: ArgumentHelp("Two names, or one file of pairs, or - for standard input (the default).", valueName: "a b"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp("Read pairs from this file; may be repeated.", valueName: "file"), completion: .file())
  var pairs: [String] = []

  @Option(help: ArgumentHelp("tsv or jsonl. Default: a line that begins with { is an object.", valueName: "format"))
  var from: NamePair.Format?

  @Option(help: ArgumentHelp("Name of the JSONL field that holds the first name.", valueName: "name"))
  var aField = "a"

  @Option(help: ArgumentHelp("Name of the JSONL field that holds the second name.", valueName: "name"))
  var bField = "b"

  @Flag(help: "Add the words that were joined with the rules of each, and the keys of both names.")
  var explain = false

  @OptionGroup var options: RunOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    if names.count > 2 {
      throw ValidationError("two names are compared, not \(names.count): put each in quotes, 'Sergey Lavrov'")
    }
    if !names.isEmpty, !pairs.isEmpty {
      throw ValidationError("--pairs names the input: leave out '\(names[0])', or leave out --pairs")
    }
    try OutputPaths.validate([("-o", output ?? "-"), ("--rejects", options.rejects)], inputs: files)
  }

  private var files: [String] { names.count == 1 ? names : pairs }

  func run() throws {
    var pipeline = NamePairsPipeline()
    pipeline.format = from
    pipeline.aField = aField
    pipeline.bField = bField
    pipeline.explains = explain
    pipeline.threads = options.threadCount
    if names.count == 2 {
      let target = try OutputFile(output)
      try target.write(pipeline.record(NamePair(a: Array(names[0].utf8), b: Array(names[1].utf8))))
      return try target.commit()
    }
    let run = try Run(options)
    let lines = try LineReader(files)
    var progress = Progress("names match", isQuiet: options.quiet)
    let target = try OutputFile(output)
    let summary = try pipeline.run(lines, rejects: run.rejects) {
      progress.update(documents: $0.pairs, bytes: $0.bytes)
    } write: {
      try target.write($0)
    }
    try target.commit()
    progress.end()
    run.say("names match: \(Terminal.count(summary.pairs, "pair")), \(Terminal.grouped(summary.matches)) of one name")
    try run.finish(ReadCounts())
  }
}

extension NamePair.Format: ExpressibleByArgument {}
