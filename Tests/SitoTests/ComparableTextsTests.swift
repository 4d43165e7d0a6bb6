import Sito
import Testing

@Suite struct ComparableTextsTests {
  static let page = """
    Home | News | Contacts

    The ministers met in Minsk on Monday and agreed on a plan of joint action for the next two years.

    Subscribe to our newsletter
    """

  static func words(_ setsBoilerplateAside: Bool) throws -> [String] {
    var folder = Folder()
    let bytes = Array(page.utf8)
    let prepared = try ComparableTexts(setsBoilerplateAside: setsBoilerplateAside)
      .prepare(Document(id: "a", text: bytes), with: &folder)
    let words = prepared.text.words
    return (0..<words.count).map { String(decoding: bytes[words.range($0)], as: UTF8.self) }
  }

  @Test func boilerplateIsSetAsideAndOffsetsStay() throws {
    let all = try Self.words(false)
    #expect(all.first == "Home" && all.last == "newsletter")
    #expect(try Self.words(true) == Array(all.dropFirst(3).dropLast(4)))
  }
}

@Suite struct DecimalsTests {
  static let cases: [(Double, Int, String)] = [
    (3.14159, 2, "3.14"), (0, 1, "0.0"), (-1.06, 1, "-1.1"), (-0.001, 2, "0.00"), (999.996, 2, "1000.00"), (7, 0, "7"),
  ]

  @Test(arguments: cases)
  func fixed(_ value: Double, _ places: Int, _ expected: String) {
    #expect(Decimals.fixed(value, places: places) == expected)
  }
}

@Suite struct GeneratedCorpusTests {
  @Test func isTheSameInEveryRun() {
    let documents = GeneratedCorpus.documents(bytes: 100_000)
    #expect(documents.map(\.text) == GeneratedCorpus.documents(bytes: 100_000).map(\.text))
    #expect(documents.reduce(0) { $0 + $1.text.count } >= 100_000)
    #expect(documents.allSatisfy { String(validating: $0.text, as: UTF8.self) != nil })
  }
}
