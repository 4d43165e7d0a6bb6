import ICU
import Normalization
import Testing
import Text
import _TestSupport

@Suite struct FolderTests {
  static let cases: [(String, String)] = [
    ("Ёлка", "елка"), ("“Quoted” — ‘it’s’ 2018−2019", "\"quoted\" - 'it's' 2018-2019"), ("a\u{A0}b\tc", "a b c"),
    ("й и\u{306}", "й й"), ("за́мок", "замок"), ("é e\u{301}", "é é"), ("٣٤٥ १२", "345 12"), ("co\u{AD}op", "coop"),
    ("Cергей", "сергей"), ("Mосква", "москва"), ("Hello", "hello"), ("pЖp", "ржр"), ("qЖ", "qж"), ("कि", "कि"),
    ("ﬁn", "fin"), ("Straße", "strasse"), ("a\nb", "a\nb"), ("и\u{301}\u{306}", "й"), ("п’ять", "п'ять"), ("", ""),
    ("كتـــاب", "كتاب"), ("ѓ г\u{301}", "ѓ ѓ"),
  ]

  @Test(arguments: cases)
  func fold(_ input: String, _ expected: String) throws {
    var folder = Folder()
    let folded = folder.fold(Array(input.utf8))
    #expect(folded.bytes == Array(expected.utf8))
    #expect(folder.fold(folded.bytes).bytes == folded.bytes)
  }

  @Test func randomTextKeepsTheInvariants() throws {
    var folder = Folder()
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let text = RandomText.unicode(Int.random(in: 0...60, using: &generator), using: &generator)
      let folded = folder.fold(text)
      #expect(String(validating: folded.bytes, as: UTF8.self) != nil)
      #expect(folder.fold(folded.bytes).bytes == folded.bytes)
      var last = 0
      for offset in 0...folded.bytes.count {
        let input = folded.map.input(ofOutput: offset)
        #expect(input >= last && input <= text.count)
        last = input
      }
      #expect(folded.map.input(ofOutput: folded.bytes.count) == text.count)
    }
  }

  /// A text folded up to a letter is the beginning of the folded text, and its end leads back to that letter.
  @Test(arguments: [
    "«Ёж» — ﬁn за́мок 2018−2019 Straße", "co\u{AD}op\u{200B} “x”…", "e\u{301}a\u{323}\u{302} и\u{306}й Ǆ ŉ ½ ㍻ ﷺ",
    "हिन्दी १२ क़ ภาษาำ ١٢٣ كتـــاب", "가각 \u{1100}\u{1161}\u{11A8} ｶﾞ ＡＢ", "𝐀𐐀 \u{1D15E} 🛑 №5 ⑴ ℃",
  ])
  func offsetsLetterByLetter(_ text: String) throws {
    var folder = Folder()
    let scalars = Array(text.unicodeScalars)
    let whole = folder.fold(Array(text.utf8))
    var checked = 0
    for (index, scalar) in scalars.enumerated() {
      // Only where nothing joins across: marks, jamo and what folding removes go with what stands before.
      let alone = folder.fold(Array(String(scalar).utf8)).bytes
      let first = String(decoding: alone, as: UTF8.self).unicodeScalars.first?.value
      guard let first, CharacterProperties.combiningClass(first) == 0, !CharacterProperties.composesBackward(first)
      else { continue }
      var before = String.UnicodeScalarView()
      before.append(contentsOf: scalars[..<index])
      let beginning = folder.fold(Array(String(before).utf8))
      #expect(whole.bytes.starts(with: beginning.bytes))
      #expect(whole.map.input(ofOutput: beginning.bytes.count) == String(before).utf8.count, "\(index) in \(text)")
      checked += 1
    }
    #expect(checked > 5)
  }

  /// What is no UTF-8 folds to something, and to the same whatever the folder's memory holds of the texts before: nothing
  /// behind the text is read, or it is of no account. (That nothing outside the memory is touched: `make check`, by
  /// AddressSanitizer; and the kernels' own tests.)
  @Test func randomBytes() {
    var folder = Folder()
    var generator = SeededGenerator(seed: 3)
    let before = ["ж", "q", "漢", "\u{301}", "ﷺ", "\u{AD}"].map { Array(String(repeating: $0, count: 100).utf8) }
    for round in 0..<2000 {
      let text = RandomText.bytes(Int.random(in: 0...80, using: &generator), using: &generator)
      var fresh = Folder()
      let (folded, words) = (fresh.fold(text), fresh.words(of: text))
      _ = folder.words(of: before[round % before.count])
      let again = folder.fold(text)
      #expect(again.bytes == folded.bytes && again.map == folded.map)
      _ = folder.words(of: before[round % before.count])
      let wordsAgain = folder.words(of: text)
      #expect(wordsAgain.hashes == words.hashes && wordsAgain.flags == words.flags)
      #expect(wordsAgain.starts == words.starts && wordsAgain.ends == words.ends)
      #expect(folded.map.input(ofOutput: folded.bytes.count) <= text.count)
      #expect(words.ends.allSatisfy { $0 <= text.count })
    }
  }

  /// Expansions until the memory has to grow.
  @Test func signsThatGrow() {
    var folder = Folder()
    let text = String(repeating: "㋿ﷺ½ŉ①", count: 3000)
    let folded = folder.fold(Array(text.utf8))
    let once = folder.fold(Array("㋿ﷺ½ŉ①".utf8)).bytes
    #expect(folded.bytes == Array(repeatElement(once, count: 3000).joined()))
  }

  @Test(arguments: ["сx\u{301}", "pЖ\u{301}p", "Cе\u{301}рп"])
  func foldingAgainChangesNothing(_ text: String) throws {
    var folder = Folder()
    let once = folder.fold(Array(text.utf8)).bytes
    #expect(folder.fold(once).bytes == once)
  }

  /// ICU would take quadratic time.
  @Test(.timeLimit(.minutes(30))) func aMillionMarksOnOneLetter() throws {
    let text = Array(("a" + String(repeating: "\u{301}\u{316}", count: 500_000) + "b").utf8)
    var folder = Folder()
    let folded = folder.fold(text)
    #expect(folded.bytes.count > 1_500_000)
    #expect(folded.map.input(ofOutput: folded.bytes.count) == text.count)
    #expect(folded.map.input(ofOutput: folded.bytes.count - 1) == text.count - 1)
    var display = try DisplayForm()
    #expect(try display.apply(text).count > 1_500_000)
  }

  @Test func wordsStandOnTheBordersOfScalars() throws {
    var folder = Folder()
    var generator = SeededGenerator(seed: 15)
    let signs = Array("⑴⒈㈠℃㍻㋿ﷺ½Ⅻ①™…aбв ".unicodeScalars)
    for round in 0..<600 {
      var view = String.UnicodeScalarView()
      for _ in 0..<12 { view.append(signs.randomElement(using: &generator) ?? "a") }
      let text = round % 2 == 0 ? Array(String(view).utf8) : RandomText.unicode(60, using: &generator)
      let words = folder.words(of: text)
      var last = 0
      for index in 0..<words.count {
        let range = words.range(index)
        #expect(range.lowerBound >= last)
        last = range.upperBound
        #expect(String(validating: text[range], as: UTF8.self) != nil)
      }
    }
  }

  @Test func offsetsLeadBackToTheLetters() throws {
    var folder = Folder()
    let text = "«Ёж» — ﬁn за́мок Cергей 2018−2019"
    let bytes = Array(text.utf8)
    let words = folder.words(of: bytes)
    let cut = (0..<words.count).map { String(decoding: bytes[words.range($0)], as: UTF8.self) }
    #expect(cut.map { Array($0.utf8) } == ["Ёж", "ﬁn", "за́мок", "Cергей", "2018", "2019"].map { Array($0.utf8) })
  }
}
