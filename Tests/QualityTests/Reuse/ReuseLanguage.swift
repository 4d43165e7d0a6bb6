import Foundation
import Sito
import Testing
import _TestSupport

/// Where the sources and hosts of a language's ``ReuseSet`` come from.
struct ReuseLanguage: Sendable, CustomTestStringConvertible {
  var tag: String
  var attribution: ReuseSet.Attribution
  /// Sources and hosts.
  private var texts: @Sendable () throws -> (sources: [String], hosts: [String])

  var testDescription: String { tag }

  func set(count: Int, seed: UInt64) throws -> ReuseSet {
    let (sources, hosts) = try texts()
    return try ReuseSet(
      sources: try Self.distinct(sources), hosts: Array(hosts.prefix(900)),
      language: LanguageTag(tag) ?? LanguageTag("und")!,
      attribution: attribution, count: count, seed: seed)
  }

  static var isPresent: Bool {
    ["corpus/mix.jsonl.zst", "statements/kremlin", "statements/zelensky", "boilerplate/textset.dev.jsonl.zst"]
      .allSatisfy { SharedData.development($0) != nil }
  }

  static let all = [
    ReuseLanguage(
      tag: "ru",
      attribution: .init(
        before: "Он подчеркнул, что «", after: "», сообщило агентство в понедельник.",
        middle: ", — заявил президент во вторник. — ")
    ) { (try speeches("kremlin", ending: ".json"), joined(try corpus("ru"), 4_200)) },
    ReuseLanguage(
      tag: "uk",
      attribution: .init(
        before: "Він наголосив, що «", after: "», повідомило агентство в понеділок.",
        middle: ", — заявив президент у вівторок. — ")
    ) { (try speeches("zelensky", ending: ".uk.json"), joined(try corpus("uk"), 4_200)) },
    ReuseLanguage(
      tag: "ar",
      attribution: .init(
        before: "وأكد أن «", after: "»، حسبما ذكرت الوكالة يوم الاثنين.", middle: "، قال الرئيس يوم الثلاثاء، ")
    ) {
      // Lines of these books are wrapped, and marked where a sentence goes on.
      let books = try corpus("ar").map { $0.replacingOccurrences(of: "\n~~", with: " ") }
      return (books.prefix(30).map { String($0.prefix(30_000)) }, books.dropFirst(30).flatMap { cut($0, 4_200) })
    },
    ReuseLanguage(
      tag: "zh", attribution: .init(before: "他强调“", after: "”，通讯社周一报道。", middle: "，”总统周二表示，“")
    ) {
      let news = try newsTexts("zh")
      return (
        Array(news.prefix(news.count / 2)), Array(news.dropFirst(news.count / 2)) + joined(try corpus("zh"), 1_600)
      )
    },
  ]

  /// Without near copies of others: what two sources have is the reuse of either.
  private static func distinct(_ texts: [String]) throws -> [String] {
    var folder = Folder()
    let finder = DuplicateFinder()
    let words = texts.map { folder.words(of: Array($0.utf8)).hashes }
    let pairs = try finder.pairs(among: words, signatures: words.map { finder.signature(of: $0) })
    let copies = Set(pairs.map(\.b))
    return texts.indices.filter { !copies.contains($0) }.map { texts[$0] }
  }

  private static func speeches(_ folder: String, ending: String) throws -> [String] {
    let url = SharedData.development("statements/" + folder)!
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(ending) }.sorted()
    return try names.compactMap { name in
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url.appendingPathComponent(name)))
      return (object as? [String: Any])?["text"] as? String
    }
  }

  /// The texts of the corpus that are of a language.
  private static func corpus(_ language: String) throws -> [String] {
    try records("corpus/mix.jsonl.zst", language).map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// The lines of labelled pages that are text.
  private static func newsTexts(_ language: String) throws -> [String] {
    try records("boilerplate/textset.dev.jsonl.zst", language).compactMap { record in
      let labels = RecordField.string("labels", in: record.record) ?? []
      let lines = TextLines(record.text).ranges.enumerated().filter {
        $0.offset < labels.count && [UInt8(ascii: "K"), UInt8(ascii: "T")].contains(labels[$0.offset])
      }
      let text = lines.map { String(decoding: record.text[$0.element], as: UTF8.self) }.joined(separator: "\n")
      return text.unicodeScalars.count > 300 ? text : nil
    }
  }

  private static func records(_ path: String, _ language: String) throws -> [InputRecord] {
    var found: [InputRecord] = []
    let wanted = Array(language.utf8)
    for event in try CorpusReader([SharedData.development(path)!.path]) {
      guard case .record(let record) = event, RecordField.string("lang", in: record.record) == wanted else { continue }
      found.append(record)
    }
    return found
  }

  /// Short texts one after the other, so many characters at a time.
  private static func joined(_ texts: [String], _ count: Int) -> [String] {
    var (result, open, length): ([String], [String], Int) = ([], [], 0)
    for text in texts {
      open.append(text)
      length += text.unicodeScalars.count
      if length < count { continue }
      result.append(open.joined(separator: "\n"))
      (open, length) = ([], 0)
    }
    return result
  }

  private static func cut(_ text: String, _ count: Int) -> [String] {
    let scalars = Array(text.unicodeScalars.prefix(60_000))
    return stride(from: 0, to: scalars.count - count / 2, by: count).map { start in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<min(scalars.count, start + count)])
      return String(view)
    }
  }
}
