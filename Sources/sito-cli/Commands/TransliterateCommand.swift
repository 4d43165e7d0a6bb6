import ArgumentParser
import Sito

struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate",
    abstract: "Writes Cyrillic text in Latin letters by a named standard, and back.",
    discussion: """
      EXAMPLES
        echo 'Щербаков Фёдор' | sito transliterate --scheme ru-bgn-1947
        sito transliterate --scheme uk-national-2010 names.txt -o latin.txt
        sito transliterate --scheme sr-gaj --reverse roman.txt
        sito transliterate --scheme ua-ukr-Cyrl-Latn-2010 news.jsonl.zst -o latin.jsonl.zst
        sito transliterate --language auto crawl.jsonl | jq -r .text
        sito transliterate --icu 'Any-Latin; Latin-ASCII' mixed.txt
        sito transliterate --list --json | jq -r '.[] | select(.reversible) | .id'

      Lines in, lines out; records in, records out, with their text changed and nothing else. What is not in the scheme's \
      alphabet stays as it is; letters of the script among it are counted. A word in capitals is spelled in capitals \
      (ЩУКА, SHCHUKA), a capital before small letters as a title (Щука, Shchuka). Letters in two parts are read as one \
      (и + ̆ as й), and stress marks are dropped.

      --scheme takes an id, an alias (those of other collections: bgnpcgn-rus-Cyrl-Latn-1947, bgn_pcgn), or a language \
      for its standard scheme (uk). --language auto takes the standard scheme of each text's language.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(
    help: ArgumentHelp("The scheme, by id, alias or language (see --list).", valueName: "id"),
    completion: .list(Scheme.all.map(\.id)))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      "The standard scheme of this language; auto: of each text's own, by its record's field or found out.",
      valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("One of ICU's own transforms instead (about 10 MB/s).", valueName: "id"))
  var icu: String?

  @Flag(help: "From Latin letters back, where the scheme is reversible, or nearly so.")
  var reverse = false

  @Flag(
    help: """
      List the schemes: all, those of a --language, one --scheme, those that go back with --reverse; with --icu all: \
      ICU's transforms.
      """)
  var list = false

  @Flag(help: "With --list: one JSON array.")
  var json = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output ?? "-"), ("--rejects", options.rejects)], inputs: input.inputs)
    if json, !list { throw ValidationError("--json goes with --list") }
    let given = [scheme, language, icu].compactMap { $0 }
    if given.isEmpty, !list {
      throw ValidationError("name a --scheme, a --language or an --icu transform; sito transliterate --list shows them")
    }
    if given.count > 1 { throw ValidationError("--scheme, --language and --icu exclude each other: take one") }
    if list { try validateList() }
    if let language, language != "auto", LanguageTag(language) == nil {
      throw ValidationError("--language takes a tag such as ru or sr, or auto, not '\(language)'")
    }
  }

  private func validateList() throws {
    if let first = input.inputs.first { throw ValidationError("--list reads nothing: leave out '\(first)'") }
    if let icu, icu != "all" { throw ValidationError("with --list, --icu takes all, not '\(icu)'") }
    if icu != nil, reverse { throw ValidationError("--reverse chooses among Sito's schemes: leave out --icu all") }
  }

  func run() throws {
    if list { return try writeList() }
    var pipeline = try TransliteratePipeline(try method())
    pipeline.fields = input.reading.fields
    pipeline.threads = options.threadCount
    try pipeline.run(as: "transliterate", input, options, to: output, say: say)
  }

  private func writeList() throws {
    var schemes = Scheme.all
    if let scheme { schemes = [try Scheme.find(scheme)] }
    if let language, language != "auto" {
      schemes = schemes.filter { $0.language.language == LanguageTag(language)?.language }
      if schemes.isEmpty { throw Self.noScheme(language) }
    }
    if reverse { schemes = schemes.filter { $0.reversibility != .no } }
    let output = try OutputFile(output)
    try output.write(
      try icu != nil ? SchemeList.icu(json: json) : json ? SchemeList.json(schemes) : SchemeList.table(schemes))
    try output.commit()
  }

  private static func noScheme(_ language: String) -> CommandError {
    let known = Scheme.all.filter(\.isDefault).map(\.language.language).joined(separator: ", ")
    return CommandError("no scheme for the language \(language); there are some for \(known)")
  }

  private func method() throws -> TransliteratePipeline.Method {
    let direction: Transliterator.Direction = reverse ? .reverse : .forward
    if let icu {
      do {
        _ = try ICUTransliterator(icu, reverse: reverse)
      } catch {
        throw CommandError(
          "\(error); 'sito transliterate --list --icu all' shows the \(try ICUTransliterator.identifiers().count) that ICU has"
        )
      }
      return .icu(id: icu, reverse: reverse)
    }
    if language == "auto" { return .standardSchemes(try StandardSchemes(direction: direction)) }
    if let language {
      guard let tag = LanguageTag(language), let standard = Scheme.standard(for: tag) else {
        throw Self.noScheme(language)
      }
      return .scheme(try Transliterator(standard, direction: direction))
    }
    return .scheme(try Transliterator(Scheme.find(scheme ?? ""), direction: direction))
  }

  private func say(_ summary: TransliteratePipeline.Summary, _ run: Run) {
    run.say(
      "transliterate: \(Terminal.count(summary.documents, "document")), \(Terminal.size(summary.bytes)) of text")
    if summary.unknown > 0 {
      run.say("  \(Terminal.count(summary.unknown, "letter")) that the scheme does not know, left as they are")
    }
    if summary.withoutScheme > 0 {
      run.say("  \(Terminal.count(summary.withoutScheme, "document")) in languages without a scheme, left as they are")
    }
  }
}
