import Comparison
import Report
import Text

/// Pages made of a few words, cut at spaces.
enum ReportSamples {
  static func document(
    _ id: String, source: String = "press", title: String? = nil, published: String? = nil, url: String? = nil,
    _ text: String
  ) -> ComparableText {
    let bytes = Array(text.utf8)
    var words = Words()
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A {
      if index > start {
        let hash = bytes.withUnsafeBufferPointer { WordHash.hash($0, start..<index) }
        words.append(hash: hash, flags: [], start: start, end: index)
      }
      start = index + 1
    }
    return ComparableText(
      id: id, source: source, title: title, published: published, url: url, words: words, text: bytes)
  }

  static func passage(
    _ a: Int, _ b: Int, in documents: [ComparableText], words: (Range<Int>, Range<Int>),
    relation: PassageRelation = .partial, edits: [PassageEdit] = []
  ) -> Passage {
    Passage(
      a: PassageSpan(document: a, words: words.0, bytes: documents[a].words.range(of: words.0)),
      b: PassageSpan(document: b, words: words.1, bytes: documents[b].words.range(of: words.1)), score: 9,
      relation: relation, matchedWords: words.0.count, editedShare: edits.isEmpty ? 0 : 0.1, edits: edits)
  }

  static func page(_ documents: [ComparableText], _ passages: [Passage]) -> ReportPage {
    var result = PassageResult()
    result.passages = passages
    result.counts.documents = documents.count
    result.counts.comparableTexts = documents.count
    result.counts.formulae = passages.filter { $0.relation == .formula }.count
    result.counts.passages = passages.count - result.counts.formulae
    var page = ReportPage(title: "Sample", documents: documents)
    page.passages = result
    return page
  }

  /// Sentences end at a full stop with a space behind it.
  static func sentences(_ document: ComparableText) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in document.text.indices.dropFirst()
    where document.text[index] == 0x20 && document.text[index - 1] == 0x2E {
      sentences.append(start..<index)
      start = index + 1
    }
    return sentences + [start..<document.text.count]
  }

  /// With statements, sentences and evidence.
  static func statementPage(_ documents: [ComparableText], _ passages: [Passage]) -> ReportPage {
    var page = page(documents, passages)
    var result = page.passages ?? PassageResult()
    result.statements = StatementFinder().statements(of: result, in: documents)
    page.passages = result
    page.sentences = documents.map(sentences)
    page.evidence = RareRuns(passages, in: documents)
    return page
  }

  /// So many statements of forty words, each in two documents.
  static func many(_ count: Int) -> ReportPage {
    var documents: [ComparableText] = []
    var passages: [Passage] = []
    for number in 0..<count {
      let words = (0..<40).map { "w\(number * 13 % 977)x\($0)" }.joined(separator: " ")
      let month = number % 9 + 1
      documents.append(
        document("o\(number)", source: "office", title: "Statement \(number)", published: "2024-0\(month)-01", words))
      documents.append(
        document("w\(number)", source: "s\(number % 30)", published: "2024-0\(month)-02", "so it is said: " + words))
      passages.append(passage(2 * number, 2 * number + 1, in: documents, words: (0..<40, 4..<44), relation: .whole))
    }
    return statementPage(documents, passages)
  }

  /// Two documents, one passage with each kind of edit.
  static func edited() -> ReportPage {
    let a = document("a", source: "one", "before it the quick brown fox jumps over Lazy dogs and sleeps then after it")
    let b = document("b", source: "two", "so the quick red fox always jumps over lazy dogs sleeps and that was it")
    let at = { (document: ComparableText, words: Range<Int>) in document.words.range(of: words) }
    let edits = [
      PassageEdit(kind: .substitution, a: at(a, 4..<5), b: at(b, 3..<4)),
      PassageEdit(kind: .insertion, a: 0..<0, b: at(b, 5..<6)),
      PassageEdit(kind: .typography, a: at(a, 8..<9), b: at(b, 8..<9)),
      PassageEdit(kind: .deletion, a: at(a, 10..<11), b: 0..<0),
    ]
    return page([a, b], [passage(0, 1, in: [a, b], words: (2..<12, 1..<11), relation: .edited, edits: edits)])
  }
}
