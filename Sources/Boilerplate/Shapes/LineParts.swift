/// A line cut at its separators.
///
/// Cuts at `|`, `·`, `•`, `>`, `»`, `›`, `→` and at slashes with space around, where words stand on both sides.
struct LineParts {
  private(set) var count = 1
  /// Words of the first part, and of the longest.
  private(set) var firstWords = 0
  private(set) var mostWords = 0
  /// Separators of the kind that lead downwards: `>`, `»`, `›`, `/`, `→`.
  private(set) var descends = 0
  private(set) var slashes = 0

  /// - Complexity: O(words).
  init(_ line: Line) {
    let tokens = line.tokens
    var words = 0
    line.page.text.withUnsafeBufferPointer { text in
      for index in tokens.indices {
        words += 1
        guard index + 1 < tokens.endIndex else { break }
        let start = line.block.start + Int(tokens[index].end)
        let end = line.block.start + Int(max(tokens[index].end, tokens[index + 1].start))
        // Most gaps are one space.
        if end - start == 1, text[start] == 0x20 { continue }
        guard let kind = Self.separator(UnsafeBufferPointer(rebasing: text[start..<end])) else { continue }
        if kind != .bar { descends += 1 }
        if kind == .slash { slashes += 1 }
        close(words)
        count += 1
        words = 0
      }
    }
    close(words)
  }

  private mutating func close(_ words: Int) {
    if count == 1 { firstWords = words }
    mostWords = max(mostWords, words)
  }

  private enum Kind {
    case bar
    case arrow
    case slash
  }

  private static func separator(_ gap: UnsafeBufferPointer<UInt8>) -> Kind? {
    var (hasBar, hasArrow, hasSlash, isASCII) = (false, false, false, true)
    for index in gap.indices {
      switch gap[index] {
      case 0x7C: hasBar = true
      case 0x3E: hasArrow = true
      case 0x2F:
        if index > 0, index + 1 < gap.count, gap[index - 1] == 0x20, gap[index + 1] == 0x20 { hasSlash = true }
      case 0x80...: isASCII = false
      default: break
      }
    }
    if hasBar { return .bar }
    if hasArrow { return .arrow }
    if hasSlash { return .slash }
    guard !isASCII else { return nil }
    for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xB7, 0x2022, 0x2219, 0x25A0...0x25FF, 0xFF5C, 0xA6: return .bar
      case 0xBB, 0x203A: return gap.first == 0x20 ? .arrow : nil
      case 0x2192, 0x27A4, 0x2794: return .arrow
      default: continue
      }
    }
    return nil
  }
}
