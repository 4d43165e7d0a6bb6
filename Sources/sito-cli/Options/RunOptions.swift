import ArgumentParser
import Sito

/// What every command that reads documents takes.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Threads at work; the output does not depend on it. Default: one a core.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp("Write what could not be used here, as JSONL with its place and reason.", valueName: "file"),
    completion: .file())
  var rejects: String?

  @Flag(help: "Exit with 1 when a record was rejected.")
  var strict = false

  @Flag(
    help: ArgumentHelp(
      """
      Go on with an interrupted run of the same command. clean goes on after its last finished part; the other commands \
      start again, and no output of the interrupted run is left half-written.
      """))
  var resume = false

  @Option(
    help: ArgumentHelp("Folder for intermediate data. Default: beside the output.", valueName: "folder"),
    completion: .directory)
  var scratch: String?

  @Flag(name: .shortAndLong, help: "No progress and no summary.")
  var quiet = false

  mutating func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024, not \(threads)")
    }
  }

  /// The folder for intermediate data: the one given, or that of the first output that is a file.
  func scratchFolder(beside outputs: [String?]) -> String {
    if let scratch { return scratch }
    guard let first = outputs.compactMap({ $0 }).first(where: { OutputPaths.isFile($0) }) else { return "." }
    let folder = FilePath(first).removingLastComponent()
    return folder.isEmpty ? "." : folder.string
  }

  /// A folder that is missing would else be noticed only when something has to be put into it.
  ///
  /// - Throws: `CommandError` when the folder given cannot be used.
  func checkScratch() throws {
    guard let scratch else { return }
    if scratch.isEmpty { throw CommandError("--scratch takes the path of a folder, not an empty one") }
    do throws(StorageError) {
      try ScratchFolder.check(FilePath(scratch))
    } catch {
      throw CommandError("--scratch \(scratch): \(error); make the folder first, or name one that can be written")
    }
  }

  var threadCount: Int { threads ?? MachineDescription.coreCount }
}

/// A run's reading side: the reject log, and what is said and decided at the end.
struct Run {
  let options: RunOptions
  let rejects: RejectLog

  init(_ options: RunOptions) throws {
    self.options = options
    try options.checkScratch()
    rejects = try RejectLog(path: options.rejects)
  }

  func say(_ line: String) {
    if !options.quiet { Terminal.write(line) }
  }

  /// Writes the rejects file and says what was left aside.
  ///
  /// - Throws: `RejectsFound` under --strict.
  func finish(_ counts: ReadCounts) throws {
    try rejects.commit()
    for remark in counts.remarks { say("sito: \(remark)") }
    if rejects.count > 0 {
      for reject in rejects.first { say("sito: rejected: \(reject)") }
      let more = rejects.count - rejects.first.count
      if more > 0 { say("sito: rejected: … and \(Terminal.grouped(more)) more") }
      let place = options.rejects.map { "; listed in \($0)" } ?? "; --rejects FILE lists them"
      say("sito: \(Terminal.count(rejects.count, "record")) rejected\(place)")
      if options.strict { throw RejectsFound() }
    }
  }
}
