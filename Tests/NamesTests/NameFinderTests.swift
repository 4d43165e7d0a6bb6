import Testing
import Text
import Transliteration

@testable import Names

@Suite struct NameFinderTests {
  static let finder = try? NameFinder()

  static func find(_ text: String, _ language: String) throws -> [FoundName] {
    try #require(finder).names(in: Array(text.utf8), language: LanguageTag(language))
  }

  @Test(arguments: NameExamples.positive + NameExamples.unlisted)
  func found(_ example: NameExamples.Example) throws {
    #expect(try Self.find(example.text, example.language).map { $0.text } == example.names, "\(example.text)")
  }

  @Test(arguments: NameExamples.negative + NameExamples.unlistedNegative)
  func notFound(_ example: NameExamples.Example) throws {
    #expect(try Self.find(example.text, example.language).map { $0.text } == [], "\(example.text)")
  }

  @Test func theTablesAreLargeEnough() {
    #expect(NameExamples.positive.count >= 80)
    #expect(NameExamples.negative.count >= 60)
  }

  @Test func rangesAreThoseOfTheText() throws {
    let text = Array("Вчера — Сергей Лавров, а потом С. В. Лавров и В.Путин.".utf8)
    let names = try #require(Self.finder).names(in: text, language: LanguageTag("ru"))
    #expect(names.map { Array(text[$0.range]) } == names.map { Array($0.text.utf8) })
    #expect(names.map { $0.latin } == ["Sergey Lavrov", "S. V. Lavrov", "V.Putin"])
  }

  @Test func schemeGivenOrOfTheLanguage() throws {
    let text = Array("Олександр Грищенко прибув.".utf8)
    let finder = try #require(Self.finder)
    #expect(finder.names(in: text, language: LanguageTag("uk")).map { $0.latin } == ["Oleksandr Hryshchenko"])
    let national = try Scheme.find("uk-national-2010")
    let text2 = Array("Юлія Згурська".utf8)
    #expect(
      finder.names(in: text2, language: LanguageTag("uk"), scheme: national).map { $0.latin } == ["Yuliia Zghurska"])
    let serbian = Array("Милош Обреновић је дошао.".utf8)
    #expect(finder.names(in: serbian, language: LanguageTag("sr")).map { $0.latin } == ["Miloš Obrenović"])
    // A language without a standard scheme.
    #expect(finder.names(in: serbian, language: LanguageTag("tt")).map { $0.latin } == ["Милош Обреновић"])
  }

  @Test func languageIsToldFromTheText() throws {
    let text = Array("Учора ў Мінску Уладзімір Макей сустрэўся з Сяргеем Лаўровым.".utf8)
    let names = try #require(Self.finder).names(in: text, language: nil)
    #expect(names.map { $0.latin } == ["Uladzimir Makyey", "Syarhyeyem Lawrovym"])
  }

  @Test(arguments: [
    [
      "Сергей Лавров", "Сергея Лаврова", "Сергею Лаврову", "Сергеем Лавровым", "Сергее Лаврове", "С. Лавров",
      "С. В. Лаврова", "Лавров Сергей Викторович", "Сергея Викторовича Лаврова", "Сергій Лавров", "Сергія Лаврова",
      "Сяргей Лаўроў", "Сяргея Лаўрова", "Сяргеем Лаўровым",
    ],
    ["Александр Лукашенко", "Александра Лукашенко", "Аляксандр Лукашэнка", "Аляксандра Лукашэнкі", "А. Г. Лукашенко"],
    ["Владимир Зеленский", "Владимира Зеленского", "Володимиру Зеленському", "Володимир Зеленський", "В. Зеленским"],
    ["Владимир Макей", "Владимира Макея", "Владимиру Макею", "Владимиром Макеем"],
    ["Николай Римский-Корсаков", "Николая Римского-Корсакова"], ["Леонід Кравчук", "Леонідом Кравчуком"],
    ["Дональд Трамп", "Дональдом Трампом", "Дональду Трампу"],
  ])
  func caseFormsShareAKey(_ forms: [String]) throws {
    let keys = try forms.map { try Self.find($0, "ru").map { $0.key } }
    #expect(Set(keys).count == 1 && keys[0].count == 1, "\(zip(forms, keys).map { "\($0): \($1)" })")
  }

  @Test func differentPersonsHaveDifferentKeys() throws {
    let names = ["Сергей Лавров", "Сергей Лаптев", "Иван Лавров", "Иван Лапин", "Мария Захарова", "Мария Захарченко"]
    #expect(Set(try names.flatMap { try Self.find($0, "ru").map { $0.key } }).count == names.count)
  }

  /// Bulgarian and Serbian text: names are whole words of it, and nothing but names of its own is touched.
  @Test func otherSlavicLanguagesAreLeftWhole() throws {
    #expect(
      try Self.find("Президентът Румен Радев говори в Народното събрание.", "bg").map { $0.text } == ["Румен Радев"])
    #expect(
      try Self.find("Председник Александар Вучић је стигао у Београд.", "sr").map { $0.text } == ["Александар Вучић"])
    #expect(try Self.find("Министерският съвет на Република България", "bg").isEmpty)
  }

  @Test(arguments: NameExamples.latin)
  func foundInLatinText(_ example: NameExamples.Example) throws {
    #expect(try Self.find(example.text, example.language).map { $0.text } == example.names, "\(example.text)")
  }

  @Test(arguments: NameExamples.latinNegative)
  func notFoundInLatinText(_ example: NameExamples.Example) throws {
    #expect(try Self.find(example.text, example.language).map { $0.text } == [], "\(example.text)")
  }

  @Test func latinNamesStayAsTheyAreAndMeetCyrillicOnes() throws {
    let latin = try #require(try Self.find("Minister Siergiej Ławrow i Sergey Lavrov", "pl").last)
    let cyrillic = try #require(try Self.find("встреча с Сергеем Лавровым", "ru").first)
    #expect(latin.latin == "Sergey Lavrov")
    #expect(latin.key == cyrillic.key)
  }

  @Test func textsOfBothScripts() throws {
    let names = try Self.find("Сергей Лавров (Sergey Lavrov) met John Kerry и Ангелу Меркель.", "ru")
    #expect(names.map { $0.text } == ["Сергей Лавров", "Sergey Lavrov", "John Kerry", "Ангелу Меркель"])
  }

  @Test func anyBytesAreTaken() throws {
    let alphabet = Array("АаБСсеёЛлврой. .-’'\n«»ТМЮяї1ZzJohnKé\u{301}\u{AD}北".unicodeScalars)
    var state: UInt64 = 3
    for length in 0..<400 {
      var string = String.UnicodeScalarView()
      var bytes: [UInt8] = []
      for _ in 0..<length {
        state = WordHash.mix(state ^ 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB)
        string.append(alphabet[Int(state % UInt64(alphabet.count))])
        bytes.append(UInt8(truncatingIfNeeded: state >> 32))
      }
      let text = Array(String(string).utf8)
      var end = 0
      for name in try #require(Self.finder).names(in: text, language: nil) {
        #expect(name.range.lowerBound >= end && name.range.upperBound <= text.count)
        #expect(String(validating: text[name.range], as: UTF8.self) == name.text)
        end = name.range.upperBound
      }
      _ = try #require(Self.finder).names(in: bytes, language: LanguageTag("ru"))
    }
  }

  /// Work is bounded by length: a line of capitals and one endless word are only long.
  @Test(arguments: ["Лавров ", "Л. ", "Сергей", "Сергей-", "С’", "John ", "J. ", "John", "O'"])
  func longLinesAreOnlyLong(_ unit: String) throws {
    _ = try Self.find(String(repeating: unit, count: 20_000), "ru")
  }
}
