import Testing

@testable import Boilerplate

@Suite struct DateReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var iso: String?

    init(_ language: String, _ text: String, _ iso: String?) {
      self.language = language
      self.text = text
      self.iso = iso
    }

    var testDescription: String { "\(language): \(text)" }
  }

  @Test(arguments: [
    Case("en", "18 November 2019", "2019-11-18"), Case("en", "November 18th, 2019", "2019-11-18"),
    Case("en", "Published: Monday, 3 May 2024 at 4:40 PM", "2024-05-03T16:40"),
    Case("ru", "18 ноября 2019 г., 16:40", "2019-11-18T16:40"), Case("uk", "18 листопада 2019 року", "2019-11-18"),
    Case("be", "18 лістапада 2019", "2019-11-18"), Case("bg", "18 ноември 2019 г.", "2019-11-18"),
    Case("sr", "18. новембар 2019.", "2019-11-18"), Case("sr", "18. novembar 2019.", "2019-11-18"),
    Case("pl", "18 listopada 2019", "2019-11-18"),
    Case("de", "Montag, 18. November 2019, 16:40 Uhr", "2019-11-18T16:40"),
    Case("fr", "Publié le 1er mai 2019 à 16h40", "2019-05-01T16:40"),
    Case("es", "18 de noviembre de 2019", "2019-11-18"),
    Case("it", "18 novembre 2019", "2019-11-18"), Case("pt", "18 de novembro de 2019", "2019-11-18"),
    Case("zh", "2019年11月18日", "2019-11-18"), Case("zh", "2019年11月18日 16:40", "2019-11-18T16:40"),
    Case("zh", "2019年11月18日 星期一", "2019-11-18"), Case("ja", "2019年11月18日（月） 16:40", "2019-11-18T16:40"),
    Case("ja", "更新日 2019年11月18日月曜日", "2019-11-18"), Case("ko", "2019년 11월 18일 월요일 16:40", "2019-11-18T16:40"),
    Case("cs", "pondělí 18. listopadu 2019, 16:40", "2019-11-18T16:40"),
    Case("sk", "18. novembra 2019", "2019-11-18"), Case("sl", "18. januarja 2019", "2019-01-18"),
    Case("hr", "18. studenoga 2019.", "2019-11-18"), Case("mk", "18 ноември 2019", "2019-11-18"),
    Case("tr", "18 Kasım 2019 Pazartesi", "2019-11-18"), Case("tr", "1 Mayıs 2021, 16:40", "2021-05-01T16:40"),
    Case("az", "18 noyabr 2019", "2019-11-18"), Case("ro", "luni, 18 noiembrie 2019, ora 16:40", "2019-11-18T16:40"),
    Case("el", "Δευτέρα, 18 Νοεμβρίου 2019", "2019-11-18"), Case("el", "1 ΜΑΪΟΥ 2021", "2021-05-01"),
    Case("kk", "2019 жылғы 18 қараша", "2019-11-18"), Case("kk", "18 қараша 2019 жыл", "2019-11-18"),
    Case("nl", "maandag 18 maart 2019", "2019-03-18"), Case("sv", "måndag 18 augusti 2019", "2019-08-18"),
    Case("da", "18. marts 2019", "2019-03-18"), Case("nb", "18. desember 2019", "2019-12-18"),
    Case("fi", "18. marraskuuta 2019 klo 16.40", "2019-11-18T16:40"), Case("et", "18. oktoober 2019", "2019-10-18"),
    Case("lv", "2019. gada 18. novembris", "2019-11-18"), Case("lt", "2019 m. lapkričio 18 d.", "2019-11-18"),
    Case("hu", "2019. november 18.", "2019-11-18"), Case("hu", "2019. május 1., szerda", "2019-05-01"),
    Case("id", "18 Agustus 2019", "2019-08-18"), Case("ar", "18 نوفمبر 2019", "2019-11-18"),
    Case("ar", "18 تشرين الثاني 2019", "2019-11-18"), Case("he", "18 בנובמבר 2019", "2019-11-18"),
    Case("hi", "18 नवंबर 2019", "2019-11-18"), Case("ka", "18 ნოემბერი 2019", "2019-11-18"),
  ])
  func written(_ item: Case) { #expect(DateReader(line: line(item.text)).wholeLine()?.iso8601 == item.iso) }

  @Test(arguments: [
    Case("xx", "18.11.2019", "2019-11-18"), Case("xx", "18/11/2019", "2019-11-18"),
    Case("xx", "18-11-2019", "2019-11-18"),
    Case("xx", "2019-11-18", "2019-11-18"), Case("xx", "2019/11/18 08:05", "2019-11-18T08:05"),
    Case("xx", "03/04/2024", "2024-04-03"), Case("en", "11/18/2019", "2019-11-18"),
    Case("xx", "18.11.2019 16:40:05", "2019-11-18T16:40"), Case("xx", "18.11.2019 16.40", "2019-11-18T16:40"),
    Case("xx", "18.11.19", "2019-11-18"), Case("xx", "18.11.85", "1985-11-18"),
    Case("xx", "18. 11. 2019", "2019-11-18"),
  ])
  func inNumbers(_ item: Case) { #expect(DateReader(line: line(item.text)).wholeLine()?.iso8601 == item.iso) }

  @Test(arguments: [
    Case("en", "18 November 201916:40", "2019-11-18T16:40"), Case("ru", "18 ноября 20199:05", "2019-11-18T09:05"),
    Case("xx", "18.11.201916:40", "2019-11-18T16:40"), Case("en", "18 November 201916:40:59", "2019-11-18T16:40"),
  ])
  func gluedTimes(_ item: Case) { #expect(DateReader(line: line(item.text)).wholeLine()?.iso8601 == item.iso) }

  @Test(arguments: [
    "31 February 2019", "29 February 2019", "0 May 2019", "32.01.2019", "18.13.2019.14", "13/13/2019", "2019-13-01",
    "2019-02-30", "18 November", "November 2019", "2019", "18 November 1850", "18 November 201925:40",
    "18 November 201916:75", "18.11-2019", "1:2:3:4", "18-11-19", "On 18 November 2019 ministers met", "99:99",
    "18 Brumaire 2019", "2019 18 May", "2019 жылғы 31 сәуір", "2019 m. lapkričio 31 d.",
  ])
  func noDate(_ text: String) { #expect(DateReader(line: line(text)).wholeLine()?.iso8601 == nil) }

  @Test func leapDay() {
    #expect(DateReader(line: line("29 February 2020")).wholeLine()?.iso8601 == "2020-02-29")
    #expect(DateReader(line: line("29.02.2000")).wholeLine()?.iso8601 == "2000-02-29")
    #expect(DateReader(line: line("29.02.1900")).wholeLine() == nil)
  }

  @Test(arguments: [
    ("16:40", 16, 40), ("4:40 PM", 16, 40), ("12:05 AM", 0, 5), ("12:05 PM", 12, 5), ("16:40:05", 16, 40),
    ("16h40", 16, 40), ("um 16:40 Uhr", 16, 40),
  ])
  func timesAlone(_ item: (text: String, hour: Int, minute: Int)) {
    let stamp = DateReader(line: line(item.text)).wholeLine()
    #expect(stamp?.day == nil)
    #expect(stamp?.time == Timestamp.Time(item.hour, item.minute))
  }

  @Test(arguments: ["24:00", "16:60", "16.40", "1640", "16:4"])
  func noTimes(_ text: String) { #expect(DateReader(line: line(text)).wholeLine() == nil) }

  @Test(arguments: [
    Case("en", "Remarks at the opening, Minsk, June 19, 2018", "2018-06-19"),
    Case("ru", "Выступление министра, Минск, 19 июня 2018 года", "2018-06-19"),
    Case("en", "From 1 May 2017 to 19 June 2018 in Minsk", "2018-06-19"),
    Case("en", "Meeting of 19.06.18 in Minsk", nil), Case("en", "Plans of 2018, May 3, 2019", "2019-05-03"),
    Case("en", "The harvest of 2018, 3 May 2019", "2019-05-03"),
    Case("en", "Remarks at the opening", nil),
  ])
  func anywhere(_ item: Case) { #expect(DateReader(line: line(item.text)).anywhere()?.iso8601 == item.iso) }

  @Test func theFirstOfTwoDatesCounts() {
    let stamp = DateReader(line: line("Published 3 May 2024, updated 4 May 2024")).wholeLine()
    #expect(stamp?.iso8601 == "2024-05-03")
  }
}
