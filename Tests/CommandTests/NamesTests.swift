import Foundation
import Testing
import _TestSupport

@Suite struct NamesTests {
  static func run(_ arguments: [String], _ input: String = "") async throws -> SitoProcess {
    try await SitoProcess.run(["names"] + arguments, input: Array(input.utf8))
  }

  @Test func twoNames() async throws {
    let result = try await Self.run(["match", "Сергея Лаврова", "Lawrow, Sergej"])
    let record = try #require(try result.records().first)
    #expect(result.status == 0)
    #expect(Set(record.keys) == ["a", "b", "score", "match", "why"])
    #expect(record["match"] as? Bool == true)
    #expect(record["a"] as? String == "Сергея Лаврова")
    #expect((record["why"] as? [String])?.contains("genitive or feminine") == true)
  }

  @Test func explained() async throws {
    let result = try await Self.run(["match", "Сергея Лаврова", "Lawrow, Sergej", "--explain"])
    let record = try #require(try result.records().first)
    let words = try #require(record["words"] as? [[String: Any]])
    #expect(words.compactMap { $0["a"] as? String } == ["Сергея", "Лаврова"])
    #expect(words.compactMap { $0["b"] as? String } == ["Sergej", "Lawrow"])
    #expect(Set(record["keys"] as? [String] ?? []).count == 1)
  }

  /// `clean` and `names find` spell a name alike, by the scheme that is asked for.
  @Test(arguments: [
    ("", "Sergey Lavrov"), ("ru-iso-9-1995", "Sergej Lavrov"), ("uk-national-2010", "Serhei Lavrov"),
  ])
  func schemeOfLatinForms(_ scheme: String, _ latin: String) async throws {
    let input = Array("{\"text\":\"Вчера Сергей Лавров сказал.\"}\n".utf8)
    let clean = try await SitoProcess.run(
      ["clean", "--from", "jsonl", scheme.isEmpty ? "--names" : "--names=\(scheme)"], input: input)
    let names = try clean.records().first?["names"] as? [[String: Any]]
    #expect(names?.map { $0["latin"] as? String } == [latin])
    let find = try await SitoProcess.run(
      ["names", "find", "--from", "jsonl"] + (scheme.isEmpty ? [] : ["--scheme", scheme]), input: input)
    #expect(try find.records().map { $0["latin"] as? String } == [latin])
  }

  @Test func pairsFromAFileAndFromStandardInput() async throws {
    let folder = try TemporaryFolder()
    let table = "\u{FEFF}Лавров\tLavrov\tthird\r\n\nОрлов\tОрловский\n"
    try folder.write("p.tsv", table)
    let named = try await SitoProcess.run(["names", "match", "p.tsv"], folder: folder.path)
    let option = try await SitoProcess.run(["names", "match", "--pairs", "p.tsv"], folder: folder.path)
    let piped = try await Self.run(["match"], table)
    let dashed = try await Self.run(["match", "-", "--threads", "3"], table)
    #expect(try named.records().compactMap { $0["match"] as? Bool } == [true, false])
    #expect(named.output == option.output && named.output == piped.output && named.output == dashed.output)
  }

  @Test func recordsKeepTheirFields() async throws {
    let line = "{\"a\": \"Лаўроў\", \"n\": 1.50, \"b\": \"Lavrov\"}\n"
    let result = try await Self.run(["match"], line)
    #expect(
      String(decoding: result.output, as: UTF8.self).hasPrefix("{\"a\": \"Лаўроў\", \"n\": 1.50, \"b\": \"Lavrov\""))
    #expect(try result.records().first?["match"] as? Bool == true)
    let renamed = try await Self.run(
      ["match", "--from", "jsonl", "--a-field", "x", "--b-field", "y"], "{\"x\":\"Лавров\",\"y\":\"Lavrow\"}\n")
    #expect(try renamed.records().first?["match"] as? Bool == true)
  }

  @Test func badLinesAreRejects() async throws {
    let folder = try TemporaryFolder()
    var input = Array("one name\n{\"a\":\"x\"}\n{broken\nЛавров\tLavrov\n".utf8)
    input += [0xD0, 0x09, 0x41, 0x0A]
    let result = try await SitoProcess.run(
      ["names", "match", "--rejects", "r.jsonl"], input: input, folder: folder.path)
    #expect(result.status == 0)
    #expect(try result.records().count == 1)
    let rejects = try JSONLines.parse(try folder.read("r.jsonl"))
    #expect(rejects.compactMap { $0["line"] as? Int } == [1, 2, 3, 5])
    #expect(rejects.compactMap { $0["reason"] as? String }.filter { $0.contains("UTF-8") }.count == 1)
    let strict = try await SitoProcess.run(["names", "match", "--strict"], input: input)
    #expect(strict.status == 1)
  }

  @Test func aLineOfAHundredMegabytes() async throws {
    let folder = try TemporaryFolder()
    var line = Array("Лавров\t".utf8)
    line.reserveCapacity(100_000_100)
    line += [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000)
    try folder.write("p.tsv", line + Array("\nЛавров\tLavrov\n".utf8))
    let result = try await SitoProcess.run(["names", "match", "p.tsv"], folder: folder.path)
    #expect(result.status == 0)
    #expect(try result.records().count == 1)
    #expect(result.errors.contains("longer than"))
  }

  static let refused: [([String], Int32, String)] = [
    (["match", "a", "b", "c"], 64, "quotes"), (["match", "a", "--pairs", "p"], 64, "--pairs"),
    (["match", "missing.tsv"], 2, "missing.tsv"), (["match", "."], 2, "folder"),
    (["match", "--from", "csv"], 64, "csv"),
    (["find", "--scheme", "ru-bgn-1974"], 2, "did you mean"), (["find", "--language", "???"], 64, "--language"),
    (["find", "missing.txt"], 2, "missing.txt"),
  ]

  @Test(arguments: refused)
  func isRefused(_ arguments: [String], _ status: Int32, _ message: String) async throws {
    let result = try await Self.run(arguments)
    #expect(result.status == status, "\(arguments): \(result.errors)")
    #expect(result.errors.contains(message), "\(arguments): \(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func foundInBothScripts() async throws {
    let text = "Вчера Сергей Лавров и Sergey Lavrov встретились с С. Ф. Алейником."
    let result = try await Self.run(["find"], text + "\n")
    let names = try result.records()
    #expect(names.compactMap { $0["text"] as? String } == ["Сергей Лавров", "Sergey Lavrov", "С. Ф. Алейником"])
    #expect(Set(names.prefix(2).compactMap { $0["key"] as? String }).count == 1)
    let scalars = Array(text.unicodeScalars)
    for name in names {
      #expect(Set(name.keys) == ["doc", "start", "end", "text", "latin", "key"])
      let (start, end) = (try #require(name["start"] as? Int), try #require(name["end"] as? Int))
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[start..<end])
      #expect(String(found) == name["text"] as? String)
    }
  }

  @Test func recordsAndSchemes() async throws {
    let line = "{\"id\":\"x\",\"text\":\"Президент Володимир Зеленський прибув.\",\"language\":\"uk\"}\n"
    let result = try await Self.run(["find", "--scheme", "uk-national-2010"], line)
    let name = try #require(try result.records().first)
    #expect(name["doc"] as? String == "x")
    #expect(name["latin"] as? String == "Volodymyr Zelenskyi")
  }

  @Test func helpHasExamples() async throws {
    for arguments in [["--help"], ["match", "--help"], ["find", "--help"]] {
      let result = try await Self.run(arguments)
      #expect(result.status == 0 && String(decoding: result.output, as: UTF8.self).contains("EXAMPLES"))
    }
  }
}
