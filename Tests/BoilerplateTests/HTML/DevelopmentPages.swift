import Foundation
import _TestSupport

/// The pages of `html.dev.jsonl.zst`; a user's machine lacks them.
enum DevelopmentPages {
  /// One page in 25, so that a debug build is done in seconds; all with `SITO_FULL`.
  static func lines() throws -> [Data]? {
    guard let url = SharedData.development("boilerplate/html.dev.jsonl.zst") else { return nil }
    let step = ProcessInfo.processInfo.environment["SITO_FULL"] == nil ? 25 : 1
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "zstd -dcq \"$0\" | awk 'NR % \(step) == 0'", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data.split(separator: 0x0A).map { Data($0) }
  }

  /// The page as UTF-8; nil where it is in another encoding.
  static func html(_ line: Data) -> [UInt8]? {
    let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any]
    return (object?["html"] as? String).map { Array($0.utf8) }
  }
}
