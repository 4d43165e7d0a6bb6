import Normalization
import Testing
import Text
import _TestSupport

@Suite struct WordCutterTests {
  static let cases: [(String, [String])] = [
    ("Hello, world!", ["Hello", "world"]), ("don't stop", ["don't", "stop"]), ("3.14 1,000", ["3.14", "1,000"]),
    ("п'ять об’єкт", ["п'ять", "об’єкт"]), ("日本語テキスト", ["日", "本", "語", "テ", "キ", "ス", "ト"]),
    ("ภาษา", ["ภ", "า", "ษ", "า"]), ("snake_case ___ _a", ["snake_case", "_a"]), ("name@host.org", ["name@host.org"]),
    ("צה״ל ג׳ורג׳", ["צה״ל", "ג׳ורג׳"]), ("a:b", ["a", "b"]),
    ("e-mail", ["e", "mail"]), ("한국어 텍스트 2차원", ["한국어", "텍스트", "2", "차원"]), ("'quoted'", ["quoted"]), ("end.", ["end"]),
    ("", []),
    ("हिन्दी में", ["हिन्दी", "में"]), ("👍 ok", ["ok"]),
  ]

  @Test(arguments: cases)
  func words(_ text: String, _ expected: [String]) throws {
    var folder = Folder()
    let bytes = Array(text.utf8)
    let words = folder.words(of: bytes)
    let cut = (0..<words.count).map { Array(bytes[words.range($0)]) }
    #expect(cut == expected.map { Array($0.utf8) })
  }

  /// A Hebrew letter keeps an apostrophe behind it (WB7a), wherever the two stand among the kernel's bytes.
  @Test(arguments: 0...130)
  func hebrewApostropheAtEveryPlace(_ spaces: Int) {
    var folder = Folder()
    let text = Array((String(repeating: " ", count: spaces) + "ג' " + String(repeating: "a ", count: 40)).utf8)
    let words = folder.words(of: text)
    #expect(words.count == 41 && words.range(0) == spaces..<spaces + 3)
  }

  @Test func flags() throws {
    var folder = Folder()
    let words = folder.words(of: Array("Мы рады. Вчера 5 日 Минск\nитак".utf8))
    let starts = (0..<words.count).filter { words.flags[$0].contains(.startsSentence) }
    #expect(starts == [0, 2, 6])
    let capitals = (0..<words.count).filter { words.flags[$0].contains(.capitalized) }
    #expect(capitals == [0, 2, 5])
    #expect(words.flags[3].contains(.numeric))
    #expect(words.flags[4] == [.unspaced, .uncased])
  }
}
