import Foundation
import _TestSupport

/// Small collections, and the reports that the binary makes of them.
enum ReportKind: String, CaseIterable, Sendable {
  /// A dozen documents with shared passages in four scripts.
  case scripts
  /// The same, as near-duplicates of whole texts.
  case duplicates
  /// Everything from outside tries to be markup.
  case hostile
  /// Nothing is shared.
  case empty
  case seeds
  /// More statements than a page shows: 1,200.
  case large

  static let small = allCases.filter { $0 != .large }

  /// Where the report is.
  func write(in folder: TemporaryFolder) async throws -> String {
    let report = folder.path("\(rawValue).html")
    let arguments: [String]
    switch self {
    case .scripts: arguments = ["compare", try folder.write("in.jsonl", Self.jsonl(ReportCollections.scripts))]
    case .duplicates:
      let input = try folder.write("in.jsonl", Self.jsonl(ReportCollections.scripts))
      arguments = ["dedup", input, "--edits", "0.5", "--containment", "0.5"]
    case .hostile: arguments = ["compare", try folder.write("in.jsonl", Self.jsonl(ReportCollections.hostile))]
    case .empty: arguments = ["compare", try folder.write("in.jsonl", Self.jsonl(ReportCollections.unrelated))]
    case .large: arguments = ["compare", try folder.write("in.jsonl", Self.jsonl(ReportCollections.large))]
    case .seeds: arguments = ["compare", "seeds", "--clean"]
    }
    let result = try await SitoProcess.run(arguments + ["--report", report, "-q"], folder: SharedData.root.path)
    guard result.status == 0 else { throw Browser.Failure(description: "sito: \(result.status) \(result.errors)") }
    return report
  }

  private static func jsonl(_ documents: [CollectedDocument]) throws -> [UInt8] {
    try documents.flatMap { document in
      let object = [
        "id": document.id, "source": document.source, "title": document.title, "published": document.published,
        "text": document.text, "url": document.url,
      ]
      return [UInt8](try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)) + [0x0A]
    }
  }
}

struct CollectedDocument {
  var id: String
  var source: String
  var title: String
  var published: String
  var text: String
  var url = "https://archive.example/?q=1&r=2"
}

enum ReportCollections {
  /// A statement, its copy within another text, an edited copy and a quotation, in a script.
  private struct Family {
    var name: String
    var titles: [String]
    var sentences: [String]
    /// What an editor has changed.
    var change: (from: String, to: String)
    var around: [String]
  }

  /// The first family is the earliest, and has a document less: it is first by date and last by spread.
  static let scripts: [CollectedDocument] = families.enumerated().flatMap { number, family -> [CollectedDocument] in
    let statement = family.sentences.joined(separator: " ")
    let edited = statement.replacingOccurrences(of: family.change.from, with: family.change.to)
    let texts = [statement, "\(family.around[0])\n\(statement)\n\(family.around[1])", "\(edited)\n\(family.around[2])"]
    return texts.enumerated().filter { number > 0 || $0.offset != 1 }.map { index, text in
      CollectedDocument(
        id: "\(family.name)/\(index + 1)", source: ["office.example", "mirror.example", "daily.example"][index],
        title: family.titles[index], published: "\(number == 0 ? 2023 : 2024)-0\(index + 3)-1\(index)", text: text)
    }
  }

  private static let families = [
    Family(
      name: "english",
      titles: ["Statement on the river crossing", "Bridge to open in September, say ministers", "Freight first"],
      sentences: [
        "The two governments have agreed that the new bridge across the river will be open to freight from September.",
        "Work on the approach roads was finished in early spring, three months before the date set in the contract.",
        "Passenger trains will follow once the signalling on the northern bank has been tested under winter conditions.",
      ], change: ("three months", "five weeks"),
      around: [
        "Our correspondent reports from the capital, where rain had kept the crowds away.",
        "Residents of the old harbour are less enthusiastic about the noise.",
        "The operator declined to comment on the price of a ticket.",
      ]),
    Family(
      name: "русский",
      titles: ["Заявление о переправе", "Мост откроют в сентябре", "Сначала грузы"],
      sentences: [
        "Правительства договорились, что новый мост через реку откроется для грузового движения в сентябре.",
        "Подъездные дороги достроили ранней весной, на три месяца раньше срока, установленного договором.",
        "Пассажирские поезда пойдут после того, как сигнализацию на северном берегу проверят в зимних условиях.",
      ], change: ("на три месяца", "на пять недель"),
      around: [
        "Наш корреспондент сообщает из столицы, где дождь разогнал зевак.",
        "Жителей старой гавани больше беспокоит шум.",
        "О цене билета перевозчик говорить отказался.",
      ]),
    Family(
      name: "العربية",
      titles: ["بيان حول الجسر", "افتتاح الجسر في سبتمبر", "الشحن أولا"],
      sentences: [
        "اتفقت الحكومتان على أن يفتتح الجسر الجديد فوق النهر أمام حركة الشحن ابتداء من شهر سبتمبر المقبل.",
        "وانتهت أعمال الطرق المؤدية إليه في مطلع الربيع قبل ثلاثة أشهر من الموعد المحدد في العقد الموقع بين الطرفين.",
        "وستتبعها قطارات الركاب بعد اختبار الإشارات على الضفة الشمالية في ظروف الشتاء القاسية.",
      ], change: ("ثلاثة أشهر", "خمسة أسابيع"),
      around: [
        "أفاد مراسلنا من العاصمة بأن المطر أبعد الحشود عن الساحة.",
        "أما سكان الميناء القديم فيشتكون من الضوضاء.",
        "ورفضت الشركة التعليق على سعر التذكرة.",
      ]),
    Family(
      name: "中文",
      titles: ["关于跨河大桥的声明", "大桥将于九月通车", "货运优先"],
      sentences: [
        "两国政府已经商定，横跨大河的新桥将从九月起向货运列车开放。",
        "引道工程已于早春完工，比合同规定的日期提前了三个月。",
        "北岸的信号系统在冬季条件下通过测试之后，旅客列车也将陆续开行。",
      ], change: ("三个月", "五个星期"),
      around: ["本报记者从首都发来报道，大雨驱散了围观的人群。", "老港口的居民更担心噪音问题。", "运营方拒绝就票价发表评论。"]),
  ]

  static let attacks = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "\" onmouseover=\"alert(3)\" x=\"",
    "javascript:alert(4)", "</title></style></main><script src=//evil.example/x.js></script>",
    "<svg/onload=alert(5)>", "<!-- ]]> -->", "&lt;script&gt;alert(6)&lt;/script&gt;",
    "<a href=\"javascript:alert(7)\">here</a>", "<iframe srcdoc='<script>alert(8)</script>'></iframe>",
    "<base href=https://evil.example/>", "<meta http-equiv=refresh content=0;url=https://evil.example/>",
  ]

  static let hostile: [CollectedDocument] = attacks.enumerated().flatMap { index, attack in
    let statement = """
      Delegation \(index) left the hall after the vote number \(index) was declared void, and \(attack) stood on the screen \
      behind the chairman for several minutes before a technician named Berg\(index) pulled the plug out of the wall.
      """
    return (0..<2).map { side in
      CollectedDocument(
        id: "\(attack)#\(side)", source: "\(attack)-\(side)", title: "\(side) \(attack)",
        published: side == 0 ? "2024-05-0\(index % 9 + 1)" : attack,
        text: side == 0 ? statement : statement.replacingOccurrences(of: "several", with: attack),
        url: side == 0 ? attack : "https://archive.example/\(attack)")
    }
  }

  /// Statements of fifty invented words, each in two documents.
  static var large: [CollectedDocument] {
    var generator = SeededGenerator(seed: 6)
    let syllables: [String] = "bcdfghklmnprstvz".flatMap { consonant in "aeiou".map { "\(consonant)\($0)" } }
    let vocabulary: [String] = (0..<20_000).map { (number: Int) -> String in
      [syllables[number % 80], syllables[number / 80 % 80], syllables[number / 6_400]].joined()
    }
    func words(_ count: Int) -> String {
      (0..<count).map { _ in vocabulary[Int.random(in: 0..<20_000, using: &generator)] }.joined(separator: " ")
    }
    var documents: [CollectedDocument] = []
    for number in 0..<1_200 {
      let statement = words(50)
      for (side, text) in [statement, "\(words(8)). \(statement) \(words(8))."].enumerated() {
        let source = (number * 7 + side) % 40
        let (month, day) = (10 + number % 3, 10 + number % 17 + side)
        documents.append(
          CollectedDocument(
            id: "\(number)/\(side)", source: "source-\(source).example", title: words(5),
            published: "2024-\(month)-\(day)", text: text))
      }
    }
    return documents
  }

  static let unrelated = [
    CollectedDocument(
      id: "orchard", source: "garden.example", title: "Grafting in March", published: "2024-03-01",
      text: "Apple trees are best grafted while the buds still sleep, with a sharp knife and dry hands."),
    CollectedDocument(
      id: "harbour", source: "coast.example", title: "Tides", published: "2024-03-02",
      text: "Ferries left the quay two hours late because fog had covered the lighthouse since dawn."),
  ]
}
