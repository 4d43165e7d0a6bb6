import Foundation
import Sito
import Testing
import _TestSupport

/// Passages found among inserted reuses: those of `reuse/`, and sets made of speeches and news of other languages.
@Suite struct ReuseQualityTests {
  private static let data = SharedData.development("reuse/truth.jsonl")

  @Test(.enabled(if: data != nil, "../shared/data/reuse is absent"))
  func english() throws {
    let folder = try #require(Self.data).deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: try #require(Self.data)))
    var reuses = try ReuseEvaluation.reuses(bytes, file: "truth.jsonl")
    if !QualityFloors.isFull {
      let hosts = Set(Set(reuses.map(\.host)).sorted().enumerated().filter { $0.offset % 6 == 0 }.map(\.element))
      reuses.removeAll { !hosts.contains($0.host) }
    }
    let names = Set(reuses.map { "src/" + $0.source }).sorted() + Set(reuses.map { "tgt/" + $0.host }).sorted()
    let documents = try names.map {
      ($0, try String(contentsOf: folder.appendingPathComponent($0 + ".txt"), encoding: .utf8))
    }
    // Full: the hosts that hold nothing are there too.
    let others = QualityFloors.isFull ? try Self.rest(folder, besides: Set(names)) : []
    try Self.check("en", documents + others, reuses)
  }

  private static func rest(_ folder: URL, besides names: Set<String>) throws -> [(String, String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("tgt").path).sorted().compactMap {
      let name = "tgt/" + $0.dropLast(4)
      if names.contains(name) { return nil }
      return (name, try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8))
    }
  }

  @Test(
    .enabled(
      if: QualityFloors.isFull && ReuseLanguage.isPresent,
      "SITO_FULL is not 1, or ../shared/data has no corpus and statements"), arguments: ReuseLanguage.all)
  func otherLanguages(_ language: ReuseLanguage) throws {
    let set = try language.set(count: 960, seed: 3)
    try #require(set.reuses.count > 400)
    try Self.check(language.tag, set.documents, set.reuses)
  }

  private static func check(_ language: String, _ documents: [(String, String)], _ reuses: [InsertedReuse]) throws {
    var folder = Folder()
    let texts = documents.map { name, text in
      let bytes = Array(text.utf8)
      return ComparableText(id: name, source: name, words: folder.words(of: bytes), text: bytes)
    }
    let score = ReuseEvaluation.score(try PassageFinder().passages(in: texts), in: texts, reuses)
    let kinds = InsertedReuse.classes.map { "\($0.letter) \(Decimals.fixed(score.found($0.letter) ?? 0, places: 3))" }
    print(
      "reuse \(language): \(texts.count) documents, \(reuses.count) reuses, recall \(Decimals.fixed(score.found, places: 3))"
        + " (\(kinds.joined(separator: ", "))), false \(Decimals.fixed(score.falseShare, places: 3)),"
        + " plagdet \(Decimals.fixed(score.plagdet, places: 3))")
    let name = "reuse.\(language).\(QualityFloors.isFull ? "full" : "sample")"
    var figures = [
      "\(name).recall": score.found, "\(name).false.most": score.falseShare, "\(name).plagdet": score.plagdet,
    ]
    for kind in ["H", "Q", "S"] { figures["\(name).\(kind)"] = score.found(kind) }
    try QualityFloors.check(figures)
  }
}
