import Boilerplate
import Comparison
import Corpus
import Report

/// The HTML report of a comparison.
public enum CompareReport {
  /// - Parameters:
  ///   - collection: the documents compared.
  ///   - passages: what was found among them.
  ///   - parameters: name and value of what the run was told, for the head of the page.
  public static func page(
    _ collection: ComparePipeline.Collection, passages: PassageResult, parameters: [(String, String)],
    counts: ReadCounts, rejects: RejectLog
  ) -> ReportPage {
    var page = ReportPage(title: "Passages shared between documents", documents: collection.texts)
    page.versions = SitoVersion.facts
    page.parameters = parameters.map { ReportFact($0.0, $0.1) }
    page.input.recordsRead = counts.records + counts.rejects
    page.input.rejected = rejects.reasons
    page.removals = removals(collection.removed)
    page.passages = passages
    return page
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
