import Sito
import Testing

/// Names as their keys, for comparing.
@Suite struct NameWordsTests {
  static func prepared(
    _ text: String, language: String? = nil, joinsScripts: Bool = false, foldsNames: Bool = true
  ) throws -> ComparableText {
    var folder = Folder()
    return try ComparableTexts(setsBoilerplateAside: false, joinsScripts: joinsScripts, foldsNames: foldsNames)
      .prepare(Document(id: "a", language: language.flatMap { LanguageTag($0) }, text: Array(text.utf8)), with: &folder)
      .text
  }

  struct Case: Sendable {
    var a: String
    var b: String
    var isSame: Bool
    init(_ a: String, _ b: String, _ isSame: Bool) { (self.a, self.b, self.isSame) = (a, b, isSame) }
  }

  static let cases: [Case] = [
    Case("Talks with Sergey Lavrov were held.", "Talks with Sergei Lavrov were held.", true),
    Case("Talks with Sergey Lavrov were held.", "Talks with Sergej Lawrow were held.", true),
    Case("Talks with Sergey Lavrov were held.", "Talks with Sergey Viktorovich Lavrov were held.", true),
    Case("Talks with Sergey Lavrov were held.", "Talks with S. V. Lavrov were held.", true),
    Case("Мы ждём Сергея Лаврова. Завтра.", "Мы ждём Сергей Лавров. Завтра.", true),
    // A surname alone, where the text says whose it is.
    Case("Sergey Lavrov came. Then Sergey Lavrov spoke.", "Sergey Lavrov came. Then Lavrov spoke.", true),
    Case("Сергей Лавров прибыл. Слова Сергея Лаврова ждали.", "Сергей Лавров прибыл. Слова Лаврова ждали.", true),
    // Other persons, and what is no name.
    Case("Talks with Sergey Lavrov were held.", "Talks with Igor Lavrov were held.", false),
    Case("Talks with Sergey Lavrov were held.", "Talks with Sergey Ivanov were held.", false),
    Case("Talks with Sergey Lavrov were held.", "Talks in Sergey Lavrov were held.", false),
    // Two of the name: whose the surname alone is, nobody says.
    Case(
      "Sergey Lavrov and Igor Lavrov came. Then Sergey Lavrov spoke.",
      "Sergey Lavrov and Igor Lavrov came. Then Lavrov spoke.", false),
  ]

  @Test(arguments: cases)
  func words(_ row: Case) throws {
    let (a, b) = (try Self.prepared(row.a).words, try Self.prepared(row.b).words)
    #expect((a.hashes == b.hashes) == row.isSame)
    let plain = (try Self.prepared(row.a, foldsNames: false).words, try Self.prepared(row.b, foldsNames: false).words)
    #expect(plain.0.hashes != plain.1.hashes)
  }

  /// In two alphabets, beside the words about them.
  @Test func bothScripts() throws {
    let cyrillic = try Self.prepared("Министр Сергей Лавров прибыл.", language: "ru", joinsScripts: true).words
    let latin = try Self.prepared("Ministr Sergey Lavrov pribyl.", joinsScripts: true).words
    #expect(cyrillic.hashes == latin.hashes && cyrillic.count == 3)
  }

  @Test func placesAreThoseOfTheText() throws {
    let text = try Self.prepared("Yesterday Sergey Viktorovich Lavrov’s plane left Minsk.")
    let words = (0..<text.words.count).map { String(decoding: text.text[text.words.range($0)], as: UTF8.self) }
    #expect(words == ["Yesterday", "Sergey Viktorovich Lavrov’s", "plane", "left", "Minsk"])
    #expect(text.words.flags[1].contains(.capitalized) && text.words.flags[0].contains(.startsSentence))
  }

  @Test(arguments: ["", "No names here, and nothing else.", "12 345 — №"])
  func nothingToFold(_ text: String) throws {
    let folded = try Self.prepared(text).words.hashes
    let plain = try Self.prepared(text, foldsNames: false).words.hashes
    #expect(folded == plain)
  }
}
