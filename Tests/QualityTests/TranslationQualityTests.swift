import Foundation
import Sito
import Testing
import _TestSupport

/// Addresses of a president in Ukrainian and English, among speeches in Russian and English of others: who finds whom.
@Suite struct TranslationQualityTests {
  private static let data = SharedData.development("statements/zelensky")

  @Test(.enabled(if: data != nil, "../shared/data/statements is absent")) func addressesInTwoLanguages() throws {
    var folder = Folder()
    var texts: [ComparableText] = []
    var pairs: [String: [Int]] = [:]
    let step = QualityFloors.isFull ? 1 : 2
    for name in ["zelensky", "kremlin", "uspres"] {
      let url = try #require(SharedData.development("statements/" + name))
      let files = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".json") }
        .sorted()
      for (number, file) in files.enumerated() where name == "zelensky" || number % (2 * step) == 0 {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url.appendingPathComponent(file)))
        let fields = try #require(object as? [String: Any])
        let bytes = Array("\(fields["title"] as? String ?? "")\n\(fields["text"] as? String ?? "")".utf8)
        if name == "zelensky" { pairs[String(file.dropLast(8)), default: []].append(texts.count) }
        texts.append(ComparableText(id: name + file, source: name, words: folder.words(of: bytes), text: bytes))
      }
    }
    let anchored = AnchorReader().texts(texts)
    let nearest = TranslationFinder().nearest(anchored)
    var found = 0
    for pair in pairs.values {
      try #require(pair.count == 2)
      // Of all documents of other languages.
      let best = nearest[pair[0]].values.max { ($0.similarity, -$0.text) < ($1.similarity, -$1.text) }
      if best?.text == pair[1] { found += 1 }
    }
    let told = TranslationFinder().translations(among: anchored)
    let right = told.count { told in pairs.values.contains { Set($0) == [told.a, told.b] } }
    let figures = [
      "translations.top1": Double(found) / Double(pairs.count),
      "translations.recall": Double(right) / Double(pairs.count),
      "translations.precision": Double(right) / Double(max(told.count, 1)),
    ]
    print(
      "possible translations: \(pairs.count) pairs among \(texts.count) documents, \(figures.sorted { $0.key < $1.key })"
    )
    try QualityFloors.check(figures)
  }
}
