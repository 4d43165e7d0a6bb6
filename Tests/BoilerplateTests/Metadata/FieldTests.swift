import Testing

@testable import Boilerplate

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    ("1206-25-06-2024", "1206-25-06-2024"), ("№ 123-п", "123-п"), ("Nr. 12/2024", "12/2024"), ("No. 45", "45"),
    ("№ 1206-25-06-2024", "1206-25-06-2024"), ("Документ № 77", "77"), ("N° 12", "12"), ("Ref. 12/2024", "12/2024"),
  ])
  func matches(_ item: (text: String, number: String)) { #expect(DocumentNumber.match(line(item.text)) == item.number) }

  @Test(arguments: [
    "2024", "18-11-2019", "2019-11-18", "222-33-44", "8-800-555-35-35", "12.5", "No", "№", "No smoking 2024",
    "No. 45 of the list", "Resolution 1325", "1206-25-06-2024 and more", "12-ab-2024",
  ])
  func leaves(_ text: String) { #expect(DocumentNumber.match(line(text)) == nil) }
}

@Suite struct BylineTests {
  @Test(arguments: [
    ("By Vladimir Khromov", "Vladimir Khromov"), ("Автор: Иван Петров", "Иван Петров"),
    ("Von Christin Jordan", "Christin Jordan"),
    ("Author: Jane Doe", "Jane Doe"), ("Par Jean Dupont", "Jean Dupont"), ("Por Juan Pérez", "Juan Pérez"),
    ("Di Mario Rossi", "Mario Rossi"), ("Автор: Олена Шевченко", "Олена Шевченко"),
    ("Аўтар: Янка Купала", "Янка Купала"),
    ("Пише: Јован Јовановић", "Јован Јовановић"), ("Autorka: Anna Nowak", "Anna Nowak"),
  ])
  func matches(_ item: (text: String, name: String)) { #expect(Byline.match(line(item.text)) == item.name) }

  @Test(arguments: [
    "By", "By the way", "by Vladimir Khromov", "By Vladimir", "Von der Leyen reist nach Kiew",
    "By Land and Sea we go there",
    "Автор Иван", "Par exemple", "Author: unknown", "By Vladimir Khromov.", "By 2024 Ministers",
  ])
  func leaves(_ text: String) { #expect(Byline.match(line(text)) == nil) }
}

@Suite struct PublisherTests {
  @Test(arguments: [
    "The Ministry of Foreign Affairs of the Russian Federation", "Ministry of Foreign Affairs", "ТАСС", "Reuters",
    "Министерство иностранных дел Российской Федерации", "Міністерство закордонних справ України",
    "Міністэрства замежных спраў Рэспублікі Беларусь", "Министарство спољних послова",
    "Ministerstwo Spraw Zagranicznych",
    "Auswärtiges Amt", "Ministère des Affaires étrangères", "Ministerio de Asuntos Exteriores", "Embassy of Poland",
  ])
  func matches(_ text: String) { #expect(Publisher.matches(line(text))) }

  @Test(arguments: [
    "Ministry denies reports about talks on grain", "ministry of foreign affairs", "Reuters reports on Minsk",
    "Ministry of Foreign Affairs.", "Ministry of Foreign Affairs 2024", "Foreign minister", "Ministry | Press",
    "Министр",
  ])
  func leaves(_ text: String) { #expect(!Publisher.matches(line(text))) }
}

@Suite struct TitleChooserTests {
  static func chosen(_ lines: [String], isPlain: Bool = true, known: String? = nil) -> String? {
    let page = Page(Array(lines.joined(separator: "\n").utf8))
    let chooser = TitleChooser(page: page, vocabulary: .standard)
    let index = chooser.choose(
      Array(page.blocks.indices), bodyStart: page.blocks.count, isPlain: isPlain, known: known)
    return index.map { page.string(page.blocks[$0].bytes) }
  }

  @Test func theFirstLineOfThreeWords() {
    #expect(
      Self.chosen(["News", "The minister met his colleague", "A word on trade"]) == "The minister met his colleague")
  }

  @Test func aStatementsTitleNamesItsDay() {
    let title = "Remarks by the Minister at the conference, Minsk, June 19, 2018"
    #expect(Self.chosen(["Speeches and remarks by ministers", title]) == title)
  }

  @Test func theKnownTitleDecides() {
    let lines = ["A line that is long enough to be one", "Об итогах встречи", "Another line here"]
    #expect(Self.chosen(lines, known: "об ИТОГАХ встречи") == "Об итогах встречи")
    #expect(Self.chosen(lines, known: "not on the page") == lines[0])
  }

  @Test func aSentenceIsNoTitleButAQuestionIs() {
    #expect(Self.chosen(["The talks ended in the evening."]) == nil)
    #expect(Self.chosen(["Will the talks go on tomorrow?"]) == "Will the talks go on tomorrow?")
  }

  @Test func amongMenusTheLongLineNextToTheTextWins() {
    let lines = ["Home page", "All the news of today", "Ministers of three countries met in Minsk", "Font size"]
    #expect(Self.chosen(lines, isPlain: false) == lines[2])
  }

  @Test func noLines() { #expect(Self.chosen([]) == nil) }
}
