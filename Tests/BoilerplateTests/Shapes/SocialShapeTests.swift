import Testing

@testable import Boilerplate

@Suite struct ShareButtonsShapeTests {
  @Test(arguments: [
    ShapeCase("xx", "Facebook Twitter Telegram VK WhatsApp"), ShapeCase("en", "Share on Facebook"),
    ShapeCase("ru", "Поделиться в Facebook"), ShapeCase("ru", "ВКонтакте Одноклассники Телеграм"),
    ShapeCase("uk", "Поширити в Telegram"), ShapeCase("sr", "Подели на Facebook"),
    ShapeCase("pl", "Udostępnij Facebook"),
    ShapeCase("fr", "Partager sur Facebook"), ShapeCase("es", "Compartir en Twitter"),
    ShapeCase("it", "Condividi Facebook Twitter"), ShapeCase("xx", "Facebook 12 Twitter 3"),
  ])
  func matches(_ item: ShapeCase) { #expect(ShareButtonsShape.match(line(item.text))?.reason == .share) }

  @Test(arguments: [
    ShapeCase("en", "Facebook and Twitter answered"), ShapeCase("en", "He wrote on Telegram."),
    ShapeCase("en", "Share your views"), ShapeCase("ru", "Telegram заблокирован"), ShapeCase("ru", "Поделиться"),
    ShapeCase("uk", "Facebook видалив сторінку"), ShapeCase("pl", "Facebook usunął konto"),
    ShapeCase("de", "Facebook löscht Konten"), ShapeCase("fr", "Facebook supprime des comptes"),
    ShapeCase("es", "Facebook, Twitter,"),
  ])
  func leaves(_ item: ShapeCase) { #expect(ShareButtonsShape.match(line(item.text)) == nil) }

  @Test func oneNetworkIsNotSure() {
    #expect(ShareButtonsShape.match(line("Facebook"))?.isSure == false)
    #expect(ShareButtonsShape.match(line("Facebook Twitter"))?.isSure == true)
  }
}

@Suite struct CounterShapeTests {
  struct Counter: Sendable {
    var text: String
    var reason: RemovalReason?
  }

  @Test(arguments: [
    Counter(text: "1 из 1 фото", reason: .gallery), Counter(text: "Photo 3 of 12", reason: .gallery),
    Counter(text: "Фото 2 з 5", reason: .gallery), Counter(text: "Zdjęcie 1 z 4", reason: .gallery),
    Counter(text: "Bild 1 von 7", reason: .gallery), Counter(text: "Foto 3/8", reason: .gallery),
    Counter(text: "Image 2 sur 9", reason: .gallery), Counter(text: "Views: 1234", reason: .other),
    Counter(text: "Просмотров: 1 234", reason: .other), Counter(text: "Переглядів: 77", reason: .other),
    Counter(text: "Wyświetleń 12", reason: .other), Counter(text: "Aufrufe: 512", reason: .other),
    Counter(text: "Comments (5)", reason: .comment), Counter(text: "Комментариев: 0", reason: .comment),
    Counter(text: "Kommentare 14", reason: .comment), Counter(text: "3 commentaires", reason: .comment),
  ])
  func matches(_ item: Counter) { #expect(CounterShape.match(line(item.text))?.reason == item.reason) }

  @Test(arguments: [
    "Photo of the year", "Comments", "The photo shows 3 of 12 ships in the harbour of Odessa", "3 of 12",
    "In 2019 he published 14 comments on the treaty", "Фото 2019 года", "Просмотров много", "Komentarze", "1 von 7",
    "Photo 3 of 12.",
  ])
  func leaves(_ text: String) { #expect(CounterShape.match(line(text)) == nil) }
}

@Suite struct TagListShapeTests {
  @Test(arguments: [
    ShapeCase("en", "Tags: economy, trade"), ShapeCase("ru", "Теги: экономика, торговля"),
    ShapeCase("ru", "Ключевые слова: договор"), ShapeCase("uk", "Мітки: економіка"), ShapeCase("be", "Тэгі: эканоміка"),
    ShapeCase("bg", "Тагове: икономика"), ShapeCase("sr", "Ознаке: привреда"), ShapeCase("sr", "Tagovi: privreda"),
    ShapeCase("xx", "#Minsk #OSCE"), ShapeCase("en", "Keywords: trade"), ShapeCase("en", "Tags"),
  ])
  func matches(_ item: ShapeCase) { #expect(TagListShape.match(line(item.text))?.reason == .navigation) }

  @Test(arguments: [
    ShapeCase("en", "Tags are important here"), ShapeCase("en", "#1 in the world"),
    ShapeCase("en", "We are #one #team"),
    ShapeCase("en", "Topics discussed in Minsk"), ShapeCase("ru", "Темы переговоров обсудили"),
    ShapeCase("ru", "Рубрика ведёт журналист"), ShapeCase("uk", "Ключові слова президента"),
    ShapeCase("pl", "Tematy rozmów w Warszawie"), ShapeCase("de", "Themen des Treffens"),
    ShapeCase("fr", "Thèmes de la rencontre"),
  ])
  func leaves(_ item: ShapeCase) { #expect(TagListShape.match(line(item.text)) == nil) }
}

@Suite struct ContactShapeTests {
  @Test(arguments: [
    ShapeCase("xx", "https://example.org/page?id=1"), ShapeCase("xx", "www.example.org"),
    ShapeCase("xx", "press@example.org"), ShapeCase("en", "Tel: +375 17 222-33-44"),
    ShapeCase("en", "Fax: (017) 222 33 44"),
    ShapeCase("ru", "Телефон: +7 495 123-45-67"), ShapeCase("xx", "+375 (17) 222-33-44"),
    ShapeCase("pl", "Telefon: 22 523 90 00"), ShapeCase("de", "Telefon: 030 1234567"),
    ShapeCase("en", "E-mail: a@b.org"),
  ])
  func matches(_ item: ShapeCase) { #expect(ContactShape.match(line(item.text))?.reason == .other) }

  @Test(arguments: [
    ShapeCase("en", "See https://example.org for more"), ShapeCase("en", "Telephone conversation with the minister"),
    ShapeCase("en", "Contact Group meets in Minsk"), ShapeCase("ru", "Телефонный разговор 5 мая 2019"),
    ShapeCase("ru", "Контакты министров продолжатся"), ShapeCase("uk", "Телефон довіри працює"),
    ShapeCase("pl", "Telefon od prezydenta"), ShapeCase("de", "Telefonat mit dem Kanzler"),
    ShapeCase("xx", "2 345 678"),
    ShapeCase("xx", "@minsk"),
  ])
  func leaves(_ item: ShapeCase) { #expect(ContactShape.match(line(item.text)) == nil) }
}

@Suite struct CopyrightShapeTests {
  @Test(arguments: [
    ShapeCase("en", "© 2024 Ministry of Foreign Affairs"), ShapeCase("en", "Copyright 1998–2024 Example"),
    ShapeCase("en", "(c) 2010 Example Ltd."), ShapeCase("ru", "© МИД России, 2024"),
    ShapeCase("ru", "Авторские права защищены, 2024"), ShapeCase("uk", "© 2024 МЗС України"),
    ShapeCase("pl", "Copyright © 2024 Gazeta"), ShapeCase("de", "© Auswärtiges Amt"),
    ShapeCase("fr", "© Ministère 2024"),
    ShapeCase("zh", "© 2012 新闻网"), ShapeCase("en", "All content © Example 2012"),
  ])
  func matches(_ item: ShapeCase) { #expect(CopyrightShape.match(line(item.text))?.reason == .legal) }

  @Test(arguments: [
    ShapeCase("en", "Copyright law was discussed"), ShapeCase("en", "(c) the third point of the list"),
    ShapeCase("en", "The treaty of 2024"), ShapeCase("ru", "Авторские права обсуждались"),
    ShapeCase("uk", "Договір 2024 року"), ShapeCase("pl", "Prawa autorskie to temat rozmów"),
    ShapeCase("de", "Das Jahr 2024 war gut"), ShapeCase("fr", "Le droit d'auteur"), ShapeCase("es", "El año 2024"),
    ShapeCase("zh", "2012年新闻"),
  ])
  func leaves(_ item: ShapeCase) { #expect(CopyrightShape.match(line(item.text)) == nil) }
}

@Suite struct LineShapeTests {
  @Test func longLinesHaveNoShape() {
    #expect(LineShape.match(line("Home | " + String(repeating: "word | ", count: 60) + "end")) == nil)
  }

  @Test func aSentenceHasNoShapeButACopyrights() {
    let tail = String(repeating: " rights and more of them", count: 4) + "."
    #expect(LineShape.match(line("Tags: one, two," + tail)) == nil)
    #expect(LineShape.match(line("© 2024 Example." + tail))?.reason == .legal)
  }
}
