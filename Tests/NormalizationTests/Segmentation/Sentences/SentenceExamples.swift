/// Texts with their sentences, by language; `¦` is a boundary, with spaces around it or without.
enum SentenceExamples {
  static let all: [(language: String, text: String)] = [cyrillic, slavic, western, other].flatMap { table in
    table.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", maxSplits: 1)
      return (String(cells[0]), String(cells[1]))
    }
  }
}
