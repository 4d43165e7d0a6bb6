import Foundation
import Testing
import Text

@testable import Names

/// What is no tidy name.
@Suite struct NameInputTests {
  static let matcher = NameMatcher()

  @Test func mixedScriptsInAWord() {
    // Latin C, e, p, o; Cyrillic в and н.
    #expect(Self.matcher.match("Cepгей Лаврoв", "Sergey Lavrov").isMatch)
    #expect(Self.matcher.match("Lаvrоv", "Лавров").isMatch)
    #expect(Self.matcher.key("Лаврoв") == Self.matcher.key("Лавров"))
  }

  @Test func decomposedLettersAndStress() {
    for name in ["Сергей Королёв", "Лаўроў", "Юлія Її", "Vučić", "Šušteršič", "Łukašenka", "Ţiriac", "Nguyễn Văn"] {
      let nfd = name.decomposedStringWithCanonicalMapping
      #expect(Array(nfd.utf8) != Array(name.utf8) || name.utf8.count == name.count)
      #expect(Self.matcher.key(nfd) == Self.matcher.key(name), "\(name)")
      #expect(Self.matcher.match(nfd, name).score == 1, "\(name)")
    }
    #expect(Self.matcher.match("Лавро́в", "Лавров").score == 1)
  }

  @Test func allCapitals() {
    #expect(Self.matcher.match("СЕРГЕЙ ЛАВРОВ", "SERGEY LAVROV").score == 1)
    #expect(Self.matcher.match("VUČIĆ", "вучић").score == 1)
  }

  @Test func unknownLettersStandForThemselves() {
    #expect(Self.matcher.match("Γιώργος Σεφέρης", "Γιώργος Σεφέρης").score == 1)
    #expect(!Self.matcher.match("Γιώργος", "Δημήτρης").isMatch)
    #expect(!Self.matcher.match("習近平", "胡錦濤").isMatch)
    #expect(Self.matcher.match("習近平", "習近平").isMatch)
    #expect(Self.matcher.key("習近平").isEmpty == false)
  }

  @Test(arguments: ["", " ", "\n", "-", "...", "12", "'", "\u{301}", "—", "\u{FEFF}"])
  func emptyAndSigns(_ text: String) {
    #expect(Self.matcher.match(text, "Лавров") == NameMatch(score: 0, isMatch: false, why: ["no name"]))
    #expect(!Self.matcher.match(text, text).isMatch)
    #expect(Self.matcher.key(text) == "")
  }

  @Test func invalidUTF8() {
    let broken: [[UInt8]] = [[0xFF], [0xD0], [0xE2, 0x82], [0x4C, 0xC3, 0x28, 0x76], Array("Лавров".utf8).dropLast()]
    for bytes in broken {
      _ = Self.matcher.key(bytes)
      _ = Self.matcher.match(Self.matcher.name(bytes), Self.matcher.name("Лавров"))
    }
  }

  @Test func randomBytesAndScalars() {
    var state: UInt64 = 11
    func next() -> UInt64 {
      state = WordHash.mix(state ^ 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB)
      return state
    }
    let alphabet = Array("СсеЛлрйиў-.’, \u{306}\u{301}ЙЁїSshczĄß北ა\u{AD}".unicodeScalars)
    var names: [PersonName] = []
    for length in 0..<300 {
      var bytes: [UInt8] = []
      var text = String.UnicodeScalarView()
      for _ in 0..<length {
        bytes.append(UInt8(truncatingIfNeeded: next() >> 32))
        text.append(alphabet[Int(next() % UInt64(alphabet.count))])
      }
      for name in [bytes, Array(String(text).utf8)] {
        names.append(Self.matcher.name(name))
        _ = Self.matcher.key(name)
      }
    }
    for (a, b) in zip(names, names.dropFirst()) {
      let (there, back) = (Self.matcher.match(a, b), Self.matcher.match(b, a))
      #expect((0...1).contains(there.score) && there.isMatch == back.isMatch)
      #expect(there.score == Self.matcher.score(a, b))
    }
  }

  /// Only the words of a name are read of a line, however long it is.
  @Test(arguments: ["Лавров", "Лавров ", "Л. ", "А-", "\u{301}", ", "])
  func longLines(_ unit: String) {
    var line: [UInt8] = []
    while line.count < 2_000_000 { line += Array(unit.utf8) }
    let name = Self.matcher.name(line)
    #expect(Self.matcher.score(name, Self.matcher.name("Лавров")) == 0)
    _ = Self.matcher.key(line)
  }
}
