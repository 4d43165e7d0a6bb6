import CData
import Text

/// The words that tell what an edit is about: the tables in `Data/`, one a subject, by language.
struct EditVocabulary: Sendable {
  /// The tables of this module.
  static let embedded: EditVocabulary = {
    var vocabulary = EditVocabulary()
    var count = 0
    let tables = cdata_edits(&count)
    for index in 0..<count {
      let bytes = UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length)
      vocabulary.add(TableRows(bytes).rows, table: String(cString: tables[index].name))
    }
    return vocabulary
  }()

  private(set) var terms: [EditTerm] = []
  /// Rows that could not be read, for a test to find.
  private(set) var faults: [String] = []
  private var words: [String: [Int]] = [:]
  private var beginnings: [String: [Int]] = [:]
  private var endings: [String: [Int]] = [:]
  private var languages: [String: UInt64] = [:]
  private var inflected: Set<String> = []
  private var nounCapitals: Set<String> = []
  private var near: [String: [String]] = [:]
  private var concepts: [String: Int] = [:]

  /// Words of the longest term.
  private(set) var longest = 1

  mutating func add(_ rows: [TableRows.Row], table: String) {
    for row in rows {
      if table == "writing" {
        addWriting(row)
        continue
      }
      guard row.fields.count > 1, let kind = EditTerm.kind(table: table, row.fields[0]) else {
        faults.append("\(table).tsv:\(row.line)")
        continue
      }
      // Of all languages, since close ones are looked up together.
      let concept = concepts[table + ":" + row.fields[0], default: concepts.count]
      concepts[table + ":" + row.fields[0]] = concept
      let mask = mask(row.section)
      for field in row.fields.dropFirst() { add(field, kind, concept, mask) }
    }
  }

  private mutating func addWriting(_ row: TableRows.Row) {
    switch row.section {
    case "inflected": inflected.formUnion(row.fields)
    case "noun-capitals": nounCapitals.formUnion(row.fields)
    case "near": for language in row.fields { near[language] = row.fields }
    default: faults.append("writing.tsv:\(row.line)")
    }
  }

  private mutating func mask(_ section: String) -> UInt64 {
    section.split(separator: " ").reduce(0) { mask, tag in
      if let known = languages[String(tag)] { return mask | known }
      // More languages than bits share the last one: a wider search, no wrong one.
      let bit = UInt64(1) << UInt64(min(languages.count, 63))
      languages[String(tag)] = bit
      return mask | bit
    }
  }

  private mutating func add(_ field: String, _ kind: EditTerm.Kind, _ concept: Int, _ mask: UInt64) {
    var tokens = EditWord.tokens(field)
    guard !tokens.isEmpty else { return }
    longest = max(longest, tokens.count)
    let first = tokens.removeFirst()
    let starts = field.unicodeScalars.first { $0 != "*" }
    terms.append(
      EditTerm(
        kind: kind, concept: concept, rest: tokens, needsCapital: starts?.properties.isUppercase == true,
        languages: mask))
    let number = terms.count - 1
    if first.hasPrefix("*") {
      endings[String(first.dropFirst()), default: []].append(number)
    } else if first.hasSuffix("*") {
      beginnings[String(first.dropLast()), default: []].append(number)
    } else {
      words[first, default: []].append(number)
    }
  }

  /// The terms that may begin with a word (`EditWord.form`), in all languages.
  ///
  /// - Complexity: O(*n*) look-ups in letters of the word.
  func terms(startingWith word: String) -> [Int] {
    var found: [Int] = []
    for form in EditWord.variants(word) {
      found += words[form] ?? []
      var index = form.startIndex
      while index < form.endIndex {
        if let ending = endings[String(form[index...])] { found += ending }
        index = form.index(after: index)
        if let beginning = beginnings[String(form[..<index])] { found += beginning }
      }
    }
    return found
  }

  /// The bits of a language and those near it; all of them where it is not known, none where it is known to have no rows.
  func mask(of language: String?) -> UInt64 {
    guard let language else { return .max }
    if let near = near[language] { return near.reduce(0) { $0 | (languages[$1] ?? 0) } }
    return languages[language] ?? languages[String(language.prefix { $0 != "-" })] ?? 0
  }

  func isInflected(_ language: String?) -> Bool { language.map { inflected.contains($0) } ?? false }

  func hasNounCapitals(_ language: String?) -> Bool { language.map { nounCapitals.contains($0) } ?? false }
}
