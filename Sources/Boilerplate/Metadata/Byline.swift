/// The author's name of a line such as `By Vladimir Khromov` or `Автор: Иван Петров`.
enum Byline {
  static func match(_ line: Line) -> String? {
    let tokens = line.tokens
    guard tokens.count <= 9, line.block.digits == 0, line.block.ending == .none, !tokens.isEmpty else { return nil }
    let start = tokens.startIndex
    if let label = line.vocabulary.lists.bylineLabels.match(tokens, at: start), start + label.length < tokens.endIndex,
      line.gap(after: start + label.length - 1).contains(0x3A)
    {
      return name(line, from: start + label.length)
    }
    if let label = line.vocabulary.lists.bylines.match(tokens, at: start), tokens[start].isCapitalized {
      let rest = tokens[(start + label.length)...]
      let names = rest.filter { $0.isCapitalized }
      let small = rest.filter { !$0.isCapitalized }
      // A title may start with the same word (“Von der Leyen reist nach Kiew”); a name is two words or more in capitals.
      guard (2...5).contains(names.count), small.count <= 1, rest.first?.isCapitalized == true else { return nil }
      return name(line, from: start + label.length)
    }
    return nil
  }

  /// A name and a date on one line: `Соломія Ткачук, 27 жовтня 2019`.
  static func dated(_ line: Line) -> (name: String, stamp: Timestamp)? {
    let tokens = line.tokens
    guard (4...10).contains(tokens.count), (4...14).contains(line.block.digits) else { return nil }
    let name = tokens.prefix { $0.kind == .word && $0.isCapitalized }
    guard (2...3).contains(name.count), line.gap(after: name.endIndex - 1).contains(0x2C) else { return nil }
    let nameEnd = line.block.start + Int(name[name.endIndex - 1].end)
    let rest = Page(Array(line.page.text[nameEnd..<line.block.end]))
    guard let block = rest.blocks.first,
      let stamp = DateReader(line: Line(rest, block, line.vocabulary)).wholeLine(), stamp.day != nil
    else { return nil }
    return (line.page.string(line.block.start..<nameEnd), stamp)
  }

  private static func name(_ line: Line, from index: Int) -> String? {
    guard index < line.tokens.endIndex, line.tokens[index].isCapitalized else { return nil }
    return line.page.string(line.block.start + Int(line.tokens[index].start)..<line.block.end)
  }
}
