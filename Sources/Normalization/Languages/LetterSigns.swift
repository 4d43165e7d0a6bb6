import Text

/// Languages that their letters alone tell: they have no list of words, and no neighbour writes these letters together.
struct LetterSigns: Sendable {
  struct Language: Sendable {
    var tag: LanguageTag
    var script: Int
    /// All of them occur.
    var all: [UInt32]
    /// At least one of them occurs.
    var some: [UInt32]
    /// None of them occurs.
    var none: [UInt32]
    /// Of a thousand letters of the script, how many are of `all` and `some` at least.
    var least: Int
  }

  private(set) var languages: [Language] = []

  /// Reads rows of language, script, letters that all, one of which and none of which occur, and the least share.
  init(_ rows: [TableRows.Row], _ scripts: ScriptRanges) {
    for row in rows {
      guard row.fields.count == 6, let tag = LanguageTag(row.fields[0]), let script = scripts.number(row.fields[1]),
        let least = Int(row.fields[5])
      else { continue }
      let letters = row.fields[2...4].map { field in field.unicodeScalars.map { LanguageKey.lower($0.value) } }
      languages.append(
        Language(tag: tag, script: script, all: letters[0], some: letters[1], none: letters[2], least: least))
    }
  }

  /// All letters that must be counted.
  var letters: Set<UInt32> { Set(languages.flatMap { $0.all + $0.some + $0.none }) }

  /// The language that the letters tell, and how many letters do.
  ///
  /// - Parameters:
  ///   - count: how often a letter of `letters`, in lower case, was seen.
  ///   - total: how many letters of the script were seen.
  func language(script: Int, total: Int, count: (UInt32) -> Int) -> (tag: LanguageTag, seen: Int)? {
    for language in languages where language.script == script {
      guard language.all.allSatisfy({ count($0) > 0 }), language.some.contains(where: { count($0) > 0 }),
        language.none.allSatisfy({ count($0) == 0 })
      else { continue }
      let seen = (language.all + language.some).reduce(0) { $0 + count($1) }
      if seen * 1000 >= language.least * total { return (language.tag, seen) }
    }
    return nil
  }
}
