import Foundation
import Sito
import Testing
import _TestSupport

@Suite struct CleanCheckpointsTests {
  /// Documents done according to the parts that lie in the folder.
  private func done(_ folder: TemporaryFolder, _ parameters: [String] = ["a", "b"], inputs: [String]) throws -> Int {
    try CleanCheckpoints(FilePath(folder.path("parts")), parameters: parameters, inputs: inputs).done.documents
  }

  private func start(_ folder: TemporaryFolder, inputs: [String]) throws {
    let checkpoints = try CleanCheckpoints(
      FilePath(folder.path("parts")), parameters: ["a", "b"], inputs: inputs)
    checkpoints.write([0x78])
    var summary = CleanPipeline.Summary()
    summary.documents = 7
    try checkpoints.finishPart(summary)
  }

  @Test(arguments: ["in/x.txt", "in"])
  func aFileEditedToTheSameSizeStartsAnew(_ input: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("in/x.txt", "first")
    let inputs = [folder.path(input)]
    try start(folder, inputs: inputs)
    #expect(try done(folder, inputs: inputs) == 7)
    try folder.write("in/x.txt", "other")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: folder.path("in/x.txt"))
    #expect(try done(folder, inputs: inputs) == 0)
  }

  @Test func listsThatRunTogetherAreApart() throws {
    let folder = try TemporaryFolder()
    try folder.write("in.txt", "x")
    let inputs = [folder.path("in.txt")]
    try start(folder, inputs: inputs)
    #expect(try done(folder, inputs: inputs) == 7)
    #expect(try done(folder, ["a\u{0}b"], inputs: inputs) == 0)
    #expect(try done(folder, ["ab", ""], inputs: inputs) == 0)
    #expect(try done(folder, ["a", "b", inputs[0]], inputs: []) == 0)
  }
}
