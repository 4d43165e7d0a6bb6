import Text

/// A corpus for `sito benchmark` without files: texts of made-up words, the same in every run.
///
/// It has the word lengths, the scripts and the punctuation of prose and nothing of its meaning: figures on it compare
/// machines and versions of Sito, not corpora.
public enum GeneratedCorpus {
  private static let latin = ["ta", "re", "min", "ist", "ro", "a", "po", "li", "cy", "on", "the", "de", "ve", "lop"]
  private static let cyrillic = ["ми", "ни", "стр", "ов", "а", "по", "ли", "ти", "ка", "во", "пр", "ос", "ны", "ще"]

  /// About `bytes` bytes, half Latin, half Cyrillic, in documents of 60 to 1,200 words.
  ///
  /// - Complexity: O(*n*).
  public static func documents(bytes: Int) -> [Document] {
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var documents: [Document] = []
    var total = 0
    while total < bytes {
      let syllables = documents.count % 2 == 0 ? latin : cyrillic
      var text = ""
      for word in 0..<60 + random(1140) {
        var made = ""
        for _ in 0...random(4) { made += syllables[random(syllables.count)] }
        text += word % 14 == 0 ? made.prefix(1).uppercased() + made.dropFirst() : made
        text += word % 14 == 13 ? (word % 70 == 69 ? ".\n" : ". ") : random(12) == 0 ? ", " : " "
      }
      total += text.utf8.count
      documents.append(Document(id: "generated-\(documents.count + 1)", source: "generated", text: Array(text.utf8)))
    }
    return documents
  }
}
