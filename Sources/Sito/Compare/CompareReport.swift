import Boilerplate
import Comparison
import Corpus
import Report

/// The HTML report of a comparison.
public enum CompareReport {
  /// What the run was told and what it read.
  public struct Facts {
    /// Name and value of what the run was told, for the head of the page.
    public var parameters: [(String, String)]
    public var options: PassageOptions
    public var counts: ReadCounts
    public var files: InputDigests

    public init(parameters: [(String, String)], options: PassageOptions, counts: ReadCounts, files: InputDigests) {
      self.parameters = parameters
      self.options = options
      self.counts = counts
      self.files = files
    }
  }

  /// - Parameters:
  ///   - collection: the documents compared.
  ///   - passages: what was found among them.
  ///   - readings: of the same documents.
  ///   - evidence: of the same passages.
  public static func page(
    _ collection: ComparePipeline.Collection, passages: PassageResult, readings: DocumentReadings, evidence: RareRuns,
    facts: Facts, rejects: RejectLog
  ) -> ReportPage {
    var page = ReportPage(title: "Passages shared between documents", documents: collection.texts)
    page.versions = SitoVersion.facts
    page.parameters = (facts.parameters + thresholds(facts.options)).map { ReportFact($0.0, $0.1) }
    page.input.recordsRead = facts.counts.records + facts.counts.rejects
    page.input.rejected = rejects.reasons
    page.input.remarks = facts.counts.remarks
    page.input.files = facts.files.files
    page.input.filesLeftOut = facts.files.filesLeftOut
    page.input.digest = facts.files.digest
    page.minimumWords = facts.options.minimumWords
    page.sentences = readings.sentences
    page.languages = collection.texts.indices.map {
      ReportLanguage(tag: readings.languages[$0], script: readings.scripts[$0])
    }
    page.setAside = collection.setAside
    page.removals = removals(collection.removed)
    page.passages = passages
    page.evidence = evidence
    return page
  }

  private static func thresholds(_ options: PassageOptions) -> [(String, String)] {
    [
      ("least score of a passage", Decimals.fixed(options.minimumScore, places: 1)),
      ("edited words of an unchanged passage, at most", Decimals.fixed(options.unchangedEdits * 100, places: 1) + " %"),
      ("texts that share a rare run, at most", String(options.seedTexts)),
    ]
  }

  private static func removals(_ removed: [[RemovedLine]]) -> [[ReportRemoval]] {
    if removed.allSatisfy(\.isEmpty) { return [] }
    return removed.map { lines in
      RemovalReason.allCases.compactMap { reason in
        let count = lines.count { $0.reason == reason }
        return count > 0 ? ReportRemoval(reason: reason.rawValue, lines: count) : nil
      }
    }
  }
}
