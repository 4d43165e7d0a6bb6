import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

/// The folder against its oracle: ICU's own functions, one pass after the other.
@Suite struct FolderOracleTests {
  /// Whether the ICU of this machine is of the Unicode version that the tables are made from.
  static let isSameUnicode = ICUVersion.unicode == Folder.unicodeVersion

  private func check(_ text: [UInt8], _ folder: inout Folder, _ reference: ReferenceFolder) throws -> Bool {
    let folded = folder.fold(text)
    let expected = try reference.fold(text)
    if folded.bytes != expected {
      Issue.record(
        """
        \(Self.scalars(text)) folds to \(Self.scalars(folded.bytes)), not \(Self.scalars(expected))
        """)
      return false
    }
    return true
  }

  private static func scalars(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars
    return scalars.map { String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }

  @Test(.enabled(if: isSameUnicode)) func everyScalarAlone() throws {
    var folder = Folder()
    let reference = try ReferenceFolder()
    var failures = 0
    for scalar in (0...CharacterProperties.lastScalar).compactMap(Unicode.Scalar.init) where failures < 20 {
      if try !check(Array(String(scalar).utf8), &folder, reference) { failures += 1 }
    }
  }

  /// Long enough for the kernel, at every place in its registers.
  @Test(.enabled(if: isSameUnicode)) func everyScalarOfTheKernelInItsContext() throws {
    var folder = Folder()
    let reference = try ReferenceFolder()
    let scalars = (0x20...0x640).map { $0 } + (0x3000...0x3100).map { $0 } + stride(from: 0x3400, to: 0xE000, by: 97)
    var failures = 0
    for (number, scalar) in scalars.compactMap(Unicode.Scalar.init).enumerated() where failures < 20 {
      let text =
        String(repeating: "a", count: number % 33) + " \(scalar)б б\(scalar) q\(scalar)\(scalar)w "
        + String(repeating: "ж", count: 20)
      if try !check(Array(text.utf8), &folder, reference) { failures += 1 }
    }
  }

  static let alphabets: [String] = [
    "сx\u{301}жpe\u{306}\u{308}\u{300}q ё", "аеиёйЙЁг\u{300}\u{301}\u{306}\u{308}\u{316}\u{304}",
    "aeuoAEUO\u{300}\u{301}\u{302}\u{306}\u{308}\u{323}\u{327}\u{328}\u{31B} ",
    "ابتآ\u{640}\u{653}\u{654}\u{64E}\u{651}\u{650}\u{200D}",
    "\u{1100}\u{1161}\u{11A8}가각\u{AD}\u{11C2}\u{1175}ㄱ", "कनर\u{93C}\u{94D}\u{9C7}\u{9BE}\u{9D7}\u{B47}\u{B56}\u{B3E}ब",
    "กำ\u{E38}\u{E48}\u{E3A}เ ", "カｶﾞﾟ\u{3099}\u{309A}はゞ", "Cергей PОссия ­iPhoneом №ж ﬁж ½ж ж\u{AD}x\u{200B}",
    "A\u{345}\u{3B1}\u{301}Σς\u{313}\u{308}ᾳ", "\u{F71}\u{F72}\u{F74}\u{F80}ཀ\u{FB2}",
    "ﷺ㍻⑴…″′”“’‘—–−«»\u{A0}\u{3000}\t\r\n",
    "ŁłÓóŻżŹźĆćŃńŚśĄąĘę qw жЖ", "ж×xй÷pКo№ﬁ", "ʼʻ`´'’\u{5F3}\u{5F4}אב\u{5B0}\u{5BE}\u{5C1}",
    "𝐀𝛂𐐀🛑\u{1D15E}\u{1D165}\u{E0020}𠀀\u{2F800}",
  ]

  @Test(.enabled(if: isSameUnicode), arguments: alphabets)
  func randomWordsOfAnAlphabet(_ alphabet: String) throws {
    var folder = Folder()
    let reference = try ReferenceFolder()
    var generator = SeededGenerator(seed: 7)
    let letters = Array(alphabet.unicodeScalars)
    var failures = 0
    for _ in 0..<1500 where failures < 8 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        view.append(letters.randomElement(using: &generator) ?? "a")
      }
      if try !check(Array(String(view).utf8), &folder, reference) { failures += 1 }
    }
  }

  @Test(.enabled(if: isSameUnicode)) func randomText() throws {
    var folder = Folder()
    let reference = try ReferenceFolder()
    var generator = SeededGenerator(seed: 11)
    var failures = 0
    for _ in 0..<2000 where failures < 8 {
      let text = RandomText.unicode(Int.random(in: 0...90, using: &generator), using: &generator)
      if try !check(text, &folder, reference) { failures += 1 }
    }
  }

  /// The Declaration in 460 languages, line by line.
  @Test(.enabled(if: isSameUnicode)) func declarationOfHumanRights() throws {
    guard let udhr = SharedData.development("text-udhr") else {
      print("skipped: no development data")
      return
    }
    var folder = Folder()
    let reference = try ReferenceFolder()
    var failures = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: udhr.path).sorted() where failures < 8 {
      guard name.hasSuffix(".txt") else { continue }
      let text = Array(try Data(contentsOf: udhr.appendingPathComponent(name)))
      if try !check(text, &folder, reference) { failures += 1 }
    }
  }
}
