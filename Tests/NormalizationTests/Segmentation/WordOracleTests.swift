import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

/// Words for shingling against a plain oracle: ICU's own, but where a letter of a script without spaces stands, which is a
/// word with its marks; what lies between two of these is cut by itself.
@Suite(.enabled(if: ICUVersion.unicode == Folder.unicodeVersion)) struct WordOracleTests {
  private func check(_ text: [UInt8], _ folder: inout Folder, _ reference: inout ReferenceWords) throws -> Bool {
    let folded = folder.fold(text).bytes
    // Folded text folds to itself, so that ranges are those of the folded text.
    let words = folder.words(of: folded)
    let expected = try reference.shinglingWords(of: folded)
    let hashes = folded.withUnsafeBufferPointer { bytes in expected.map { WordHash.hash(bytes, $0) } }
    let flags = ReferenceWords.flags(of: expected, in: folded)
    // The text as given has the same words, and other capitals.
    let given = folder.words(of: text)
    if Self.ranges(words) == expected, words.hashes == hashes, given.hashes == hashes,
      words.flags == Self.withCapitals(flags, words, folded), given.flags == Self.withCapitals(flags, given, text)
    {
      return true
    }
    Issue.record(
      """
      \(Self.scalars(text)), folded \(Self.scalars(folded)): \(Self.ranges(words)), not \(expected); \
      flags \(given.flags.map(\.rawValue)), not \(Self.withCapitals(flags, given, text).map(\.rawValue))
      """)
    return false
  }

  private static func withCapitals(_ flags: [WordFlags], _ words: Words, _ text: [UInt8]) -> [WordFlags] {
    zip(flags, 0..<words.count).map { flags, index in
      !flags.contains(.uncased) && ReferenceWords.isCapitalized(words.range(index), of: text)
        ? flags.union(.capitalized) : flags
    }
  }

  private static func ranges(_ words: Words) -> [Range<Int>] { (0..<words.count).map { words.range($0) } }

  private static func scalars(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }

  /// Around the borders of the kernel's blocks.
  @Test func everyScalar() throws {
    var folder = Folder()
    var reference = try ReferenceWords()
    var failures = 0
    let scalars =
      (0x20...0x3400).map { $0 } + stride(from: 0x3400, to: 0x1_0000, by: 61)
      + stride(
        from: 0x1_0000, to: 0x3_0000, by: 397)
    for (number, scalar) in scalars.compactMap(Unicode.Scalar.init).enumerated() where failures < 10 {
      let text = String(repeating: "x", count: 40 + number % 40) + "\(scalar)б \(scalar)\(scalar)1\(scalar)漢\(scalar)"
      if try !check(Array(text.utf8), &folder, &reference) { failures += 1 }
    }
  }

  @Test func randomText() throws {
    var folder = Folder()
    var reference = try ReferenceWords()
    var generator = SeededGenerator(seed: 23)
    let corners = Array("aAбБǅ℀ć가ㄱ1.,;:'\"’·_@א״׳กัำ カ漢々あー\u{308}\u{3099}\u{200D}🛑\n १ِعक्ԑ£-。".unicodeScalars)
    var failures = 0
    for round in 0..<6000 where failures < 8 {
      var text = RandomText.unicode(Int.random(in: 0...90, using: &generator), using: &generator)
      if round % 2 == 0 {
        var view = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...130, using: &generator) {
          view.append(corners.randomElement(using: &generator) ?? "a")
        }
        text = Array(String(view).utf8)
      }
      if try !check(text, &folder, &reference) { failures += 1 }
    }
  }

  /// Words of letters, digits and both that run through blocks of the kernel, of every length and from every place.
  @Test(arguments: ["a", "1", "я", "Я", "a1", "漢", "1я", "ก็"])
  func longWordsAtEveryPlace(_ unit: String) throws {
    var folder = Folder()
    var reference = try ReferenceWords()
    var failures = 0
    for place in stride(from: 0, through: 63, by: 3) {
      for count in stride(from: 1, through: 150, by: 7) where failures < 5 {
        let word = String(String(repeating: unit, count: count).unicodeScalars.prefix(count))
        let text = String(repeating: ".", count: place) + word + ". Я" + word + "1 "
        if try !check(Array(text.utf8), &folder, &reference) { failures += 1 }
      }
    }
  }

  @Test func declarationOfHumanRights() throws {
    guard let udhr = SharedData.development("text-udhr") else {
      print("skipped: no development data")
      return
    }
    var folder = Folder()
    var reference = try ReferenceWords()
    var failures = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: udhr.path).sorted() where name.hasSuffix(".txt") {
      let text = Array(try Data(contentsOf: udhr.appendingPathComponent(name)).prefix(6000))
      let whole = text.lastIndex(of: 0x0A).map { Array(text[...$0]) } ?? text
      if failures < 8, try !check(whole, &folder, &reference) { failures += 1 }
    }
  }

  /// A word of 10 MB, and marks without end.
  @Test(
    .timeLimit(.minutes(30)), arguments: ["a", "я", "1,", "漢", "a\u{301}", "_", "a.", "가", "ก็", "\u{308}", "x'", "कि"])
  func linearInWhatNobodyWrites(_ unit: String) {
    var folder = Folder()
    let text = Array(String(repeating: unit, count: 10_000_000 / unit.utf8.count).utf8)
    let words = folder.words(of: text)
    #expect(words.count <= text.count)
    #expect(words.ends.last.map { Int($0) <= text.count } ?? true)
  }
}
