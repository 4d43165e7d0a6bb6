/// `• de-DE1 en-GB1 ru-RU1`, `EN | RU | UA`, `English · Français · العربية`.
enum LanguageSwitcherShape {
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.starts.any.contains(.language), line.mayStart(with: .language),
      line.block.ending == .none || line.block.ending == .open
    else { return nil }
    let tokens = line.tokens
    var index = tokens.startIndex
    while index < tokens.endIndex, let label = line.vocabulary.lists.languageLabels.match(tokens, at: index) {
      index += label.length
    }
    let hasLabel = index > tokens.startIndex
    var seen: Set<UInt64> = []
    var names = 0
    var codes = 0
    var pairs = 0
    var lowercaseCodes = 0
    while index < tokens.endIndex {
      if tokens[index].kind == .number || tokens[index].kind == .sign {
        index += 1
        continue
      }
      guard let language = line.vocabulary.lists.languages.match(tokens, at: index) else { return nil }
      seen.insert(tokens[index].hash)
      if language.value {
        codes += 1
        if isUppercaseCode(line, index) == false { lowercaseCodes += 1 }
        let gap = line.gap(after: index)
        if index + 1 < tokens.endIndex, gap.count == 1, let byte = gap.first, byte == 0x2D || byte == 0x5F,
          tokens[index + 1].kind == .word, tokens[index + 1].end - tokens[index + 1].start <= 4
        {
          // The region of a locale: en-GB, sr_Latn.
          pairs += 1
          lowercaseCodes -= isUppercaseCode(line, index) == false ? 1 : 0
          index += 1
        }
      } else {
        names += 1
      }
      index += language.length
    }
    guard seen.count >= 2 || (hasLabel && seen.count == 1) || (pairs >= 1 && names == 0 && codes == pairs) else {
      return nil
    }
    // “no it is”: words of two letters are codes only in capitals or between separators.
    if lowercaseCodes > 0, names + pairs == 0, Int(line.block.separators) + 1 < codes { return nil }
    // “English, French and German” has commas; a switcher has none.
    if line.block.commas > 0, pairs == 0, !hasLabel { return nil }
    return ShapeMatch(reason: .languageSwitcher, score: 0.98, isSure: true, name: "language-switcher")
  }

  private static func isUppercaseCode(_ line: Line, _ index: Int) -> Bool {
    line.bytes(of: line.tokens[index]).allSatisfy { 0x41...0x5A ~= $0 || $0 >= 0x80 }
  }
}
