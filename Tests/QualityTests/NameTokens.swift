import Foundation

/// A name token in Latin and Russian spelling.
struct NameTokens {
  enum Half { case tune, judge }
  enum Kind { case slavic, foreign }

  var latin: String
  var cyrillic: String
  private var plainLatin: [UInt8]
  private var plainCyrillic: [UInt8]

  /// Endings of Slavic surnames, in Russian.
  private static let slavic = [
    "ов", "ова", "ев", "ева", "ёв", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко", "чук",
    "юк",
    "ич", "ец", "ко", "ак", "ик", "як", "ук",
  ]

  static func read(_ rows: [[String]], _ half: Half, _ kind: Kind) -> [NameTokens] {
    rows.compactMap { row in
      let cyrillic = row[1].filter { $0 != " " }
      guard (slavic.contains { cyrillic.hasSuffix($0) }) == (kind == .slavic),
        (MD5.firstByte(row[0]) & 1 == 1) == (half == .tune)
      else { return nil }
      return NameTokens(
        latin: row[0], cyrillic: cyrillic,
        plainLatin: Array(row[0].folding(options: .diacriticInsensitive, locale: nil).utf8),
        plainCyrillic: cyrillic.unicodeScalars.flatMap { Array((letters[$0] ?? "").utf8) })
    }
  }

  /// The other token whose Cyrillic spelling, letter by letter in Latin, is nearest to this one's Latin spelling.
  func nearest(in tokens: [NameTokens]) -> Int {
    var best = (distance: Int.max, place: 0)
    for (place, other) in tokens.enumerated()
    where other.cyrillic != cyrillic && abs(other.plainCyrillic.count - plainLatin.count) < best.distance {
      let distance = EditDistance.of(plainLatin, other.plainCyrillic)
      if distance < best.distance { best = (distance, place) }
    }
    return best.place
  }

  /// F1 of as many wrong candidates as right ones.
  static func f(right: Int, wrong: Int, of asked: Int, and candidates: Int) -> Double {
    let weighed = Double(wrong) * Double(asked) / Double(max(1, candidates))
    return 2 * Double(right) / (Double(right) + weighed + Double(asked))
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
  ]
}

/// Levenshtein's.
enum EditDistance {
  static func of<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let cost = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
