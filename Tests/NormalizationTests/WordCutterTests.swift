import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

@Suite struct WordCutterTests {
  static let cases: [(String, [String])] = [
    ("Hello, world!", ["Hello", "world"]), ("don't stop", ["don't", "stop"]), ("3.14 1,000", ["3.14", "1,000"]),
    ("п'ять об’єкт", ["п'ять", "об’єкт"]), ("日本語テキスト", ["日", "本", "語", "テ", "キ", "ス", "ト"]),
    ("ภาษา", ["ภ", "า", "ษ", "า"]), ("snake_case ___ _a", ["snake_case", "_a"]), ("a:b", ["a", "b"]),
    ("e-mail", ["e", "mail"]), ("한국어 텍스트", ["한국어", "텍스트"]), ("'quoted'", ["quoted"]), ("end.", ["end"]), ("", []),
    ("हिन्दी में", ["हिन्दी", "में"]), ("👍 ok", ["ok"]),
  ]

  @Test(arguments: cases)
  func words(_ text: String, _ expected: [String]) throws {
    var folder = try Folder()
    let bytes = Array(text.utf8)
    let words = try folder.words(of: bytes)
    let cut = (0..<words.count).map { Array(bytes[words.range($0)]) }
    #expect(cut == expected.map { Array($0.utf8) })
  }

  @Test func flags() throws {
    var folder = try Folder()
    let words = try folder.words(of: Array("Мы рады. Вчера 5 日 Минск\nитак".utf8))
    let starts = (0..<words.count).filter { words.flags[$0].contains(.startsSentence) }
    #expect(starts == [0, 2, 6])
    let capitals = (0..<words.count).filter { words.flags[$0].contains(.capitalized) }
    #expect(capitals == [0, 2, 5])
    #expect(words.flags[3].contains(.numeric))
    #expect(words.flags[4] == [.unspaced, .uncased])
  }

  /// In spaced scripts the cutter is ICU's word iterator, on every line.
  @Test(arguments: [
    "rus", "ukr", "bel", "bul", "eng", "deu_1996", "fra", "spa", "pol", "ell_monotonic", "heb", "hin", "kaz",
  ])
  func agreesWithICU(_ language: String) throws {
    let folder = SharedData.development("text-udhr")
    guard let folder else {
      print("skipped: no development data")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.sorted().first(where: { $0.contains(language) }) else {
      Issue.record("text-udhr has no \(language)")
      return
    }
    let text = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    var folding = try Folder()
    let folded = try folding.fold(text)
    let words = WordCutter.words(in: FoldedText(bytes: folded.bytes, map: OffsetMap()), of: folded.bytes)
    var iterator = try BreakIterator(.words)
    var expected: [Range<Int>] = []
    try folded.bytes.withUnsafeBufferPointer {
      try iterator.forEachSegment(in: $0) { if $0.isWord { expected.append($0.range) } }
    }
    #expect(words.count > 500)
    #expect((0..<words.count).map { words.range($0) } == expected)
  }
}
