import Foundation
import Testing
import _TestSupport

/// `sito identify`, the binary end to end.
@Suite struct IdentifyTests {
  private struct Told: Decodable, Equatable {
    var id: String
    var line: Int?
    var encoding: String
    var language: String
    var script: String
    var confidence: Double
  }

  private func told(_ arguments: [String], in folder: TemporaryFolder) async throws -> [Told] {
    let result = try await SitoProcess.run(["identify"] + arguments, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: 0x0A)
    let told = try lines.map { try JSONDecoder().decode(Told.self, from: Data($0)) }
    #expect(told.allSatisfy { (0...1).contains($0.confidence) })
    return told
  }

  static let russian = "Министр иностранных дел заявил, что переговоры прошли в деловой обстановке и будут продолжены."
  static let ukrainian = "Міністр закордонних справ заявив, що переговори були корисними і їх буде продовжено."
  static let english = "The minister said that the talks were useful and that they would be continued in the autumn."

  /// KOI8-R and KOI8-U are one where no letter tells them apart.
  @Test(arguments: [
    ("windows-1251", ["windows-1251"]), ("koi8-r", ["koi8-r", "koi8-u"]), ("ibm866", ["ibm866"]),
    ("x-mac-cyrillic", ["x-mac-cyrillic"]), ("iso-8859-5", ["iso-8859-5"]),
  ])
  func encodings(_ encoding: String, _ expected: [String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("page.txt", try #require(try CharsetDamage(encoding).encode(Self.russian)))
    let told = try await told(["page.txt"], in: folder)
    #expect(told.count == 1 && told[0].language == "ru" && expected.contains(told[0].encoding), "\(told)")
  }

  @Test func oneObjectADocument() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.russian)
    try folder.write("b.txt", Self.ukrainian)
    try folder.write(
      "c.jsonl", #"{"id":"e","text":"\#(Self.english)"}"# + "\n" + #"{"id":"n","text":"12.05.2021, 14:30"}"# + "\n")
    let told = try await told(["."], in: folder)
    #expect(told.map(\.language) == ["ru", "uk", "en", "und"])
    #expect(told.map(\.script) == ["Cyrl", "Cyrl", "Latn", "Zyyy"])
    #expect(told.map(\.id) == ["./a.txt", "./b.txt", "e", "n"])
    #expect(told.allSatisfy { $0.encoding == "utf-8" && $0.line == nil })
    #expect(told[0].confidence > 0.5 && told[3].confidence == 0)
  }

  @Test func linesOneByOneAndBlankOnesToo() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "page.txt", [Self.russian, "", Self.english, "   ", Self.ukrainian].joined(separator: "\r\n") + "\r\n")
    let told = try await told(["page.txt", "--lines"], in: folder)
    #expect(told.map(\.line) == [1, 2, 3, 4, 5])
    #expect(told.map(\.language) == ["ru", "und", "en", "und", "uk"])
    #expect(told[1].script == "Zyyy" && told[1].confidence == 0)
  }

  @Test func nothingInNothingOut() async throws {
    let result = try await SitoProcess.run(["identify"], input: [])
    #expect(result.status == 0 && result.output.isEmpty)
  }
}
