/// A line cut at its separators.
struct LineParts {
  struct Part {
    var tokens: Range<Int>
    var words: Int { tokens.count }
  }

  var parts: [Part] = []
  /// The separators are the kind that lead downwards: `>`, `»`, `›`, `/`, `→`.
  var descends = 0
  var slashes = 0

  /// Cuts at `|`, `·`, `•`, `>`, `»`, `›`, `→` and at slashes with space around.
  init(_ line: Line) {
    let tokens = line.tokens
    var first = tokens.startIndex
    for index in tokens.indices.dropLast() {
      guard let kind = Self.separator(line.gap(after: index)) else { continue }
      if kind != .bar { descends += 1 }
      if kind == .slash { slashes += 1 }
      parts.append(Part(tokens: first..<index + 1))
      first = index + 1
    }
    parts.append(Part(tokens: first..<tokens.endIndex))
  }

  /// Whether a `»` or `›` stands in the line: they cut it, but are quotation marks first.
  static func hasAngle(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var last: UInt8 = 0
      for byte in bytes {
        // Of ASCII and of letters neither is: one comparison for most bytes.
        if byte &- 0xBA < 2, byte == 0xBB ? last == 0xC2 : last == 0x80 { return true }
        last = byte
      }
      return false
    }
  }

  private enum Kind {
    case bar
    case arrow
    case slash
  }

  private static func separator(_ gap: ArraySlice<UInt8>) -> Kind? {
    // Most gaps are one space.
    if gap.count == 1, gap[gap.startIndex] == 0x20 { return nil }
    var (hasBar, hasArrow, hasSlash, isASCII) = (false, false, false, true)
    gap.withUnsafeBufferPointer { gap in
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
