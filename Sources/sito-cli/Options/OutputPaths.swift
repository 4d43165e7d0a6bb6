import ArgumentParser
import Sito

/// Outputs must not destroy each other or what is read.
enum OutputPaths {
  /// - Parameters:
  ///   - outputs: each option with the path it was given, `-` where it is standard output unless given; nil writes nothing.
  ///   - inputs: paths of files and folders.
  /// - Throws: `ValidationError` when two outputs, or an output and an input file, are one file, or two are standard output.
  static func validate(_ outputs: [(option: String, path: String?)], inputs: [String]) throws {
    var seen: [(option: String, place: String)] = []
    for (option, path) in outputs {
      if path == "" {
        throw ValidationError("\(option) takes the path of a file, or - for standard output, not an empty one")
      }
      // Pipes and devices take what two outputs write.
      guard let path, isFile(path) else { continue }
      let place = place(of: path)
      if let other = seen.first(where: { $0.place == place }) {
        throw ValidationError("\(other.option) and \(option) name the same file, \(path): give them one each")
      }
      if let input = inputs.first(where: { $0 != "-" && self.place(of: $0) == place }) {
        throw ValidationError("\(option) \(path) would overwrite the input \(input): give it another name")
      }
      seen.append((option, place))
    }
    let toStandardOutput = outputs.filter { $0.path.map(isStandardOutput) ?? false }.map(\.option)
    if toStandardOutput.count > 1 {
      throw ValidationError(
        "\(toStandardOutput.joined(separator: " and ")) both go to standard output: give all but one the path of a file"
      )
    }
  }

  /// Whether an output is a file, which appears whole or not at all; neither standard output by any of its names, nor a pipe or
  /// device.
  static func isFile(_ path: String) -> Bool { path != "-" && !AtomicFile.isWrittenStraight(FilePath(path)) }

  /// `-`, `/dev/stdout` and the like.
  static func isStandardOutput(_ path: String) -> Bool { path == "-" || AtomicFile.isStandardOutput(FilePath(path)) }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool { place(of: path) == place(of: other) }

  /// The file a path leads to, also where it does not exist yet.
  private static func place(of path: String) -> String {
    let path = FilePath(path)
    if let resolved = PathStatus.resolved(path) { return resolved.string }
    let folder = path.removingLastComponent()
    let above = PathStatus.resolved(folder.isEmpty ? "." : folder) ?? folder.lexicallyNormalized()
    return above.appending(path.lastComponent?.string ?? "").string
  }
}
