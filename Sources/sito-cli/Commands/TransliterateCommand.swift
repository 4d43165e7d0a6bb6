import ArgumentParser
import Sito

struct TransliterateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate",
    abstract: "Writes Cyrillic text in Latin letters by a named standard.",
    discussion: """
      EXAMPLES
        echo 'Щербаков Фёдор' | sito transliterate --scheme ru-bgn-1947
        sito transliterate --scheme uk-national-2010 names.txt -o latin.txt
        sito transliterate --list

      Lines in, lines out; what is not in the scheme's alphabet stays as it is.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Option(help: ArgumentHelp("The scheme, by id or alias (see --list).", valueName: "id"))
  var scheme: String?

  @Flag(help: "From Latin letters back, where the scheme is reversible.")
  var reverse = false

  @Flag(help: "List the schemes.")
  var list = false

  @Flag(help: "With --list: one JSON array.")
  var json = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var output: String?

  mutating func validate() throws {
    try OutputPaths.validate([("-o", output), ("--rejects", options.rejects)], inputs: input.inputs)
    if !list, scheme == nil { throw ValidationError("name a --scheme; sito transliterate --list shows them") }
    if json, !list { throw ValidationError("--json goes with --list") }
  }

  func run() throws {
    let output = try OutputFile(output)
    guard let scheme else {
      try output.write(json ? SchemeList.json : SchemeList.table)
      return try output.commit()
    }
    let transliterator = try Transliterator(Scheme.find(scheme), direction: reverse ? .reverse : .forward)
    let run = try Run(options)
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    let map = OrderedMap(threads: options.threadCount)
    while let batch = try source.nextBatch() {
      let lines = try map.map(batch, makeWorker: Int.init) { _, document in
        transliterator.transliterate(document.document.text)
      }
      for text in lines {
        try output.write(text)
        if text.last != 0x0A { try output.write([0x0A]) }
      }
    }
    try output.commit()
    try run.finish(source.counts)
  }
}

/// What `--list` shows.
private enum SchemeList {
  static var json: [UInt8] {
    var bytes: [UInt8] = [0x5B]
    for scheme in Scheme.all {
      var object = JSONObjectBuilder()
      object.add("id", scheme.id)
      object.add("language", scheme.language.description)
      object.add("script", scheme.script)
      object.add("authority", scheme.authority)
      object.add("year", scheme.year)
      object.add("reversible", scheme.reversible)
      object.add("aliases", scheme.aliases)
      if bytes.count > 1 { bytes += Array(",\n ".utf8) }
      bytes += object.finish()
    }
    return bytes + Array("]\n".utf8)
  }

  static var table: [UInt8] {
    let width = Scheme.all.map(\.id.utf8.count).max() ?? 0
    var text = ""
    for scheme in Scheme.all {
      let space = String(repeating: " ", count: width + 2 - scheme.id.utf8.count)
      text += "\(scheme.id)\(space)\(scheme.title)\(scheme.reversible ? ", reversible" : "")\n"
    }
    return Array(text.utf8)
  }
}
