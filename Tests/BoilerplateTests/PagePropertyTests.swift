import Testing
import Text
import _TestSupport

@testable import Boilerplate

/// What holds for every page, whatever stands on it.
@Suite struct PagePropertyTests {
  static func places(_ page: CleanedPage) -> [Int] {
    page.kept.flatMap { Array($0) } + page.removed.map(\.line)
  }

  static func check(_ text: [UInt8], _ keep: KeepLevel, source: SourceLocation = #_sourceLocation) throws {
    let remover = try BoilerplateRemover(keep: keep)
    let page = remover.clean(text)
    let lines = TextLines(text).ranges
    let places = Self.places(page)
    #expect(places.sorted() == Array(1..<lines.count + 1), sourceLocation: source)
    #expect(
      zip(page.kept, page.kept.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound }, sourceLocation: source)
    #expect(zip(page.removed, page.removed.dropFirst()).allSatisfy { $0.line < $1.line }, sourceLocation: source)
    #expect(page.removed.allSatisfy { keep.threshold <= $0.score && $0.score <= 1 }, sourceLocation: source)
    let again = try BoilerplateRemover(keep: keep).clean(text)
    #expect(
      again.kept == page.kept && again.removed == page.removed && again.metadata == page.metadata,
      sourceLocation: source)
  }

  @Test(arguments: KeepLevel.allCases) func randomUnicode(_ keep: KeepLevel) throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<120 {
      var text = RandomText.unicode(round * 7, using: &generator)
      // Lines of all lengths: a random share of the spaces ends a line.
      for index in text.indices where text[index] == 0x20 && Bool.random(using: &generator) { text[index] = 0x0A }
      try Self.check(text, keep)
    }
  }

  @Test(arguments: KeepLevel.allCases) func randomBytes(_ keep: KeepLevel) throws {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<120 {
      let bytes = RandomText.bytes(round * 9, using: &generator)
      try Self.check(Array(String(decoding: bytes, as: UTF8.self).utf8), keep)
    }
  }

  /// Lines of menus, shapes, dates and prose in any order.
  @Test(arguments: KeepLevel.allCases) func shuffledPages(_ keep: KeepLevel) throws {
    let lines = [
      "Home | News | Contacts", "EN | RU | UA", "18.11.2019", "16:40", "1206-25-06-2024", "By Jane Doe", "Reuters", "",
      "© 2024 Example", "Comments (5)", "1 2 3 4", "Tags: one, two", "Facebook Twitter", "Dear colleagues,",
      "Thank you.",
      "The ministers of the three countries met in the capital on Monday, and they agreed to go on with their talks.",
      "Министры трёх стран встретились в столице в понедельник и договорились продолжить переговоры в мае этого года.",
      "• an item", "Sincerely,", "Jane Doe", "周二欧市盘中，欧元区数国成功拍卖国债，欧元小幅走高后转为下行，日内汇价受阻。", "  ", "- ", "\u{FEFF}",
    ]
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let count = Int.random(in: 0...40, using: &generator)
      let picked = (0..<count).compactMap { _ in lines.randomElement(using: &generator) }
      try Self.check(Array(picked.joined(separator: Bool.random(using: &generator) ? "\n" : "\r\n").utf8), keep)
    }
  }

  static let prose: [String] = [
    "The ministers of the three countries met in the capital on Monday. They agreed to go on with their talks in May.",
    "Министры трёх стран встретились в столице в понедельник. Они договорились продолжить переговоры в мае этого года.",
    "Міністри трьох країн зустрілися в столиці у понеділок. Вони домовилися продовжити переговори в травні цього року.",
    "Ministrowie trzech państw spotkali się w poniedziałek w stolicy. Uzgodnili, że rozmowy będą trwały także w maju.",
    "Die Minister der drei Länder trafen sich am Montag in der Hauptstadt. Sie wollen ihre Gespräche im Mai fortsetzen.",
    "Les ministres des trois pays se sont réunis lundi dans la capitale. Ils poursuivront leurs entretiens en mai.",
    "Los ministros de los tres países se reunieron el lunes en la capital. Acordaron seguir con sus charlas en mayo.",
    "Министрите на трите страни се срещнаха в понеделник в столицата. Те решиха да продължат разговорите си през май.",
    "Οι υπουργοί των τριών χωρών συναντήθηκαν τη Δευτέρα στην πρωτεύουσα. Συμφώνησαν να συνεχίσουν τις συνομιλίες τους.",
    "三国部长星期一在首都举行会晤，就贸易和运输问题交换了意见。他们同意在五月继续举行会谈，并发表了一份简短的声明。",
  ]

  @Test(arguments: KeepLevel.allCases) func pureProseIsKept(_ keep: KeepLevel) throws {
    let remover = try BoilerplateRemover(keep: keep)
    for paragraph in Self.prose {
      for count in 1...6 {
        let text = Array(repeating: paragraph, count: count).joined(separator: "\n\n")
        let page = remover.clean(Array(text.utf8))
        #expect(page.removed.isEmpty, "\(paragraph)")
      }
    }
    #expect(remover.clean(Array(Self.prose.joined(separator: "\n").utf8)).removed.isEmpty)
  }

  /// What cleaning leaves of a page of prose with boilerplate around it, cleaning leaves again.
  @Test(arguments: KeepLevel.allCases) func cleaningTwiceRemovesNothingMore(_ keep: KeepLevel) throws {
    let remover = try BoilerplateRemover(keep: keep)
    let head = "Home | News | Contacts\nEN | RU | UA\n\n"
    let foot = "\n\nFacebook Twitter Telegram\n© 2024 Example\n"
    for paragraph in Self.prose {
      let text = Array((head + paragraph + "\n" + paragraph + foot).utf8)
      let lines = TextLines(text).ranges
      let page = remover.clean(text)
      #expect(page.removed.map(\.line) == [1, 2, 7, 8])
      let kept = page.kept.flatMap { Array($0) }.map { Array(text[lines[$0 - 1]]) }
      #expect(remover.clean(Array(kept.joined(separator: [0x0A]))).removed.isEmpty)
    }
  }

  @Test func blankAndEmptyPages() throws {
    for text in ["", "\n", "\n\n\n", " \t\n\u{3000}\n", "word", "word\n"] {
      for keep in KeepLevel.allCases {
        try Self.check(Array(text.utf8), keep)
        #expect(try BoilerplateRemover(keep: keep).clean(Array(text.utf8)).removed.isEmpty)
      }
    }
  }
}
