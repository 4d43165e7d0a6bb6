import ArgumentParser
import Sito

extension EvaluateCommand {
  struct Reuse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reuse",
      abstract: "Scores the search for passages against reuses that were inserted into host documents.",
      discussion: """
        The gold file has a line for each reuse: {"cls","src","a","b","tgt","c","d"}: characters a to b of document src stand, edited \
        as cls says, at c to d of document tgt. A document is named by its id without folders and without .txt. Every \
        document is compared with every other. Recall is the share of reuses of which at least half is found; a detection is \
        false when it overlaps no reuse; precision, granularity and plagdet are those of PAN.
        """)

    @OptionGroup var input: InputOptions
    @OptionGroup var options: RunOptions

    @Option(help: ArgumentHelp("The inserted reuses, as JSONL.", valueName: "file"), completion: .file())
    var gold: String

    @Flag(help: "One JSON object instead of a table.")
    var json = false

    func run() throws {
      let run = try Run(options)
      let bytes = try NamedFile.bytes(FilePath(gold))
      let reuses = try ReuseEvaluation.reuses(bytes, file: gold)
      if reuses.isEmpty { throw CommandError("\(gold) holds no reuse") }
      var pipeline = try ComparePipeline()
      pipeline.threads = options.threadCount
      pipeline.finder.scratch = options.scratchFolder(beside: [])
      var progress = Progress("compare", isQuiet: options.quiet)
      let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
      let collection = try pipeline.collect(source) { progress.update(documents: $0.texts.count, bytes: $0.bytes) }
      let names = Set(collection.texts.map { InsertedReuse.name(of: $0.id) })
      if let missing = reuses.lazy.flatMap({ [$0.source, $0.host] }).first(where: { !names.contains($0) }) {
        throw CommandError("\(gold) speaks of the document “\(missing)”, which is not among the inputs")
      }
      progress.say("looking for passages")
      let score = ReuseEvaluation.score(
        try pipeline.passages(in: collection), in: collection.texts, reuses)
      progress.end()
      let output = try OutputFile(nil as String?)
      if json {
        try output.writeLine(Self.json(score))
      } else {
        for line in Self.table(score) { try output.writeLine(Array(line.utf8)) }
      }
      try output.commit()
      try run.finish(source.counts)
    }

    private static func classes(_ score: ReuseScore) -> [(letter: String, meaning: String)] {
      let known = InsertedReuse.classes.filter { score.classes[$0.letter] != nil }
      let others = score.classes.keys.filter { key in !known.contains { $0.letter == key } }.sorted()
      return known + others.map { ($0, "") }
    }

    private static func table(_ score: ReuseScore) -> [String] {
      func row(_ name: String, _ value: Double, _ note: String) -> String {
        "\(name)\(String(repeating: " ", count: max(1, 13 - name.count)))\(Decimals.fixed(value, places: 3))  \(note)"
      }
      let kinds = classes(score).map { kind in
        row(
          "recall \(kind.letter)", score.found(kind.letter) ?? 0,
          "of \(score.classes[kind.letter]?.reuses ?? 0)" + (kind.meaning.isEmpty ? "" : ": " + kind.meaning))
      }
      return kinds + [
        row("recall", score.found, "of \(Terminal.count(score.reuses, "reuse"))"),
        row("false", score.falseShare, "of \(Terminal.count(score.detections, "detection"))"),
        row("precision", score.precision, "in characters"), row("covered", score.recall, "in characters"),
        row("granularity", score.granularity, "detections a reuse"), row("plagdet", score.plagdet, ""),
      ]
    }

    private static func json(_ score: ReuseScore) -> [UInt8] {
      var object = JSONObjectBuilder()
      object.add("reuses", score.reuses)
      object.add("detections", score.detections)
      object.add("false", score.falseDetections)
      object.add("recall", Decimals.rounded(score.found))
      object.beginObject("recall_by_class")
      for kind in classes(score) { object.add(kind.letter, Decimals.rounded(score.found(kind.letter) ?? 0)) }
      object.end()
      object.add("precision", Decimals.rounded(score.precision))
      object.add("covered", Decimals.rounded(score.recall))
      object.add("granularity", Decimals.rounded(score.granularity))
      object.add("plagdet", Decimals.rounded(score.plagdet))
      return object.finish()
    }
  }
}
