import Sito

/// The files of a compare run; each is made before the work starts and appears when all is done.
final class CompareOutputs {
  private let passages: OutputFile?
  private let statements: OutputFile?
  private let csv: OutputFile?
  private let report: OutputFile?
  private let hasRunRecord: Bool
  /// The report's further pages.
  private var pages: [OutputFile] = []

  /// - Parameter hasRunRecord: whether the statements begin with the record of the run.
  init(passages: String?, statements: String?, csv: String?, report: String?, hasRunRecord: Bool) throws {
    // Passages are what is asked for when nothing else is.
    let isPassagesAsked = passages != nil || (report == nil && statements == nil && csv == nil)
    self.passages = try isPassagesAsked ? OutputFile(passages) : nil
    self.statements = try statements.map { try OutputFile($0) }
    self.csv = try csv.map { try OutputFile($0) }
    self.report = try report.map { try OutputFile($0) }
    self.hasRunRecord = hasRunRecord
  }

  /// - Parameters:
  ///   - page: makes the report, when one was asked for, or the record of the run.
  ///   - isInput: whether a path is that of a file that was read.
  /// - Throws: `CommandError` when a further page of the report would take the place of an input or of another output.
  func write(
    _ result: PassageResult, _ collection: ComparePipeline.Collection, threads: Int,
    page: (DocumentReadings, RareRuns) -> ReportPage, isInput: (String) -> Bool
  ) throws {
    let (texts, setAside) = (collection.texts, collection.setAside)
    let isEvidenceAsked = passages != nil || report != nil
    let evidence = RareRuns(isEvidenceAsked ? result.passages : [], in: texts)
    if let passages {
      var records = PassageRecords(texts, result.passages, evidence, setAside: setAside)
      for number in result.passages.indices { try passages.writeLine(records.json(number)) }
      var translations = TranslationRecords(texts)
      for translation in result.translations { try passages.writeLine(translations.json(translation)) }
    }
    guard statements != nil || csv != nil || report != nil else { return }
    let readings = try DocumentReadings(result, in: texts, threads: threads)
    let page = report != nil || hasRunRecord ? page(readings, evidence) : nil
    if let statements {
      if hasRunRecord, let page { try statements.writeLine(RunRecord.json(page)) }
      var records = StatementRecords(texts, result.passages, readings, setAside: setAside)
      for statement in result.statements { try statements.writeLine(records.json(statement)) }
    }
    if let csv {
      var rows = StatementCSV(texts, readings)
      try csv.write(StatementCSV.heading)
      for statement in result.statements { try csv.write(rows.rows(statement)) }
    }
    if let report, let page { try write(page, to: report, isInput) }
  }

  /// Further pages lie beside the first; where there is no beside, as on standard output, all is one page.
  private func write(_ page: ReportPage, to report: OutputFile, _ isInput: (String) -> Bool) throws {
    let path = FilePath(report.path)
    guard OutputPaths.isFile(report.path), let name = path.lastComponent?.string else {
      return try report.write(page.html())
    }
    try page.write(as: name) { pageName, html in
      if pageName == name { return try report.write(html) }
      let place = path.removingLastComponent().appending(pageName).string
      let others = [passages, statements, csv].compactMap { $0?.path }
      if isInput(place) || others.contains(where: { OutputPaths.isSame($0, place) }) {
        throw CommandError(
          "\(place), a page of the report, would take the place of a file of this run: name the report otherwise")
      }
      let file = try OutputFile(FilePath(place))
      try file.write(html)
      pages.append(file)
    }
  }

  /// Puts all files under their names, those that others link to first.
  func commit() throws {
    try passages?.commit()
    try statements?.commit()
    try csv?.commit()
    for page in pages { try page.commit() }
    try report?.commit()
  }
}
