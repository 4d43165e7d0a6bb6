import ICU
import Report

/// Sito's version and those of the libraries that decide its results.
public enum SitoVersion {
  /// Semantic version of this build.
  public static let number = "0.1.0"

  /// What `sito --version` prints: results may differ where ICU or Unicode does.
  public static var description: String {
    "sito \(number) (ICU \(ICUVersion.library), Unicode \(ICUVersion.unicode))"
  }

  /// The same, for the head of a report.
  static var facts: [ReportFact] {
    [
      ReportFact("sito", number), ReportFact("ICU", ICUVersion.library), ReportFact("Unicode", ICUVersion.unicode),
    ]
  }
}
