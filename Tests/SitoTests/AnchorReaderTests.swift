import Testing
import _TestSupport

@testable import Sito

@Suite struct AnchorReaderTests {
  private static func anchors(_ text: String) -> [(
    kind: TranslationAnchor.Kind, text: String, key: UInt64, isSure: Bool
  )] {
    var folder = Folder()
    let bytes = Array(text.utf8)
    let comparable = ComparableText(id: "x", words: folder.words(of: bytes), text: bytes)
    return AnchorReader().anchors(of: comparable).map {
      ($0.kind, String(decoding: bytes[$0.bytes], as: UTF8.self), $0.key, $0.isSure)
    }
  }

  /// Two spellings that are one anchor.
  @Test(arguments: [
    ("in Kharkiv today", "у Харкові сьогодні"), ("near Bakhmut then", "біля Бахмута тоді"),
    ("with Macron there", "с Макроном там"), ("the Zelenskyy plan", "план Зеленського"),
    ("the EAEU court", "суд ЕАЭС"), ("with NATO now", "з НАТО зараз"),
    ("about 1,000,000 people", "около 1 000 000 человек"),
    ("on 25.06.2024 then", "затем 25/06/2024"), ("by 3.5 then", "на 3,5 тогда"), ("number ٢٥٠ here", "номер 250 тут"),
  ])
  func spellingsMeet(_ first: String, _ second: String) {
    let (a, b) = (Self.anchors(first), Self.anchors(second))
    #expect(!a.isEmpty)
    #expect(a.map(\.key) == b.map(\.key), "\(a) \(b)")
  }

  @Test(arguments: [
    ("in Kharkiv today", "у Києві сьогодні"), ("in 1991 then", "у 1992 тоді"), ("the EAEU court", "суд ОДКБ"),
  ])
  func othersDoNot(_ first: String, _ second: String) {
    #expect(Self.anchors(first).map(\.key) != Self.anchors(second).map(\.key))
  }

  @Test func capitalsAtTheStartOfASentenceAreUnsure() {
    let found = Self.anchors("Moscow agreed with Minsk. Brest did not.\nVilnius: Riga was asked.")
    #expect(found.filter(\.isSure).map(\.text) == ["Minsk"])
    #expect(found.map(\.text) == ["Moscow", "Minsk", "Brest", "Vilnius", "Riga"])
  }

  @Test func numbersOfDocuments() {
    #expect(Self.anchors("No 1206-25-06-2024").filter { $0.kind == .number }.map(\.text).count == 4)
    #expect(Self.anchors("a 007 b 7").map(\.key).count == 2 && Set(Self.anchors("a 007 b 7").map(\.key)).count == 1)
  }

  @Test func anyTextIsSafe() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      let text = String(decoding: RandomText.unicode(200, using: &generator), as: UTF8.self)
      for anchor in Self.anchors(text) { #expect(!anchor.text.isEmpty) }
    }
  }

  /// Of one language there is nothing to translate.
  @Test func oneLanguageHasNoAnchors() {
    var folder = Folder()
    let texts = [
      "The ministers met in Minsk on Monday, and will meet again.", "The press was told of it in Brest on Friday.",
    ].map {
      ComparableText(id: $0, words: folder.words(of: Array($0.utf8)), text: Array($0.utf8))
    }
    #expect(AnchorReader().texts(texts).allSatisfy { $0.anchors.isEmpty })
  }
}
