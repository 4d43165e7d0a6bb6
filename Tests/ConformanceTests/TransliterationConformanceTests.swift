import Foundation
import Testing
import Transliteration

/// The public test cases of the schemes that Sito holds. `departures` names every case that is not met and says why; a case
/// that begins to pass, or to fail, fails the suite.
@Suite struct TransliterationConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var system: String
    var source: String
    var target: String
    var testDescription: String { "\(system): \(source)" }
    var id: String { "\(system):\(source)" }
  }

  static let cyrillicE = "the expected text holds the Cyrillic letter ё (U+0451); a Latin scheme writes ë (U+00EB)"
  static let departures: [String: String] = [
    "bgn_pcgn:Юлия, съешь ещё этих мягких французских булок из Йошкар-Олы, да выпей алтайского чаю": cyrillicE,
    "bgn_pcgn:Ёдва": cyrillicE, "bgn_pcgn:Змииёвка": cyrillicE, "bgn_pcgn:Айёган": cyrillicE,
    "bgn_pcgn:Воробьёво": cyrillicE, "bgn_pcgn:Кебанъёль": cyrillicE, "bgn_pcgn:Озёрный": cyrillicE,
    "bgn_pcgn_alt:Юлия, съешь ещё этих мягких французских булок из Йошкар-Олы, да выпей алтайского чаю": cyrillicE,
    "bgn_pcgn_alt:Ёдва": cyrillicE, "bgn_pcgn_alt:Змииёвка": cyrillicE, "bgn_pcgn_alt:Айёган": cyrillicE,
    "bgn_pcgn_alt:Воробьёво": cyrillicE, "bgn_pcgn_alt:Кебанъёль": cyrillicE, "bgn_pcgn_alt:Озёрный": cyrillicE,
  ]

  static let cases: [Case] = ["interscript.tsv", "iuliia.tsv"].flatMap { file in
    String(decoding: testData("Transliteration/" + file), as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map { String($0) }
      return fields.count == 4 ? Case(system: fields[0], source: fields[2], target: fields[3]) : nil
    }
  }

  @Test func casesArePresent() {
    #expect(Self.cases.count > 200)
    let ids = Set(Self.cases.map { $0.id })
    for id in Self.departures.keys { #expect(ids.contains(id), "no such case: \(id)") }
  }

  @Test(arguments: cases)
  func caseIsMet(_ example: Case) throws {
    let transliterator = try Transliterator(Scheme.find(example.system))
    let result = transliterator.transliterate(example.source)
    let isMet = Array(result.utf8) == Array(example.target.utf8)
    if let reason = Self.departures[example.id] {
      #expect(!isMet, "passes now, take it out of the departures: \(reason)")
    } else {
      #expect(isMet, "\(result) instead of \(example.target)")
    }
  }
}

/// The bytes of a file in Data; empty, and so failing, when it cannot be read.
private func testData(_ path: String) -> [UInt8] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Data/" + path)
  return [UInt8]((try? Data(contentsOf: file)) ?? Data())
}
