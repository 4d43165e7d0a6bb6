import Comparison
import Foundation
import Testing
import Text
import _TestSupport

@Suite struct PassageFinderTests {
  private func only(_ result: PassageResult, _ comment: Comment) throws -> Passage {
    let found = result.passages.filter { $0.relation != .formula }
    #expect(found.count == 1, comment)
    return try #require(found.first, comment)
  }

  @Test func aCopyIsWhole() throws {
    let result = try PassageSamples.passages(PassageSamples.statement, PassageSamples.statement)
    let passage = try only(result, "copy")
    #expect(passage.relation == .whole)
    #expect(passage.edits.isEmpty)
    #expect(result.counts.identical == 1)
  }

  /// A copy scores about what the alignment with a text that is all but a copy does.
  @Test func theScoreOfACopyIsByRarity() throws {
    let copy = try only(try PassageSamples.passages(PassageSamples.statement, PassageSamples.statement), "copy")
    let almost = try only(
      try PassageSamples.passages(PassageSamples.statement, PassageSamples.statement + " Indeed."), "one more word")
    #expect(abs(copy.score - almost.score) < almost.score / 4)
    #expect(copy.score < Double(copy.matchedWords))
  }

  /// Words that one sign was folded into share its bytes, and so do words out of order given by a caller.
  @Test(arguments: ["㍻", "㍻㍻", "㌀㍻", " ⑴", "“㍻”"])
  func wordsThatShareASignAreCompared(_ sign: String) throws {
    let marked = sign + PassageSamples.statement.replacing(" the ", with: " \(sign) the ") + sign
    for texts in [[marked, PassageSamples.statement], [marked, "Home\n" + marked + "\n" + PassageSamples.column]] {
      let made = try texts.enumerated().map { try PassageSamples.text("\($0.offset)", $0.element) }
      let result = try PassageFinder().passages(in: made)
      #expect(result.counts.passages == 1)
    }
  }

  /// Letters without spaces are matched in pairs, and a change of one is one letter all the same.
  @Test func oneChineseLetterIsOneEdit() throws {
    let changed = PassageSamples.chinese.replacing("三个月", with: "五个月")
    let passage = try only(try PassageSamples.passages(PassageSamples.chinese, changed), "zh")
    let edits = passage.edits.filter { $0.kind != .typography }
    #expect(edits.map(\.kind) == [.substitution])
    let text = Array(PassageSamples.chinese.utf8)
    #expect(String(decoding: text[try #require(edits.first).a], as: UTF8.self) == "三")
    let words = try PassageSamples.text("0", PassageSamples.chinese).words.count
    #expect(passage.a.words == 0..<words && passage.matchedWords == words - 1)
  }

  /// Fifteen letters, some eight words, are a quotation.
  @Test func aShortChineseQuotationIsFound() throws {
    let quoting = "记者在港口听到许多看法，有人高兴，也有人担心。部长说：“跨河新桥将于九月一日向货运车辆开放”，说完就离开了会场。"
    let passage = try only(try PassageSamples.passages(PassageSamples.chinese, quoting), "zh")
    #expect(passage.relation == .quoted)
  }

  @Test(arguments: 0..<20)
  func anyRangesOfWordsAreSafe(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = try [PassageSamples.frame, PassageSamples.statement].enumerated().map { index, string in
      var text = try PassageSamples.text("\(index)", string)
      for word in 0..<text.words.count where Int.random(in: 0..<3, using: &generator) == 0 {
        let start = max(0, Int(text.words.starts[word]) - Int.random(in: 0..<30, using: &generator))
        text.words.starts[word] = UInt32(start)
        text.words.ends[word] = UInt32(min(text.text.count, start + Int.random(in: 0..<20, using: &generator)))
      }
      return text
    }
    #expect(try !PassageFinder().passages(in: texts).passages.isEmpty)
  }

  @Test(arguments: PassageSamples.languages)
  func aCopyInOtherLettersIsWhole(_ text: String) throws {
    let changed =
      text.uppercased().decomposedStringWithCanonicalMapping
      .replacingOccurrences(of: ".", with: " .").replacingOccurrences(of: ", ", with: " – ") + "\n\n12"
    let passage = try only(try PassageSamples.passages(text, changed), "case and decomposition")
    #expect(passage.relation == .whole)
    #expect(passage.editedShare < 0.025)
  }

  @Test func aPageAroundTheTextIsWhole() throws {
    let passage = try only(try PassageSamples.passages(PassageSamples.statement, PassageSamples.frame), "wrapped")
    #expect(passage.relation == .whole)
  }

  @Test(arguments: [1, 2])
  func aTextCutShortIsPartial(_ paragraphs: Int) throws {
    let cut = PassageSamples.statement.components(separatedBy: "\n\n").prefix(paragraphs).joined(separator: "\n\n")
    let passage = try only(try PassageSamples.passages(PassageSamples.statement, cut), "cut")
    #expect(passage.relation == .partial)
    #expect(passage.edits.isEmpty)
  }

  @Test(arguments: PassageSamples.languages)
  func aTextWithWordsReplacedIsEdited(_ text: String) throws {
    var words = text.split(separator: " ").map(String.init)
    let isSpaced = words.count > 10
    if isSpaced {
      for index in stride(from: 7, to: words.count, by: 14) { words[index] = "xqz\(index)" }
    }
    let changed = isSpaced ? words.joined(separator: " ") : text.replacingOccurrences(of: "九月一日", with: "十月三十日")
    let passage = try only(try PassageSamples.passages(text, changed), "edited")
    #expect(passage.relation == .edited)
    #expect(passage.edits.contains { $0.kind == .substitution })
  }

  @Test(arguments: [
    ("nobody would have to wait another winter for the crossing, and we have kept our word", PassageSamples.statement),
    ("seven of them have accepted", PassageSamples.column + " Its crew of nine has been offered work on the tugs, and"),
    ("das der im Vertrag stand, und die letzten Belastungsproben verliefen ohne Beanstandung", PassageSamples.german),
    ("записанного в договоре, а последние испытания прошли без замечаний", PassageSamples.russian),
  ])
  func aQuotationInAnotherTextIsFound(_ quotation: String, _ original: String) throws {
    let citing = PassageSamples.column + " One sentence stayed: “\(quotation)”. Then the rain came and everyone left."
    let result = try PassageSamples.passages(original, citing)
    if quotation.hasPrefix("seven") {
      #expect(result.counts.passages == 1, "the column itself is shared")
      return
    }
    #expect(try only(result, "quotation").relation == .quoted)
  }

  @Test(arguments: [
    (
      "The meeting was opened by the Deputy Minister of Foreign Trade of the Republic of Northern "
        + "Marshland, and then everybody had tea in the garden behind the hall.",
      "A letter from the Deputy Minister of Foreign Trade of the Republic of Northern Marshland reached us "
        + "too late to be printed in the last number."
    ),
    (
      "Вчера Министерство Иностранных Дел Республики Северных Болот и Совет Безопасности Объединённых "
        + "Озёрных Земель ничего не сообщили о погоде в горах.",
      "Письмо пришло поздно, и Министерство Иностранных Дел Республики Северных Болот и Совет Безопасности "
        + "Объединённых Озёрных Земель вернули его отправителю."
    ),
    (
      "Учора Міністерство Закордонних Справ Республіки Північних Боліт та Рада Безпеки Озерних Земель "
        + "мовчали про погоду в горах.",
      "Лист надійшов пізно, тому Міністерство Закордонних Справ Республіки Північних Боліт та Рада Безпеки "
        + "Озерних Земель повернули його."
    ),
  ])
  func namesAndTitlesAreFormulae(_ a: String, _ b: String) throws {
    let result = try PassageSamples.passages(a, b)
    #expect(result.counts.passages == 0)
    #expect(result.counts.formulae == 1)
    #expect(result.passages.allSatisfy { $0.relation == .formula })
    #expect(result.emptyReason?.contains("formulae") == true)
  }

  @Test func theSeedDocumentsShareFormulaeOnly() throws {
    let seeds = try ["000", "001", "002", "003", "004"].map { try PassageSamples.text($0, try SharedData.seed($0)) }
    let result = try PassageFinder().passages(in: seeds)
    #expect(result.passages.allSatisfy { $0.relation == .formula })
    #expect(result.counts.passages == 0)
    #expect(result.counts.textPairs > 0)
    #expect(result.emptyReason != nil)
  }

  @Test func sentenceFromASeedIsFoundInAnotherText() throws {
    let seed = try SharedData.seed("000")
    let text = String(decoding: seed, as: UTF8.self)
    let start = try #require(text.range(of: "We strongly support our"))
    let end = try #require(text.range(of: "a regular event"))
    let citing = PassageSamples.column + "\n\n" + text[start.lowerBound..<end.upperBound] + ".\n\n"
    let result = try PassageFinder().passages(in: [
      try PassageSamples.text("seed", seed), try PassageSamples.text("citing", citing + PassageSamples.german),
    ])
    #expect(try only(result, "sentence").relation != .formula)
  }

  @Test func rangesCoverWholeWordsOfBothTexts() throws {
    let texts = try [PassageSamples.statement, PassageSamples.frame, PassageSamples.column].enumerated().map {
      try PassageSamples.text("\($0.offset)", $0.element)
    }
    for passage in try PassageFinder().passages(in: texts).passages {
      #expect(passage.a.document < passage.b.document)
      for span in [passage.a, passage.b] {
        #expect(span.bytes == texts[span.document].words.range(of: span.words))
      }
    }
  }

  @Test func documentsOfOneSourceAreNotComparedWhenSourcesAre() throws {
    var options = PassageOptions()
    options.between = .source
    let make = { (id: String, source: String, text: String) in try PassageSamples.text(id, source: source, text) }
    let same = try [make("a", "x", PassageSamples.statement), make("b", "x", PassageSamples.frame)]
    let result = try PassageFinder(options: options).passages(in: same)
    #expect(result.passages.isEmpty)
    #expect(result.emptyReason == "All documents have the same source.")
    // The copy of another source stands in for a text whose first document has the source compared with.
    let other = try same + [make("c", "y", PassageSamples.statement)]
    let pairs = try PassageFinder(options: options).passages(in: other).passages.map { [$0.a.document, $0.b.document] }
    #expect(pairs == [[0, 2], [1, 2]])
  }

  @Test func theOrderOfTextsChangesOnlyTheirNumbers() throws {
    let forward = try PassageSamples.passages(PassageSamples.statement, PassageSamples.frame, PassageSamples.column)
    let again = try PassageSamples.passages(PassageSamples.statement, PassageSamples.frame, PassageSamples.column)
    #expect(forward.passages == again.passages)
    let backward = try PassageSamples.passages(PassageSamples.frame, PassageSamples.statement)
    #expect(forward.passages.map(\.a.bytes) == backward.passages.map(\.b.bytes))
    #expect(forward.passages.map(\.relation) == backward.passages.map(\.relation))
  }

  @Test func anEmptyResultExplainsItself() throws {
    #expect(try PassageSamples.passages().emptyReason?.contains("fewer than two") == true)
    #expect(try PassageSamples.passages("Too short.", "Also short.").emptyReason?.contains("too short") == true)
    let nothing = try PassageSamples.passages(PassageSamples.statement, PassageSamples.russian)
    #expect(nothing.emptyReason?.contains("No two documents") == true)
    #expect(try PassageSamples.passages(PassageSamples.frame, PassageSamples.statement).emptyReason == nil)
  }

  @Test func swappedClausesAreOnePassageWithAMove() throws {
    let a = "After the storm the harbour master counted forty broken masts and nobody slept before the tide had turned."
    let b = "nobody slept before the tide had turned. After the storm the harbour master counted forty broken masts and"
    let passage = try only(try PassageSamples.passages(a, b), "moved")
    #expect(passage.edits.contains { $0.kind == .move })
    #expect(passage.relation == .edited)
  }

  @Test(arguments: 0..<40)
  func randomTextsGiveValidRanges(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let shared = RandomText.unicode(400, using: &generator)
    let texts = try (0..<4).map { index in
      let own = RandomText.unicode(200, using: &generator)
      return try PassageSamples.text("\(index)", own + shared + (index % 2 == 0 ? own : []))
    }
    for passage in try PassageFinder().passages(in: texts).passages {
      for (span, ranges) in [(passage.a, passage.edits.map(\.a)), (passage.b, passage.edits.map(\.b))] {
        let length = texts[span.document].text.count
        #expect(span.bytes.lowerBound < span.bytes.upperBound && span.bytes.upperBound <= length)
        #expect(ranges.allSatisfy { span.bytes.lowerBound <= $0.lowerBound && $0.upperBound <= span.bytes.upperBound })
      }
      #expect((0...1).contains(passage.editedShare))
    }
  }

  /// A text that repeats itself must not make the work grow with the square of its length.
  @Test func repetitionStaysBounded() throws {
    let a = String(repeating: PassageSamples.column + "\n", count: 40) + PassageSamples.statement
    let b = PassageSamples.statement + String(repeating: "\n" + PassageSamples.column, count: 60)
    let result = try PassageSamples.passages(a, b)
    #expect(result.counts.alignments < 1_000)
    #expect(result.passages.contains { $0.matchedWords > 100 && $0.relation != .formula })
  }

  @Test func aGermanTextKeepsItsNouns() throws {
    let quoted = "Fähre soll an den Wochenenden bis Ende Oktober weiterfahren, danach kommt der Anleger in das Museum"
    let b = "Der Wirt erzählte am Abend noch lange von alten Zeiten. Die \(quoted), wie es heißt. Niemand glaubte ihm."
    #expect(try PassageSamples.passages(PassageSamples.german, b).counts.passages == 1)
  }
}
