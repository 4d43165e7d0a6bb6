import Foundation
import Subprocess
import SystemPackage

/// The built binary, run as a user runs it.
public struct SitoProcess: Sendable {
  public var status: Int32
  public var output: [UInt8]
  public var errors: String

  /// Lines of standard output.
  public var lines: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Lines of standard output as JSON objects.
  public func records() throws -> [[String: Any]] { try JSONLines.parse(output) }

  /// `SITO_BINARY`, or the binary that was built with these tests.
  public static var binary: String {
    if let named = ProcessInfo.processInfo.environment["SITO_BINARY"] { return named }
    let folder = Bundle.main.bundleURL
    let candidates = [
      folder, folder.deletingLastPathComponent(),
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ]
    let found = candidates.map { $0.appendingPathComponent("sito").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return found ?? SharedData.root.appendingPathComponent(".build/debug/sito").path
  }

  /// Runs `sito ARGUMENTS`, or another program, and waits; a signal's number is returned as 128 + number.
  public static func run(
    _ arguments: [String], input: [UInt8] = [], folder: String? = nil, environment: [String: String] = [:],
    program: String? = nil
  ) async throws -> SitoProcess {
    var custom: [Environment.Key: String] = [:]
    for (key, value) in environment { custom[Environment.Key(rawValue: key) ?? "UNUSED"] = value }
    let result = try await Subprocess.run(
      .path(FilePath(program ?? binary)), arguments: Arguments(arguments),
      environment: environment.isEmpty ? .inherit : .inherit.updating(custom.mapValues { Optional($0) }),
      workingDirectory: folder.map { FilePath($0) }, input: .array(input),
      output: .bytes(limit: 1 << 29), error: .bytes(limit: 1 << 24))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let number): 128 + number
      }
    return SitoProcess(
      status: status, output: result.standardOutput, errors: String(decoding: result.standardError, as: UTF8.self))
  }
}

/// JSON Lines, as an independent reader sees them.
public enum JSONLines {
  public static func parse(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try bytes.split(separator: 0x0A).map { line in
      let value = try JSONSerialization.jsonObject(with: Data(line))
      return value as? [String: Any] ?? [:]
    }
  }

  public static func parse(file path: String) throws -> [[String: Any]] {
    try parse(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }
}
