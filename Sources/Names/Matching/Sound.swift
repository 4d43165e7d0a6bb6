/// The sounds that spellings of all languages are brought to: the one alphabet in which names are compared.
///
/// A letter that no table knows (Greek, Georgian, a digit) is a sound of its own, above the named ones.
enum Sound {
  /// In the order of their codes; the tables use these names, and keys are written with them.
  static let names = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "ts",
    "ch",
    "sh", "shch", "yu", "ya",
  ]
  static let count = 27
  /// Codes from here on stand for letters without a row; the letter's number modulo 64 tells them apart.
  static let firstUnknown: UInt8 = 64
  static let codeCount = 128

  static func unknown(_ scalar: UInt32) -> UInt8 { firstUnknown + UInt8(truncatingIfNeeded: scalar & 63) }

  /// a, e, i, o, u, yu, ya, as bits.
  private static let vowels: UInt32 = 1 << 0 | 1 << 5 | 1 << 8 | 1 << 13 | 1 << 18 | 1 << 25 | 1 << 26

  @inline(__always)
  static func isVowel(_ sound: UInt8) -> Bool { sound < 32 && vowels >> UInt32(sound) & 1 == 1 }

  static func code(_ name: String) -> UInt8? { names.firstIndex(of: name).map { UInt8($0) } }

  /// The sounds of a spelling such as `shchev`, the longest names first; `∅` is none.
  ///
  /// - Returns: nil for what is not made of names.
  static func parse(_ text: String) -> [UInt8]? {
    if text == "∅" { return [] }
    var sounds: [UInt8] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let length = (1...4).reversed().first(where: { code(String(rest.prefix($0))) != nil && rest.count >= $0 }),
        let sound = code(String(rest.prefix(length)))
      else { return nil }
      sounds.append(sound)
      rest = rest.dropFirst(length)
    }
    return sounds
  }
}
