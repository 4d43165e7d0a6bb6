/// `1 2 3 4 … 10`, `« Previous 1 2 3 Next »`, `Page 1 of 5`.
enum PaginationShape {
  static func match(_ line: Line) -> ShapeMatch? {
    guard line.mayStart(with: .paging) else { return nil }
    let tokens = line.tokens
    var numbers: [Int] = []
    var hasWord = false
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if tokens[index].kind == .number {
        guard let value = line.number(at: index), value < 10_000 else { return nil }
        numbers.append(value)
        index += 1
      } else if let word = line.vocabulary.lists.paging.match(tokens, at: index) {
        hasWord = true
        index += word.length
      } else if !numbers.isEmpty, let of = line.vocabulary.lists.of.match(tokens, at: index) {
        index += of.length
      } else {
        return nil
      }
    }
    let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    let isRow = numbers.count >= 3 && isAscending && (numbers.first ?? 9) <= 2 && line.block.commas == 0
    guard isRow || hasWord else { return nil }
    if hasWord, numbers.isEmpty, tokens.count > 4 { return nil }
    let isSure = isRow || (hasWord && numbers.count >= 2)
    return ShapeMatch(reason: .navigation, score: isSure ? 0.93 : 0.8, isSure: isRow && hasWord, name: "pagination")
  }
}
