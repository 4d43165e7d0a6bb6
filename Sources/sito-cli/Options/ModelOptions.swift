import ArgumentParser
import Sito

/// The networks that judge lines, for who trains models of their own (`Scripts/train-boilerplate`).
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge lines of plain text by this model instead of the one that is built in.", valueName: "file"),
    completion: .file())
  var textModel: String?

  @Option(help: ArgumentHelp("The same for pages of HTML.", valueName: "file"), completion: .file())
  var htmlModel: String?

  /// - Throws: when a file cannot be read or holds no model.
  func models() throws -> LineModels {
    if textModel == nil, htmlModel == nil { return .standard }
    return try LineModels(text: Self.file(textModel), html: Self.file(htmlModel))
  }

  private static func file(_ path: String?) throws -> (bytes: [UInt8], name: String)? {
    try path.map { (try NamedFile.bytes(FilePath($0)), $0) }
  }
}
