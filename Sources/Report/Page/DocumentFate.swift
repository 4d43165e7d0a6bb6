import Comparison

/// Why a document shares no passage with another.
enum DocumentFate: Equatable, CaseIterable {
  case tooShort
  case onlyFormulae
  case nothingShared

  var name: StaticString {
    switch self {
    case .tooShort: "too short"
    case .onlyFormulae: "only formulae"
    case .nothingShared: "nothing shared"
    }
  }

  var explanation: StaticString {
    switch self {
    case .tooShort: "too short to compare"
    case .onlyFormulae: "with formulae in common only: names, titles, headings"
    case .nothingShared: "without a run of rare words in common with what they were compared with"
    }
  }

  /// By document; nil for one with passages.
  static func fates(_ report: ReportPage, _ passages: [Int]) -> [DocumentFate?] {
    var hasFormulae = [Bool](repeating: false, count: report.documents.count)
    for passage in report.passages?.passages ?? [] where passage.relation == .formula {
      for side in [passage.a, passage.b] where hasFormulae.indices.contains(side.document) {
        hasFormulae[side.document] = true
      }
    }
    return passages.indices.map { document in
      if passages[document] > 0 || report.passages == nil { return nil }
      if report.wordCounts[document] < report.minimumWords { return .tooShort }
      return hasFormulae[document] ? .onlyFormulae : .nothingShared
    }
  }
}
