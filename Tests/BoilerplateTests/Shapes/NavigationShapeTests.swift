import Testing

@testable import Boilerplate

@Suite struct BreadcrumbShapeTests {
  @Test(arguments: [
    ShapeCase("en", "Home > News > Speeches"), ShapeCase("ru", "Главная / Новости / Выступления"),
    ShapeCase("uk", "Головна » Новини » Заяви"), ShapeCase("be", "Галоўная > Навіны"),
    ShapeCase("bg", "Начало » Новини » Изказвания"), ShapeCase("pl", "Strona główna > Aktualności > Komunikaty"),
    ShapeCase("de", "Startseite › Presse › Reden"), ShapeCase("fr", "Accueil > Presse > Discours"),
    ShapeCase("es", "Inicio > Noticias > Discursos"), ShapeCase("pt", "Início > Notícias"),
    ShapeCase("xx", "Press → Speeches → 2024"),
  ])
  func matches(_ item: ShapeCase) { #expect(LineShape.match(line(item.text))?.reason == .navigation) }

  @Test(arguments: [
    ShapeCase("en", "Home is where the heart is"), ShapeCase("en", "Income rose from 5 > 4 percent."),
    ShapeCase("en", "The rain has stopped at last / and over hills and rivers / the sun comes out"),
    ShapeCase("ru", "Главная тема встречи"), ShapeCase("ru", "Я помню чудное мгновенье / передо мной явилась ты"),
    ShapeCase("uk", "Головна мета візиту"), ShapeCase("pl", "Strona polska podkreśliła znaczenie umowy"),
    ShapeCase("de", "Der Start gelang / die Reise begann gut"), ShapeCase("fr", "Accueil chaleureux à Minsk"),
    ShapeCase("es", "Inicio de las negociaciones"),
  ])
  func leaves(_ item: ShapeCase) {
    let line = line(item.text)
    #expect(BreadcrumbShape.match(line, LineParts(line)) == nil)
  }
}

@Suite struct MenuShapeTests {
  @Test(arguments: [
    ShapeCase("en", "Home | News | Contacts"), ShapeCase("ru", "Новости | Выступления | Контакты"),
    ShapeCase("uk", "Новини · Заяви · Контакти"), ShapeCase("be", "Навіны | Заявы | Кантакты"),
    ShapeCase("bg", "Новини | Изказвания | Контакти"), ShapeCase("sr", "Вести | Говори | Контакт"),
    ShapeCase("pl", "Aktualności | Komunikaty | Kontakt"), ShapeCase("de", "Presse • Reden • Kontakt"),
    ShapeCase("fr", "Presse | Discours | Contact"), ShapeCase("el", "Αρχική | Newsletter | Επικοινωνία"),
    ShapeCase("en", "Home | Contacts"),
  ])
  func matches(_ item: ShapeCase) { #expect(LineShape.match(line(item.text))?.reason == .navigation) }

  @Test(arguments: [
    ShapeCase("en", "Ministers met in Minsk on Monday"), ShapeCase("en", "Statement | Minsk"),
    ShapeCase("en", "One | two | and here is a cell that holds very many words indeed"),
    ShapeCase("ru", "Заявление министра"), ShapeCase("uk", "Заява | Київ"), ShapeCase("be", "Заява міністра"),
    ShapeCase("pl", "Oświadczenie | Warszawa"), ShapeCase("de", "Rede des Ministers"),
    ShapeCase("fr", "Discours du ministre | Paris"), ShapeCase("es", "El ministro habló | hoy | aquí."),
  ])
  func leaves(_ item: ShapeCase) {
    let line = line(item.text)
    #expect(MenuShape.match(line, LineParts(line)) == nil)
  }
}

@Suite struct PaginationShapeTests {
  @Test(arguments: [
    ShapeCase("xx", "1 2 3 4 … 10"), ShapeCase("en", "« Previous 1 2 3 Next »"), ShapeCase("en", "Page 1 of 5"),
    ShapeCase("ru", "Страница 2 из 14"), ShapeCase("ru", "Назад 1 2 3 Вперёд"), ShapeCase("uk", "Сторінка 1 з 3"),
    ShapeCase("bg", "Страница 1 от 7"), ShapeCase("pl", "Strona 1 z 5"), ShapeCase("de", "Seite 3 von 9"),
    ShapeCase("fr", "Page 2 sur 8"), ShapeCase("es", "Página 1 de 4"), ShapeCase("it", "Pagina 1 di 4"),
    ShapeCase("en", "Next"),
  ])
  func matches(_ item: ShapeCase) { #expect(PaginationShape.match(line(item.text))?.reason == .navigation) }

  @Test(arguments: [
    ShapeCase("xx", "2019 2020 2021"), ShapeCase("xx", "3 2 1"), ShapeCase("xx", "1, 2, 3, 4"), ShapeCase("xx", "14"),
    ShapeCase("en", "Page 1 of the treaty"), ShapeCase("en", "The next 3 years"), ShapeCase("ru", "Страница истории"),
    ShapeCase("uk", "Сторінка 1 договору"), ShapeCase("pl", "Strona polska"), ShapeCase("de", "Seite an Seite"),
    ShapeCase("fr", "Page blanche"),
  ])
  func leaves(_ item: ShapeCase) { #expect(PaginationShape.match(line(item.text)) == nil) }

  @Test func aRowWithoutAWordIsNotSureBetweenParagraphs() {
    #expect(PaginationShape.match(line("1 2 3 4 5"))?.isSure == false)
    #expect(PaginationShape.match(line("1 2 3 Next"))?.isSure == true)
  }
}

@Suite struct LanguageSwitcherShapeTests {
  @Test(arguments: [
    ShapeCase("xx", "• de-DE1 en-GB1 ru-RU1"), ShapeCase("xx", "EN | RU | UA"), ShapeCase("xx", "ru / en"),
    ShapeCase("xx", "English · Français · العربية"), ShapeCase("ru", "Русский English Español Deutsch"),
    ShapeCase("uk", "Українська English"), ShapeCase("be", "Беларуская Русский English"),
    ShapeCase("sr", "Српски | Srpski | English"), ShapeCase("pl", "Polski English"),
    ShapeCase("de", "Sprache: Deutsch"),
    ShapeCase("zh", "中文 English"), ShapeCase("xx", "sr_Latn sr_Cyrl"),
  ])
  func matches(_ item: ShapeCase) {
    #expect(LanguageSwitcherShape.match(line(item.text))?.reason == .languageSwitcher)
  }

  @Test(arguments: [
    ShapeCase("en", "English"), ShapeCase("en", "no it is"), ShapeCase("en", "English, French and German"),
    ShapeCase("en", "He speaks English."), ShapeCase("en", "English language courses"), ShapeCase("ru", "Русский"),
    ShapeCase("ru", "Русский язык и литература"), ShapeCase("pl", "Polski rząd"),
    ShapeCase("de", "Deutsch als Fremdsprache"),
    ShapeCase("fr", "Français, anglais"), ShapeCase("xx", "RU"), ShapeCase("it", "da no"),
  ])
  func leaves(_ item: ShapeCase) { #expect(LanguageSwitcherShape.match(line(item.text)) == nil) }
}
