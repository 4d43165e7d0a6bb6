import Foundation
import Testing
import _TestSupport

@testable import Transliteration

@Suite struct SchemeTests {
  @Test func everyEmbeddedFileIsAScheme() throws {
    for name in Scheme.embeddedNames {
      let scheme = try Scheme.embedded(name)
      #expect(scheme.id == name)
      _ = try Transliterator(scheme)
      if scheme.reversibility != .no { _ = try Transliterator(scheme, direction: .reverse) }
      #expect(scheme.script == "Latn" && scheme.sourceScript == "Cyrl" && !scheme.source.isEmpty)
      #expect((1800...2030).contains(scheme.year))
      #expect(scheme.id.hasPrefix(scheme.language.language + "-"))
    }
    #expect(Scheme.all.map { $0.id } == Scheme.embeddedNames.sorted())
    #expect(Scheme.all.count >= 96)
  }

  @Test func everyFileIsEmbedded() throws {
    let folder = SharedData.root.appendingPathComponent("Sources/Transliteration/Schemes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tsv") }
    #expect(files.map { String($0.dropLast(4)) }.sorted() == Scheme.embeddedNames.sorted())
  }

  /// The languages of the conformance tables, and Azerbaijani.
  static let languages = ["az", "be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk", "uz"]

  @Test func everyLanguageHasAStandardAndAnISO9() throws {
    #expect(Set(Scheme.all.map { $0.language.language }) == Set(Self.languages))
    for language in Self.languages {
      #expect(Scheme.all.filter { $0.isDefault && $0.language.language == language }.count == 1)
      #expect(try Scheme.find(language).language.language == language)
      // Of Azerbaijani there is its own alphabet alone.
      if language == "az" { continue }
      #expect(try Scheme.find("\(language)-iso-9-1995").reversible)
    }
  }

  @Test func namesAndAliasesAreUnique() {
    let names = Scheme.all.flatMap { [$0.id] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [
    ("ru-bgn-1947", "ru-bgn-1947"), ("RU-BGN-1947", "ru-bgn-1947"), ("bgnpcgn-rus-Cyrl-Latn-1947", "ru-bgn-1947"),
    ("bgn_pcgn", "ru-bgn-1947"), ("bgnpcgn-ukr-Cyrl-Latn-2019", "uk-national-2010"),
    ("bgnpcgn-bel-Cyrl-Latn-1979", "be-bgn-1979"),
  ])
  func found(_ name: String, _ id: String) { #expect(Scheme.named(name)?.id == id) }

  @Test func unknownNameOffersTheNearest() {
    #expect(
      throws: SchemeError.unknownScheme("ru-bgn-1974", nearest: ["ru-bgn-1947", "ru-un-1987", "ru-bss-2017"])
    ) {
      try Scheme.find("ru-bgn-1974")
    }
    #expect(Scheme.nearest(to: "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq") == [])
    for nothing in ["", "xx", "q"] { #expect(Scheme.nearest(to: nothing) == []) }
    for (language, standard) in [
      ("rus", "ru-bgn-1947"), ("ukr", "uk-bgn-1965"), ("bul", "bg-streamlined-2009"), ("bel", "be-bgn-1979"),
    ] {
      #expect(Scheme.nearest(to: language).first == standard)
    }
    #expect("\(SchemeError.unknownScheme("uk", nearest: ["uk-bgn-1965"]))".contains("did you mean uk-bgn-1965?"))
  }

  @Test func standardSchemes() {
    for (language, id) in [("ru", "ru-bgn-1947"), ("uk", "uk-bgn-1965"), ("be", "be-bgn-1979")] {
      #expect(Scheme.all.filter { $0.isDefault && $0.language.language == language }.map { $0.id } == [id])
    }
  }

  @Test func reverseOfALossySchemeIsAnError() throws {
    let scheme = try Scheme.find("ru-bgn-1947")
    #expect(throws: SchemeError.notReversible(scheme: "ru-bgn-1947")) {
      try Transliterator(scheme, direction: .reverse)
    }
  }

  static let header = """
    [scheme]
    id\txx-test-2000
    title\tTest
    language\txx
    authority\tTest
    year\t2000
    source\tTest 2000

    """

  @Test(arguments: [
    ("[letters]\nа\ta\nа\tb\n", 10, "twice"), ("[letters]\nа\n", 9, "a tab and its spelling"),
    ("[letters]\nа\tа\n", 9, "Cyrillic"), ("[letters]\nа\ta\n[rules]\n{vowel}\tа\t*\te\n", 11, "no class"),
    ("[letters]\nа\ta\n[rules]\nа\tа\te\n", 11, "four fields"), ("[letter]\nа\ta\n", 9, "unknown section"),
    ("", 0, "[letters] is empty"), ("[letters]\nа\ta\n[rules]\n*\t{none}\t*\te\n", 11, "no class"),
    ("reversible\tperhaps\n[letters]\nа\ta\n", 8, "yes, nearly or no"),
  ])
  func malformedFilesSayWhere(_ body: String, _ line: Int, _ reason: String) {
    do {
      _ = try Scheme(table: Array((Self.header + body).utf8), name: "test")
      Issue.record("accepted: \(body)")
    } catch {
      guard case .malformed("test", line, let text) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(text.contains(reason))
    }
  }

  /// What the schemes to come need: digraphs, contexts of several letters, negation, case of one letter, the way back.
  @Test(arguments: [
    ("љубав, ЉУБАВ, Његош, ЊЕГОШ, џеп", "ljubav, LJUBAV, Njegoš, NJEGOŠ, džep"), ("инјекција", "injekcija"),
    ("бай, бый, абыйг", "baj, bi, ab!g"), ("кака каки", "ka!ka! ka!ki"),
  ])
  func ruleLanguage(_ source: String, _ target: String) throws {
    let result = try Transliterator(Self.gaj()).transliterate(source)
    #expect(Array(result.utf8) == Array(target.utf8), "\(result)")
  }

  @Test(arguments: ["љубав", "ЉУБАВ Његош", "џеп и жаба, ЏЕП, д, л", "Lat: 12"])
  func reversibleSchemeComesBack(_ source: String) throws {
    let scheme = try Self.gaj(rules: "")
    let there = try Transliterator(scheme).transliterate(source)
    let back = try Transliterator(scheme, direction: .reverse).transliterate(there)
    #expect(source.hasPrefix("Lat") || Array(back.utf8) == Array(source.utf8), "\(there) \(back)")
  }

  static func gaj(
    rules: String = "[classes]\nback\tауо\n[rules]\nа\tбый\tг\tb!\n*\tый\t*\ti\nк\tа\t!и {back}\ta!\n"
  ) throws -> Scheme {
    let letters = [
      "а\ta", "б\tb", "в\tv", "г\tg", "д\td", "е\te", "ж\tž", "и\ti", "ј\tj", "й\tj", "к\tk", "л\tl", "љ\tlj", "н\tn",
      "њ\tnj", "о\to", "п\tp", "у\tu", "ц\tc", "џ\tdž", "ш\tš", "ы\ty",
    ].filter { !rules.isEmpty || !$0.hasPrefix("й") }
    let text = header + "reversible\tyes\n" + rules + "[letters]\n" + letters.joined(separator: "\n")
    return try Scheme(table: Array(text.utf8), name: "test")
  }
}
