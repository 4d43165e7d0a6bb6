import Comparison
import Corpus
import Report
import Text

/// The HTML report of a deduplication: clusters and pairs, with their exact figures.
public enum DedupReport {
  /// - Parameter parameters: name and value of what the run was told, for the head of the page.
  public static func page(
    _ collection: DedupCollection, _ result: DedupPipeline.Result, parameters: [(String, String)], counts: ReadCounts,
    rejects: RejectLog
  ) -> ReportPage {
    // The texts are not at hand any more.
    let documents = collection.ids.indices.map { index in
      ComparableText(
        id: collection.ids[index], source: collection.sources[index], published: collection.published[index],
        words: Words(), text: [])
    }
    var page = ReportPage(
      title: "Near-duplicate documents", documents: documents, wordCounts: collection.wordCounts)
    page.versions = SitoVersion.facts
    page.parameters = parameters.map { ReportFact($0.0, $0.1) }
    page.input.recordsRead = counts.records + counts.rejects
    page.input.rejected = rejects.reasons
    page.duplicates = ReportDuplicates(pairs: result.pairs, clusters: result.clusters)
    page.limits.completeResult = "the JSONL output (--pairs FILE, --clusters FILE)"
    return page
  }
}
