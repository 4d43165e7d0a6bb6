import Foundation
import Testing
import _TestSupport

/// `sito transliterate`, the binary end to end.
@Suite struct TransliterateTests {
  private func run(_ arguments: [String], _ text: String) async throws -> String {
    let result = try await SitoProcess.run(["transliterate"] + arguments, input: Array(text.utf8))
    #expect(result.status == 0, "\(result.errors)")
    return String(decoding: result.output, as: UTF8.self)
  }

  static let cases: [([String], String, String)] = [
    (["--scheme", "ru-bgn-1947"], "Щука\n\nЩУКА\r\nи\u{306} end", "Shchuka\n\nSHCHUKA\r\ny end\n"),
    (["--scheme", "bgn_pcgn"], "Ельцин\n", "Yel’tsin\n"),
    (["--scheme", "BGNPCGN-rus-Cyrl-Latn-1947"], "Ельцин\n", "Yel’tsin\n"),
    // A language, for its standard scheme.
    (["--scheme", "sr"], "Његош\n", "Njegoš\n"), (["--language", "uk"], "Київ\n", "Kyyiv\n"),
    (["--scheme", "az"], "Ҝәнҹә, ИЛҺАМ\n", "Gəncə, İLHAM\n"),
    (["--scheme", "az-latin-1992", "--reverse"], "Bakı, İyun IŞIQ işıq\n", "Бакы, Ијун ЫШЫГ ишыг\n"),
    (["--scheme", "sr-gaj", "--reverse"], "Njegoš i injekcija\n", "Његош и инјекција\n"),
    (["--scheme", "ru-iso-9-1995", "--reverse"], "Ŝuka, obʺekt\n", "Щука, объект\n"),
    (["--icu", "Russian-Latin/BGN"], "Щука\n\nда\n", "Shchuka\n\nda\n"),
    (["--icu", "Any-Latin; Latin-ASCII"], "Москва 北京\n", "Moskva bei jing\n"),
    (["--icu", "Latin-Cyrillic", "--reverse"], "да\n", "da\n"),
    (["--language", "auto"], "Сьогодні ми говорили про те, як їхати до Києва.\n", nil),
  ].map { ($0.0, $0.1, $0.2 ?? "") }

  @Test(arguments: cases)
  func linesInLinesOut(_ arguments: [String], _ text: String, _ expected: String) async throws {
    let output = try await run(arguments, text)
    if expected.isEmpty {
      #expect(output.hasPrefix("S’ohodni my hovoryly"), "\(output)")
    } else {
      #expect(Array(output.utf8) == Array(expected.utf8), "\(output)")
    }
  }

  @Test func recordsKeepTheirOtherFields() async throws {
    let record = #"{"id":7,"text":"Щука","more":[1.50,"Щ"],"language":"uk"}"# + "\n"
    #expect(
      try await run(["--scheme", "ru-bgn-1947", "--from", "jsonl"], record)
        == #"{"id":7,"text":"Shchuka","more":[1.50,"Щ"],"language":"uk"}"# + "\n")
    #expect(
      try await run(["--language", "auto", "--from", "jsonl"], record.replacingOccurrences(of: "Щука", with: "Її"))
        == #"{"id":7,"text":"Yiyi","more":[1.50,"Щ"],"language":"uk"}"# + "\n")
  }

  @Test func unknownLettersAreSummedUp() async throws {
    let result = try await SitoProcess.run(
      ["transliterate", "--scheme", "ru-bgn-1947"], input: Array("Лаўроў\n".utf8))
    #expect(String(decoding: result.output, as: UTF8.self) == "Laўroў\n")
    #expect(result.errors.contains("2 letters that the scheme does not know"))
  }

  static let refused: [([String], Int32, String)] = [
    (["--scheme", "ru-bgn-1974"], 2, "did you mean ru-bgn-1947"),
    (["--scheme", "uk-natoinal-2010"], 2, "did you mean uk-national-2010"),
    (["--scheme", "ru-bgn-1947", "--reverse"], 2, "not reversible"),
    (["--scheme", "ru", "--language", "ru"], 64, "take one"), (["--language", "x!"], 64, "--language takes"),
    (["--language", "de"], 2, "there are some for"), (["--icu", "No-Such"], 2, "--icu all"),
    (["--json", "--scheme", "ru"], 64, "--list"), ([], 64, "--scheme"),
    (["--list", "a.txt"], 64, "leave out 'a.txt'"), (["--list", "--icu", "Any-Latin"], 64, "takes all"),
    (["--list", "--language", "fr"], 2, "there are some for az, be,"),
    (["--list", "--scheme", "rus"], 2, "ru-bgn-1947"),
    (["--list", "--icu", "all", "--reverse"], 64, "leave out --icu all"),
    (["--scheme", "ru-icao-9303", "--reverse"], 2, "--list --reverse"),
  ]

  @Test(arguments: refused)
  func saysWhatToDo(_ arguments: [String], _ status: Int32, _ message: String) async throws {
    let result = try await SitoProcess.run(["transliterate"] + arguments, input: [])
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func lists() async throws {
    let table = try await run(["--list"], "")
    #expect(table.contains("ru-iso-9-1995") && table.contains("nearly reversible") && table.contains("= bgnpcgn-rus"))
    let transforms = try await run(["--list", "--icu", "all"], "")
    #expect(transforms.contains("Any-Latin\n"))
    let json = try await run(["--list", "--json"], "")
    let schemes = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(schemes.count >= 96)
    for scheme in schemes {
      #expect(
        Set(scheme.keys).isSuperset(of: ["id", "language", "script", "authority", "year", "reversible", "aliases"]))
      #expect(scheme["reversible"] is Bool && scheme["year"] is Int)
    }
  }

  @Test(arguments: [
    (["--language", "uk"], ["uk-national-2010"], ["ru-", "be-"]),
    (["--scheme", "ru-bgn-1947"], ["ru-bgn-1947 "], ["uk-", "ru-icao"]),
    (["--reverse"], ["ru-iso-9-1995", "sr-gaj"], ["ru-icao-9303"]),
    (["--language", "ru", "--reverse"], ["ru-iso-9-1995"], ["ru-icao-9303", "sr-gaj"]),
  ])
  func listsWhatIsAskedFor(_ options: [String], _ listed: [String], _ others: [String]) async throws {
    let lines = try await run(["--list"] + options, "").split(separator: "\n").filter { !$0.hasPrefix(" ") }
    for start in listed { #expect(lines.contains { $0.hasPrefix(start) }, "\(start)") }
    for start in others { #expect(!lines.contains { $0.hasPrefix(start) }, "\(start)") }
  }

  /// One line of 20 MB; ICU would take hours for it in one piece.
  @Test func longLines() async throws {
    let line = String(repeating: "Щука и ёлка ", count: 1_000_000)
    #expect(try await run(["--scheme", "ru-bgn-1947", "--quiet"], line).utf8.count == 17_000_001)
    let short = String(line.unicodeScalars.prefix(400_000))
    #expect(try await run(["--icu", "Russian-Latin/BGN", "--quiet"], short).hasPrefix("Shchuka i yëlka Shchuka"))
  }
}
