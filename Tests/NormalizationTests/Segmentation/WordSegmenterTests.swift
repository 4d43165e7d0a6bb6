import Foundation
import ICU
import Normalization
import Testing
import Text
import _TestSupport

/// The words of `WordSegmenter` against ICU's own.
@Suite struct WordSegmenterTests {
  @Test(arguments: [
    ("Hello, world!", ["Hello", "world"]), ("日本語を話す", ["日本語", "を", "話す"]),
    ("ภาษาไทย ok", ["ภาษา", "ไทย", "ok"]), ("___ _a @ a@b.c", ["_a", "@", "a@b.c"]), ("", []),
  ])
  func words(_ text: String, _ expected: [String]) throws {
    var segmenter = try WordSegmenter()
    let bytes = Array(text.utf8)
    let words = try segmenter.words(of: bytes)
    #expect(words.map { Array(bytes[$0]) } == expected.map { Array($0.utf8) })
  }

  /// What ICU gives is the reference, also where it departs from the test file.
  @Test(.enabled(if: ICUVersion.unicode == Folder.unicodeVersion))
  func randomTextIsCutAsICUCutsIt() throws {
    var segmenter = try WordSegmenter()
    var reference = try ReferenceWords()
    var generator = SeededGenerator(seed: 5)
    let corners = Array("aБ가ㄱ1.,;:'\"’·_@א״׳ก カ漢あー\u{308}\u{AD}\u{200D}🛑🇩🇪\n\r １٣ʼ-".unicodeScalars)
    var failures = 0
    for round in 0..<6000 where failures < 8 {
      var text: [UInt8]
      if round % 3 == 0 {
        text = RandomText.unicode(Int.random(in: 0...60, using: &generator), using: &generator)
      } else {
        var view = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          view.append(corners.randomElement(using: &generator) ?? "a")
        }
        text = Array(String(view).utf8)
      }
      let expected = try reference.words(of: text)
      let words = try segmenter.words(of: text)
      if words != expected {
        failures += 1
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { String($0.value, radix: 16) }
        Issue.record("\(scalars.joined(separator: " ")): \(words), not \(expected)")
      }
    }
  }

  @Test(.enabled(if: ICUVersion.unicode == Folder.unicodeVersion)) func declarationOfHumanRights() throws {
    guard let udhr = SharedData.development("text-udhr") else {
      print("skipped: no development data")
      return
    }
    var segmenter = try WordSegmenter()
    var reference = try ReferenceWords()
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: udhr.path).sorted() where name.hasSuffix(".txt") {
      for line in Array(try Data(contentsOf: udhr.appendingPathComponent(name))).split(separator: 0x0A).prefix(40) {
        let line = Array(line)
        let words = try segmenter.words(of: line)
        let expected = try reference.words(of: line)
        if words != expected { Issue.record("\(name): \(String(decoding: line, as: UTF8.self))") }
        count += words.count
      }
    }
    #expect(count > 100_000)
  }
}
