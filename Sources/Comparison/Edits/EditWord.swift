/// The form in which words of texts and of tables meet.
enum EditWord {
  /// In lower case, with one kind of apostrophe, е for ё, and without vowel signs of Arabic and Hebrew. Strings are compared by
  /// canonical equivalence, so the coding of accents does not matter.
  static func form(_ bytes: ArraySlice<UInt8>) -> String { form(String(decoding: bytes, as: UTF8.self)) }

  static func form(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x2019, 0x02BC, 0xFF07: scalars.append("'")
      case 0x0451: scalars.append("\u{0435}")
      case 0x0640, 0x064B...0x0652, 0x0591...0x05C7, 0x00AD, 0x0301: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The words of a table's field: cut at blanks and hyphens, and between letters of scripts without spaces.
  static func tokens(_ field: String) -> [String] {
    var tokens: [String] = []
    for part in form(field).split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{200C}" }) {
      var word = ""
      for character in part {
        if character.unicodeScalars.contains(where: isUnspaced) {
          if !word.isEmpty { tokens.append(word) }
          word = ""
          tokens.append(String(character))
        } else {
          word.append(character)
        }
      }
      if !word.isEmpty { tokens.append(word) }
    }
    return tokens
  }

  /// The word, and what it is without a small word that is written together with it: l’ancien, وقال.
  static func variants(_ word: String) -> [String] {
    let scalars = word.unicodeScalars
    if let first = scalars.first, first.value == 0x0648 || first.value == 0x0641, scalars.count > 3 {
      return [word, String(scalars.dropFirst())]
    }
    if let apostrophe = scalars.firstIndex(of: "'"), scalars.distance(from: scalars.startIndex, to: apostrophe) <= 2 {
      let rest = String(scalars[scalars.index(after: apostrophe)...])
      return rest.isEmpty ? [word] : [word, rest]
    }
    return [word]
  }

  /// Han and Kana.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
