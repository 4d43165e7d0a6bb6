import Sito

/// Writes a text otherwise without changing a word of it.
struct CaseRewriter: ~Copyable {
  private var decomposing: Normalizer

  init() throws { decomposing = try Normalizer(.nfd) }

  /// In one of three styles, and its name; a style that would change nothing gives way to `space`.
  mutating func rewritten(_ text: [UInt8], _ random: inout SeededRandom) throws -> (text: [UInt8], style: String) {
    switch random.below(3) {
    case 0:
      let upper = Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
      if upper != text { return (upper, "upper") }
    case 1:
      let decomposed = try text.withUnsafeBufferPointer { text in
        try decomposing.withNormalized(text) { Array($0) }
      }
      if decomposed != text { return (decomposed, "nfd") }
    default: break
    }
    return (respaced(text, &random), "space")
  }

  /// One space in eight becomes another kind of white space, straight quotes become curly and guillemets straight.
  private func respaced(_ text: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var output: [UInt8] = []
    var isOpen = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ": output += (random.chance(0.125) ? ["  ", "\n", "\u{A0}", "\t"][random.below(4)] : " ").utf8
      case "\"":
        isOpen.toggle()
        output += (isOpen ? "\u{201C}" : "\u{201D}").utf8
      case "\u{AB}", "\u{BB}", "\u{201C}", "\u{201D}", "\u{201E}": output.append(0x22)
      case "'": output += "\u{2019}".utf8
      default: output += String(scalar).utf8
      }
    }
    return output
  }
}
