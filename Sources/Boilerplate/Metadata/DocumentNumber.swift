/// A document's number as a line of its own: `1206-25-06-2024`, `№ 123-п`, `Nr. 12/2024`.
enum DocumentNumber {
  /// The number without its label, or nil when the line is something else.
  ///
  /// Without a label at least two hyphens or slashes between digits are asked for, so that a year, a telephone number or
  /// a date does not pass.
  static func match(_ line: Line) -> String? {
    let tokens = line.tokens
    guard tokens.count <= 10, line.block.digits > 0, let first = tokens.first else { return nil }
    let text = line.bytes
    var start = text.startIndex
    var hasLabel = false
    if text.starts(with: [0xE2, 0x84, 0x96]) {
      start += 3
      hasLabel = true
    } else if first.kind == .word, let label = line.vocabulary.lists.numberLabels.match(tokens, at: tokens.startIndex) {
      start = line.block.start + Int(tokens[tokens.startIndex + label.length - 1].end)
      hasLabel = true
    }
    while start < text.endIndex, isLabelSign(text[start...]) { start += text[start] >= 0x80 ? width(text[start]) : 1 }
    let number = text[start...]
    guard (1...32).contains(number.count), !number.contains(0x20), number.contains(where: { 0x30...0x39 ~= $0 }) else {
      return nil
    }
    var joints = 0
    var letters = 0
    for byte in number {
      switch byte {
      case 0x30...0x39: break
      case 0x2D, 0x2F: joints += 1
      case 0x2E: if !hasLabel { return nil }
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: if byte < 0x80 { return nil } else { letters += byte >= 0xC0 ? 1 : 0 }
      }
    }
    guard letters <= 6 else { return nil }
    if !hasLabel {
      guard joints >= 2, let digit = number.first, 0x30...0x39 ~= digit, letters == 0,
        DateReader(line: line).wholeLine() == nil, !isTelephone(number)
      else { return nil }
    }
    return String(decoding: number, as: UTF8.self)
  }

  /// Groups of a telephone number are short; a document's number ends in a year or starts with four digits and more.
  private static func isTelephone(_ number: ArraySlice<UInt8>) -> Bool {
    let groups = number.split { $0 == 0x2D || $0 == 0x2F }
    let years = groups.filter { $0.count == 4 && ($0.starts(with: [0x31, 0x39]) || $0.starts(with: [0x32, 0x30])) }
    return years.isEmpty
  }

  private static func isLabelSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let byte = bytes.first else { return false }
    if byte == 0x20 || byte == 0x2E || byte == 0x3A || byte == 0x23 { return true }
    return bytes.starts(with: [0xC2, 0xA0]) || bytes.starts(with: [0xC2, 0xB0]) || bytes.starts(with: [0xC2, 0xBA])
      || bytes.starts(with: [0xE2, 0x84, 0x96])
  }

  private static func width(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2 }
}
