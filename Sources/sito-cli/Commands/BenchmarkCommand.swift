import ArgumentParser
import Sito

struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures the throughput of each stage on a corpus.",
    discussion: """
      EXAMPLES
        sito benchmark
        sito benchmark corpus.jsonl.zst --threads 2
        sito benchmark corpus.jsonl.zst --json > today.json
        sito benchmark corpus.jsonl.zst --stage boilerplate --stage clean --rounds 9
        sito benchmark russian.jsonl.zst --stage transliterate:ru-iso-9-1995 --rounds 25

      Without a corpus, texts of made-up words are generated, the same in every run. The corpus is held in memory; \
      reading and unpacking are not counted. MB are 10⁶ bytes of text; the fastest of the rounds counts. The median is of CPU time, which a busy \
      machine disturbs less.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: RunOptions

  @Flag(help: "One JSON object instead of a table.")
  var json = false

  @Option(help: ArgumentHelp("Rounds of each stage.", valueName: "n"))
  var rounds = 3

  @Option(
    name: .customLong("stage"),
    help: ArgumentHelp(
      "A stage to run; may be repeated. Without it, all: \(StageBenchmark.stageNames.joined(separator: ", ")).",
      valueName: "name"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Stop reading after this many megabytes of text.", valueName: "n"))
  var megabytes = 64

  mutating func validate() throws {
    guard (1...1000).contains(rounds) else { throw ValidationError("--rounds takes a number from 1 to 1000") }
    guard (1...100_000).contains(megabytes) else {
      throw ValidationError("--megabytes takes a number from 1 to 100000")
    }
    if let stage = only.first(where: { !StageBenchmark.knows($0) }) {
      let known = StageBenchmark.stageNames.joined(separator: ", ")
      throw ValidationError("--stage \(stage): the stages are \(known), and transliterate: with any scheme")
    }
  }

  func run() throws {
    let run = try Run(options)
    let (documents, counts) = try corpus(run)
    if documents.isEmpty { throw CommandError("the corpus holds no documents; see --rejects") }
    let name = input.inputs.isEmpty ? "generated" : input.inputs.joined(separator: " ")
    var stages: [StageBenchmark.Stage] = []
    // One thread unless asked: ratios of one core are what compares.
    let benchmark = StageBenchmark(threads: options.threads ?? 1, rounds: rounds, stages: Set(only))
    if !json { Terminal.write(BenchmarkTable.head(name, documents, MachineDescription())) }
    let output = try OutputFile(nil as String?)
    if !json { try output.writeLine(Array(BenchmarkTable.columns.utf8)) }
    try benchmark.run(documents) { stage in
      stages.append(stage)
      if json { return }
      try output.writeLine(Array(BenchmarkTable.row(stage).utf8))
      try output.flush()
    }
    if json { try output.writeLine(BenchmarkTable.json(name, MachineDescription(), stages)) }
    try output.commit()
    try run.finish(counts)
  }

  private func corpus(_ run: Run) throws -> ([Document], ReadCounts) {
    if input.inputs.isEmpty { return (GeneratedCorpus.documents(bytes: min(megabytes, 16) * 1_000_000), ReadCounts()) }
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: run.rejects)
    var documents: [Document] = []
    var bytes = 0
    while bytes < megabytes * 1_000_000, let batch = try source.nextBatch() {
      for sourced in batch where bytes < megabytes * 1_000_000 {
        documents.append(sourced.document)
        bytes += sourced.document.text.count
      }
    }
    return (documents, source.counts)
  }
}

/// How the figures are shown.
private enum BenchmarkTable {
  static func head(_ corpus: String, _ documents: [Document], _ machine: MachineDescription) -> String {
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    return "\(corpus): \(Terminal.count(documents.count, "document")), \(Terminal.size(bytes)) of text; "
      + "\(machine.processor), \(Terminal.count(machine.cores, "core")), \(machine.system)"
  }

  static let columns = padded(["stage", "threads", "MB/s", "median MB/CPU s", "documents/s", "CPU s", "peak MB"])

  static func row(_ stage: StageBenchmark.Stage) -> String {
    padded([
      stage.stage, "\(stage.threads)", Decimals.fixed(stage.megabytesPerSecond, places: 1),
      Decimals.fixed(stage.medianMegabytesPerCPUSecond, places: 1),
      Terminal.grouped(Int(stage.documentsPerSecond)), Decimals.fixed(stage.cpuSeconds, places: 3),
      Decimals.fixed(stage.peakMegabytes, places: 0),
    ])
  }

  private static func padded(_ cells: [String]) -> String {
    let widths = [28, 8, 10, 17, 13, 10, 9]
    return zip(cells, widths).enumerated().map { index, cell in
      let space = String(repeating: " ", count: max(1, cell.1 - cell.0.utf8.count))
      return index == 0 ? cell.0 + space : space + cell.0
    }.joined()
  }

  static func json(_ corpus: String, _ machine: MachineDescription, _ stages: [StageBenchmark.Stage]) -> [UInt8] {
    var object = JSONObjectBuilder()
    object.add("corpus", corpus)
    object.beginObject("machine")
    object.add("processor", machine.processor)
    object.add("cores", machine.cores)
    object.add("system", machine.system)
    object.add("sito", SitoVersion.description)
    object.end()
    object.beginArray("stages")
    for stage in stages {
      object.beginObject()
      object.add("stage", stage.stage)
      object.add("threads", stage.threads)
      object.add("mb_per_s", Decimals.rounded(stage.megabytesPerSecond, places: 2))
      object.add("median_mb_per_cpu_s", Decimals.rounded(stage.medianMegabytesPerCPUSecond, places: 2))
      object.add("documents_per_s", Decimals.rounded(stage.documentsPerSecond, places: 1))
      object.add("cpu_s", Decimals.rounded(stage.cpuSeconds))
      object.add("peak_mb", Decimals.rounded(stage.peakMegabytes, places: 1))
      object.end()
    }
    object.end()
    return object.finish()
  }
}
