import ICU

/// Sito's version and those of the libraries that decide its results.
public enum SitoVersion {
  /// Semantic version of this build.
  public static let number = "0.1.0"

  /// What `sito --version` prints: results may differ where ICU or Unicode does.
  public static var description: String {
    "sito \(number) (ICU \(ICUVersion.library), Unicode \(ICUVersion.unicode))"
  }
}
