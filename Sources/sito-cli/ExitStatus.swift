import ArgumentParser
import Sito

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The one place where an exit code is decided: 0 done, 1 rejects under --strict, 2 could not run, 64 wrong usage.
enum ExitStatus {
  static let rejects: Int32 = 1
  static let failure: Int32 = 2
  /// 128 + SIGPIPE: nobody reads the output any more.
  static let brokenPipe: Int32 = 141

  static func end(with error: any Error) -> Never {
    switch error {
    case is RejectsFound:
      exit(rejects)
    case let error as StorageError where error.isBrokenPipe:
      exit(brokenPipe)
    case is CleanExit, is ValidationError, is ExitCode:
      SitoCommand.exit(withError: error)
    default:
      let code = SitoCommand.exitCode(for: error)
      // The parser's own errors: help and version (0), wrong usage (64).
      if code != .failure { SitoCommand.exit(withError: error) }
      Terminal.write("sito: error: \(error)")
      exit(failure)
    }
  }
}

/// Records were rejected in a run with --strict. Everything else has been said already.
struct RejectsFound: Error {}

/// A run that cannot start, in the words of the command line.
struct CommandError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
