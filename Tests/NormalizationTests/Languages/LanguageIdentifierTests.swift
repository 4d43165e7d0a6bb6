import Foundation
import Testing
import Text

@testable import Normalization

@Suite struct LanguageIdentifierTests {
  struct Example: Sendable {
    var text: String
    var language: String
    var script: String
    init(_ text: String, _ language: String, _ script: String) {
      self.text = text
      self.language = language
      self.script = script
    }
  }

  static let examples: [Example] = [
    Example("The ministers discussed the situation and agreed to meet again.", "en", "Latn"),
    Example("Министры обсудили положение и договорились встретиться снова.", "ru", "Cyrl"),
    Example("Міністри обговорили становище та домовилися зустрітися знову.", "uk", "Cyrl"),
    Example("Міністры абмеркавалі становішча і дамовіліся сустрэцца зноў.", "be", "Cyrl"),
    Example("Министрите обсъдиха положението и се договориха да се срещнат отново.", "bg", "Cyrl"),
    Example("Министри су разговарали о стању и договорили се да се поново састану.", "sr-Cyrl", "Cyrl"),
    Example("Ministri su razgovarali o stanju i dogovorili se da se ponovo sastanu.", "sr-Latn", "Latn"),
    Example("Министрите разговараа за состојбата и се договорија повторно да се сретнат.", "mk", "Cyrl"),
    Example("Министрлер жағдайды талқылап, қайта кездесуге келісті.", "kk", "Cyrl"),
    Example("Назирләр вәзијјәти мүзакирә етдиләр вә јенидән ҝөрүшмәјә разылашдылар.", "az-Cyrl", "Cyrl"),
    Example(
      "Вазирлар вазиятни муҳокама қилиб, яна учрашишга келишиб олдилар ва баёнот қўшиб эълон қилдилар.", "uz-Cyrl",
      "Cyrl"),
    // Neighbours that have their letters, or quote a name.
    Example(
      "Они уже были на заводе «Ўзтрансғаз», и о том, что там было, мы ещё не знаем, но как только они вернутся, это станет ясно.",
      "ru", "Cyrl"),
    Example("Министрлер Ҝәнҹәдегі жағдайды талқылап, қайта кездесуге келісті және құжатқа қол қойды.", "kk", "Cyrl"),
    Example("Ministrowie omówili sytuację i umówili się na kolejne spotkanie.", "pl", "Latn"),
    Example("Die Minister haben über die Lage gesprochen und sich wieder verabredet.", "de", "Latn"),
    Example("Les ministres ont discuté de la situation et se verront à nouveau.", "fr", "Latn"),
    Example("Los ministros hablaron de la situación y se reunirán de nuevo.", "es", "Latn"),
    Example("I ministri hanno discusso della situazione e si vedranno di nuovo.", "it", "Latn"),
    Example("Os ministros falaram sobre a situação e vão reunir-se de novo.", "pt", "Latn"),
    Example("Ministři jednali o situaci a dohodli se, že se znovu sejdou.", "cs", "Latn"),
    Example("Ministri rokovali o situácii a dohodli sa, že sa znovu stretnú.", "sk", "Latn"),
    Example("Miniștrii au discutat despre situație și se vor întâlni din nou.", "ro", "Latn"),
    Example("De ministers hebben over de situatie gesproken en zien elkaar weer.", "nl", "Latn"),
    Example("Ministrarna talade om läget och kom överens om att mötas igen.", "sv", "Latn"),
    Example("Bakanlar durumu görüştü ve yeniden bir araya gelmek için anlaştı.", "tr", "Latn"),
    Example("部长们讨论了局势。", "zh", "Hani"),
    Example("大臣たちは状況について話し合った。", "ja", "Jpan"),
    Example("장관들은 상황을 논의했다.", "ko", "Hang"),
    Example("ناقش الوزراء الوضع واتفقوا على اللقاء.", "ar", "Arab"),
    Example("השרים דנו במצב.", "he", "Hebr"),
    Example("Οι υπουργοί συζήτησαν την κατάσταση.", "el", "Grek"),
    Example("मंत्रियों ने स्थिति पर चर्चा की।", "hi", "Deva"),
    Example("รัฐมนตรีหารือเกี่ยวกับสถานการณ์", "th", "Thai"),
    Example("მინისტრებმა განიხილეს მდგომარეობა.", "ka", "Geor"),
    Example("Նախարարները քննարկեցին իրավիճակը։", "hy", "Armn"),
  ]

  @Test(arguments: examples)
  func example(_ example: Example) throws {
    let guess = try #require(LanguageIdentifier().identify(Array(example.text.utf8)))
    #expect(guess.language.description == LanguageTag(example.language)?.description)
    #expect(guess.script == example.script)
    #expect((0.0...1.0).contains(guess.confidence))
  }

  @Test(arguments: ["", " \n\t", "12 345,67 — №", "…!?", "\u{301}"])
  func nothingToJudge(_ text: String) { #expect(LanguageIdentifier().identify(Array(text.utf8)) == nil) }

  @Test func linesOfOneText() throws {
    let text = Array("Documentos adicionales de la sesión\nЗаметили ошибку? Выделите её и нажмите\n14:49\n".utf8)
    let identifier = LanguageIdentifier()
    let guesses = TextLines(text).ranges.map { identifier.identify(text, in: $0)?.language.description }
    #expect(guesses == ["es", "ru", nil])
  }

  @Test func aNameIsNoEvidence() throws {
    let name = try #require(LanguageIdentifier().identify(Array("Москва".utf8)))
    let sentence = try #require(LanguageIdentifier().identify(Array(Self.examples[1].text.utf8)))
    #expect(name.confidence < 0.3)
    #expect(sentence.confidence > 0.5)
  }

  @Test func longTextsAreSampled() throws {
    let long = Array(String(repeating: Self.examples[2].text + " ", count: 20_000).utf8)
    let guess = try #require(LanguageIdentifier().identify(long))
    #expect(guess.language.description == "uk")
  }

  @Test func anyBytesAreTaken() {
    var state: UInt64 = 1
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in
        state = WordHash.mix(state ^ 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB)
        return UInt8(truncatingIfNeeded: state)
      }
      if let guess = LanguageIdentifier().identify(bytes) { #expect((0.0...1.0).contains(guess.confidence)) }
    }
  }

  /// Azerbaijani and Uzbek by their letters, and none of the other declarations.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: udhr.path), "no shared data beside the project"))
  func languagesToldByTheirLetters() throws {
    let expected = ["azj_cyrl": "az-Cyrl", "uzn_cyrl": "uz-Cyrl"]
    let identifier = LanguageIdentifier()
    var found: [String: String] = [:]
    for url in try FileManager.default.contentsOfDirectory(at: udhr, includingPropertiesForKeys: nil) {
      let text = Array(String(decoding: try Data(contentsOf: url), as: UTF8.self).utf8)
      guard let language = identifier.identify(text)?.language, ["az", "uz"].contains(language.language) else {
        continue
      }
      found[url.deletingPathExtension().lastPathComponent] = language.description
    }
    #expect(found == expected)
  }

  /// Paragraphs of the Universal Declaration, of any length from 20 bytes on.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: udhr.path), "no shared data beside the project"))
  func paragraphsOfTheDeclaration() throws {
    let files = [
      "eng": "en", "rus": "ru", "ukr": "uk", "bel": "be", "bul": "bg", "srp_cyrl": "sr-Cyrl", "srp_latn": "sr-Latn",
      "mkd": "mk", "kaz": "kk", "pol": "pl", "deu_1996": "de", "fra": "fr", "spa": "es", "ita": "it", "por_PT": "pt",
      "por_BR": "pt", "ces": "cs", "slk": "sk", "ron_2006": "ro", "nld": "nl", "swe": "sv", "tur": "tr",
      "cmn_hans": "zh", "jpn": "ja", "kor": "ko", "arb": "ar", "heb": "he", "ell_monotonic": "el", "hin": "hi",
      "tha": "th", "kat": "ka", "hye": "hy",
    ]
    let identifier = LanguageIdentifier()
    var report: [String] = []
    for (file, language) in files.sorted(by: { $0.key < $1.key }) {
      let text = [UInt8](try Data(contentsOf: udhr.appendingPathComponent(file + ".txt")))
      let whole = identifier.identify(text)?.language.description
      #expect(whole == language, "\(file) as a whole")
      var right = 0
      var wrong: [String: Int] = [:]
      for range in TextLines(text).ranges where range.count >= 20 {
        let guess = identifier.identify(text, in: range)?.language.description ?? "none"
        if guess == language { right += 1 } else { wrong[guess, default: 0] += 1 }
      }
      let total = right + wrong.values.reduce(0, +)
      report.append("\(language) \(right)/\(total) \(wrong.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" })")
      #expect(Double(right) >= 0.9 * Double(total), "\(report.last ?? "")")
    }
    print(report.joined(separator: "\n"))
  }
}

private let udhr = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("shared/data/text-udhr")
