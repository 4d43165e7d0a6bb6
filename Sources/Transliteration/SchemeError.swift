/// Why a romanisation scheme could not be used: which scheme, which line of its file, what is wrong.
public enum SchemeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A row of a scheme's file breaks the format. `line` counts from 1; 0 means the file as a whole.
  case malformed(scheme: String, line: Int, reason: String)
  /// No scheme has this identifier or alias; `nearest` holds the closest ones, best first.
  case unknownScheme(String, nearest: [String])
  /// The scheme loses letters, so its output cannot be turned back.
  case notReversible(scheme: String)
  /// ICU's data lacks the decompositions of letters.
  case noUnicodeData(reason: String)

  public var description: String {
    switch self {
    case .malformed(let scheme, let line, let reason):
      line > 0 ? "scheme \(scheme), line \(line): \(reason)" : "scheme \(scheme): \(reason)"
    case .unknownScheme(let id, let nearest):
      nearest.isEmpty
        ? "no scheme is called '\(id)'; list them with 'sito transliterate --list'"
        : "no scheme is called '\(id)'; did you mean \(nearest.joined(separator: ", "))?"
    case .notReversible(let scheme):
      "scheme \(scheme) is not reversible: several source letters share one spelling; "
        + "'sito transliterate --list --reverse' shows those that are"
    case .noUnicodeData(let reason): reason
    }
  }
}
