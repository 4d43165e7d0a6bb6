import Comparison

extension HTMLWriter {
  /// An edit in one line: the words of `a` struck through, then those of `b` underlined.
  ///
  /// - Parameters:
  ///   - languages: of both sides, where the line is in neither.
  ///   - showsMove: whether the number of a move stands before its words.
  ///   - words: writes those of one side.
  mutating func changed(
    _ edit: PassageEdit, languages: (a: ReportLanguage, b: ReportLanguage)? = nil, showsMove: Bool = false,
    words: (_ isA: Bool, _ bytes: Range<Int>, _ page: inout HTMLWriter) -> Void
  ) {
    let move = showsMove ? edit.moveID : nil
    if !edit.a.isEmpty {
      markup("<del")
      open(languages?.a, move)
      words(true, edit.a, &self)
      markup(edit.b.isEmpty ? "</del>" : "</del> ")
    }
    if !edit.b.isEmpty {
      markup("<ins")
      open(languages?.b, move)
      words(false, edit.b, &self)
      markup("</ins>")
    }
  }

  private mutating func open(_ language: ReportLanguage?, _ move: Int?) {
    language?.write(&self)
    markup(move == nil ? ">" : " class=\"moved\">")
    guard let move else { return }
    markup("<sup>")
    number(move)
    markup("</sup>")
  }
}
