/// Why a line is no text. The raw values are those of `sito clean --explain`.
public enum RemovalReason: String, Sendable, CaseIterable {
  case navigation
  case languageSwitcher = "language-switcher"
  case newsletter
  case errorReport = "error-report"
  case share
  case donation
  case gallery
  case related
  case cookie
  case legal
  case comment
  case siteTemplate = "site-template"
  /// The line became a field of ``PageMetadata``.
  case metadata
  case other
}
