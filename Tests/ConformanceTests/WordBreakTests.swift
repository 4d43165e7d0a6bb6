import ICU
import Normalization
import Testing
import Text
import _TestSupport

/// WordBreakTest.txt: ICU is the reference, and where it departs from the file is listed by name.
@Suite struct WordBreakConformanceTests {
  /// ICU 72 takes the colon out of MidLetter, so that it breaks where WB6 and WB7 join: every line that differs has a letter,
  /// a colon and a letter, with or without marks between.
  private func isLetterColonLetter(_ text: [UInt8]) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    return scalars.contains(0x3A)
  }

  @Test(.enabled(if: UnicodeData.isSameVersion)) func wordBreakTest() throws {
    var segmenter = try WordSegmenter()
    var iterator = try BreakIterator(.words)
    let classes = CharacterProperties.scalarClasses(0..<CharacterProperties.lastScalar + 1)
    func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
      String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
        ScalarClass(rawValue: classes[Int($0.value)]).makesWord
      }
    }
    let rows = try UnicodeData.rows("WordBreakTest.txt")
    #expect(rows.count == 1823)
    var departures = 0
    for (line, row) in rows {
      var text: [UInt8] = []
      var breaks: [Int] = []
      for field in row.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        switch field {
        case "÷": breaks.append(text.count)
        case "×": break
        default: text += UnicodeData.text(field)
        }
      }
      var byICU: [Range<Int>] = []
      try text.withUnsafeBufferPointer { buffer in
        try iterator.forEachSegment(in: buffer) { byICU.append($0.range) }
      }
      let byFile = zip(breaks, breaks.dropFirst()).map { $0..<$1 }
      if byICU != byFile {
        departures += 1
        #expect(isLetterColonLetter(text), "WordBreakTest.txt:\(line): ICU departs: \(row)")
      }
      let words = try segmenter.words(of: text)
      #expect(words == byICU.filter { isWord(text[$0]) }, "WordBreakTest.txt:\(line): \(row)")
    }
    print("WordBreakTest: ICU departs from \(departures) of \(rows.count) lines, all of a letter, a colon and a letter")
    #expect(departures < 40)
  }
}
