import Foundation
import Testing
import Transliteration

/// The public test cases of romanisation systems: interscript's and iuliia's. `departures.tsv` names every case that is not
/// met and says why; a case that begins to pass, or to fail, fails the suite.
@Suite struct TransliterationConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var system: String
    var source: String
    var target: String
    var testDescription: String { "\(system): \(source.prefix(40))" }
    var id: String { "\(system)\t\(source)" }
  }

  static let interscript = cases("interscript.tsv")
  static let iuliia = cases("iuliia.tsv")
  static let systems = Set((interscript + iuliia).map { $0.system }).sorted()

  /// Case to reason.
  static let departures: [String: String] = Dictionary(
    rows("departures.tsv").compactMap { $0.count == 3 ? ("\($0[0])\t\(unescaped($0[1]))", $0[2]) : nil },
    uniquingKeysWith: { first, _ in first })

  static func cases(_ file: String) -> [Case] {
    rows(file).compactMap { fields in
      fields.count == 4
        ? Case(system: fields[0], source: unescaped(fields[2]), target: unescaped(fields[3])) : nil
    }
  }

  private static func rows(_ file: String) -> [[String]] {
    String(decoding: testData("Transliteration/" + file), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\\"", with: "\"")
  }

  @Test func casesArePresent() {
    #expect(Self.interscript.count == 1423 && Self.iuliia.count == 164)
    #expect(Self.systems.count == 66 + 28)
    let ids = Set((Self.interscript + Self.iuliia).map { $0.id })
    for id in Self.departures.keys { #expect(ids.contains(id), "no such case: \(id)") }
    for (id, reason) in Self.departures { #expect(reason.utf8.count > 10, "no reason for \(id)") }
  }

  @Test(arguments: systems)
  func casesOfTheSystemAreMet(_ system: String) throws {
    let transliterator = try Transliterator(Scheme.find(system))
    for example in (Self.interscript + Self.iuliia) where example.system == system {
      let result = transliterator.transliterate(example.source)
      let isMet = Array(result.utf8) == Array(example.target.utf8)
      if let reason = Self.departures[example.id] {
        #expect(!isMet, "\(example.source) passes now, take it out of the departures: \(reason)")
      } else {
        #expect(isMet, "\(example.source): \(result) instead of \(example.target)")
      }
    }
  }

  /// Strictly, byte for byte; and with iuliia's one look-alike, the Cyrillic ё in Latin text, put right.
  @Test func sharesOfCasesMet() throws {
    func share(_ cases: [Case], _ fix: (String) -> String = { $0 }) throws -> Double {
      var met = 0
      var compiled: [String: Transliterator] = [:]
      for example in cases {
        let transliterator = try compiled[example.system] ?? Transliterator(Scheme.find(example.system))
        compiled[example.system] = transliterator
        let result = transliterator.transliterate(example.source)
        if Array(result.utf8) == Array(fix(example.target).utf8) { met += 1 }
      }
      return Double(met) / Double(cases.count)
    }
    #expect(try share(Self.interscript) >= 0.985)
    #expect(try share(Self.iuliia) { $0.replacingOccurrences(of: "ё", with: "ë") } >= 0.99)
  }
}

/// The bytes of a file in Data; empty, and so failing, when it cannot be read.
private func testData(_ path: String) -> [UInt8] {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Data/" + path)
  return [UInt8]((try? Data(contentsOf: file)) ?? Data())
}
