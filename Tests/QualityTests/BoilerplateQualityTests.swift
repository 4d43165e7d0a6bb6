import Foundation
import Sito
import Testing
import _TestSupport

/// Lines of labelled web pages as plain text, judged from the text alone: no title, no date, no other page of the site.
@Suite struct BoilerplateQualityTests {
  static let file = SharedData.development("boilerplate/textset.dev.jsonl.zst")

  @Test(
    .enabled(if: file != nil, "../shared/data/boilerplate is absent"), arguments: KeepLevel.allCases)
  func linesOfPages(_ keep: KeepLevel) throws {
    let url = try #require(Self.file)
    let remover = try BoilerplateRemover(keep: keep)
    var all = BoilerplateSummary()
    var languages: [String: BoilerplateSummary] = [:]
    for (record, fields) in try QualityData.records(url, step: QualityFloors.isFull ? 1 : 8) {
      let labels = try LineLabels(try #require(fields["labels"] as? String).utf8)
      let page = remover.clean(record.text)
      let score = try BoilerplateScore(text: record.text, labels: labels, kept: page.kept)
      all.add(score)
      languages[fields["lang"] as? String ?? "und", default: BoilerplateSummary()].add(score)
    }
    let run = QualityFloors.isFull ? "full" : "sample"
    var figures = [
      "boilerplate.\(keep.rawValue).\(run).f": all.f,
      "boilerplate.\(keep.rawValue).\(run).losing.most": all.losingShare,
    ]
    print("boilerplate, keep \(keep.rawValue): \(all)")
    for (language, summary) in languages.sorted(by: { $0.key < $1.key }) {
      print("  \(language): \(summary)")
      if QualityFloors.isFull, keep == .balanced, summary.pages >= 50 {
        figures["boilerplate.\(keep.rawValue).full.\(language).f"] = summary.f
      }
    }
    try QualityFloors.check(figures)
  }
}
