import Sito

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a corpus with planted near-duplicates: see `Options.usage`.
@main
enum GenerateCopies {
  static func main() {
    TemporaryFiles.removeOnSignals()
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if options.wantsHelp { print(Options.usage) } else { try Corpus(options).write(options) }
    } catch let error as UsageError {
      end("\(error.message)\n\(Options.usage)", status: 64)
    } catch {
      end("\(error)", status: 2)
    }
  }

  private static func end(_ message: String, status: Int32) -> Never {
    var output = FileWriter.standardError()
    try? output.write("generate-copies: \(message)\n")
    try? output.flush()
    exit(status)
  }
}
