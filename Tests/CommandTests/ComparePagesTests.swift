import Foundation
import Testing
import _TestSupport

/// Reports of `sito compare` that have no room on one page.
@Suite struct ComparePagesTests {
  /// Statements of invented words, each in two documents.
  private static func collection(_ count: Int) throws -> String {
    var generator = SeededGenerator(seed: 11)
    let syllables = "bcdfghklmnprstvz".flatMap { consonant in "aeiou".map { "\(consonant)\($0)" } }
    func word() -> String { (0..<3).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined() }
    return try (0..<count).flatMap { number in
      let statement = (0..<150).map { _ in word() }.joined(separator: " ")
      return try [
        CompareTests.record("\(number)-a", "office.example", "2024-05-01", statement),
        CompareTests.record("\(number)-b", "s\(number % 20).example", "2024-05-02", "It was said: \(statement)"),
      ]
    }.joined(separator: "\n")
  }

  @Test func furtherPagesLieBeside() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in.jsonl", Self.collection(700))
    try folder.write("out/keep.txt", "")
    let result = try await SitoProcess.run(
      ["compare", "in.jsonl", "--report", "out/r.html", "-q"], folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let names = try folder.names("out").filter { $0.hasSuffix(".html") }
    #expect(names.contains("r.html") && names.contains("r-2.html"))
    var cards = 0
    for name in names {
      let page = String(decoding: try folder.read("out/\(name)"), as: UTF8.self)
      #expect(page.utf8.count < 5_000_000, "\(name)")
      cards += page.components(separatedBy: "<article class=\"card statement").count - 1
    }
    #expect(cards == 700)

    // On standard output there is no beside.
    let single = try await SitoProcess.run(["compare", "in.jsonl", "--report", "-", "-q"], folder: folder.path)
    let page = String(decoding: single.output, as: UTF8.self)
    #expect(single.status == 0 && single.output.count < 5_000_000 && page.hasSuffix("</html>\n"))
    #expect(page.contains("statements with fewer witnesses are not shown here") && !page.contains("-2.html"))
  }

  /// A page never takes the place of a file that was read, and then no other is written either.
  @Test func inputsAreNotOverwritten() async throws {
    let folder = try TemporaryFolder()
    let input = try Self.collection(700)
    try folder.write("r-2.html", input)
    let result = try await SitoProcess.run(
      ["compare", "r-2.html", "--from", "jsonl", "--report", "r.html", "-q"], folder: folder.path)
    #expect(result.status == 2 && result.errors.contains("r-2.html"), "\(result.errors)")
    #expect(try folder.names() == ["r-2.html"])
    #expect(try folder.read("r-2.html") == Array(input.utf8))
  }
}
