import Foundation
import Testing
import Text
import _TestSupport

@testable import Boilerplate

/// What titles say of place and occasion: `Data/statement-titles.tsv`.
@Suite struct StatementTitleTests {
  static let rows: [[String]] = {
    let url = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/Data/statement-titles.tsv")
    return TableRows(Array((try? Data(contentsOf: url)) ?? Data())).rows.map(\.fields)
  }()

  @Test func theTableIsThere() { #expect(Self.rows.count > 120) }

  @Test(arguments: rows) func readsPlaceAndEvent(_ row: [String]) {
    let title = StatementTitle(row[1])
    #expect(title.place ?? "–" == row[2], "\(row[0])")
    #expect(title.event ?? "–" == row[3], "\(row[0])")
  }

  @Test func aPageSaysThemToo() throws {
    let title = "Minister’s remarks at the forum, Oslo, March 4, 2021"
    let body = "The forum has met each year since it was founded, and I am glad to speak to you here again today."
    let page = try BoilerplateRemover().clean(Array("\(title)\n\n\(body)\n\n\(body)".utf8))
    #expect(page.metadata.place == "Oslo" && page.metadata.event == "at the forum")
    #expect(page.metadata.title == title)
    #expect(page.removed.map(\.evidence) == ["field: title, place, event"])
  }

  @Test func aTitleGivenSaysThem() throws {
    let title = "Выступление министра на форуме, Москва, 3 мая 2021 года"
    let page = try BoilerplateRemover().clean(Array("Добрый день, коллеги.".utf8), .init(title: title))
    #expect(page.metadata.place == "Москва" && page.metadata.event == "на форуме" && page.metadata.title == title)
  }

  @Test(arguments: ["", " ", ",", "2020", "May 3, 2020", ", May 3, 2020", "a\nb, Oslo, May 3, 2020"])
  func titlesWithoutForm(_ title: String) { #expect(StatementTitle(title) == StatementTitle("")) }
}
