import Testing

@testable import Transliteration

/// A Cyrillic letter that looks like a Latin one is the commonest fault of published tables.
@Suite struct LookAlikeTests {
  /// The alphabets of the languages, as they are written today.
  static let alphabets = [
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя’", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш", "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя", "tg": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "az": "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш", "uz": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
  ]

  @Test(arguments: Scheme.all.map { $0.id })
  func noCyrillicIsLeft(_ id: String) throws {
    let scheme = try Scheme.find(id)
    let transliterator = try Transliterator(scheme)
    let alphabet = try #require(Self.alphabets[scheme.language.language])
    let small = Array(alphabet.unicodeScalars)
    let letters = small + Array(alphabet.uppercased().unicodeScalars)
    var text = String.UnicodeScalarView()
    for first in letters {
      text.append(contentsOf: [first, " "])
      for second in letters { text.append(contentsOf: [first, second, " ", "а", first, second, "а", " "]) }
    }
    var output: [UInt8] = []
    #expect(transliterator.transliterate(Array(String(text).utf8), into: &output) == 0)
    let left = Set(String(decoding: output, as: UTF8.self).unicodeScalars.filter { (0x400...0x52F).contains($0.value) })
    #expect(left.isEmpty)
  }

  @Test(arguments: Scheme.all.map { $0.id })
  func tablesHoldNoLookAlikes(_ id: String) throws {
    let rules = try Scheme.find(id).rules
    for rule in rules.letters + rules.contextual {
      // Greek letters and the Latin ones of other scripts' shapes are as wrong as Cyrillic ones.
      for scalar in rule.output { #expect(!(0x370...0x52F).contains(scalar), "line \(rule.line)") }
    }
    for rule in rules.reverse {
      for letter in rule.letters { #expect(!(0x370...0x52F).contains(letter), "line \(rule.line)") }
    }
  }
}
