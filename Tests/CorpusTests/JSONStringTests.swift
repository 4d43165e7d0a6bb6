import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct JSONStringTests {
  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#), ("\u{7F}\u{2028}/é", "\"\u{7F}\u{2028}/é\""),
    ("12345678\"", #""12345678\"""#), ("1234567\n9", #""1234567\n9""#),
  ])
  func onlyWhatMustBeIsEscaped(_ text: String, _ json: String) {
    var bytes: [UInt8] = []
    JSONString.append(text, to: &bytes)
    #expect(bytes == Array(json.utf8))
  }

  @Test func foundationReadsBackWhatIsWritten() throws {
    var generator = SeededGenerator(seed: 7)
    for length in 0..<300 {
      let text = RandomText.unicode(length, using: &generator)
      var json: [UInt8] = []
      JSONString.append(text, to: &json)
      let read = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed) as? String
      #expect(read.map { Array($0.utf8) } == text)
      #expect(json.withUnsafeBufferPointer { JSONString.unescaped($0, 1..<(json.count - 1)) } == text)
    }
  }

  @Test(arguments: [
    (#"\u0041\u00e9\u20AC"#, "Aé€"), (#"\ud83d\ude00"#, "😀"), (#"\ud83d"#, "\u{FFFD}"),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\ud83dx"#, "\u{FFFD}x"), (#"\ud83d\u0041"#, "\u{FFFD}A"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"),
    (#"\\u0041"#, #"\u0041"#), (#"\"\/\b\f\n\r\t"#, "\"/\u{8}\u{C}\n\r\t"), (#"\u0000"#, "\u{0}"),
  ])
  func escapesAreResolved(_ inside: String, _ text: String) {
    let bytes = Array(inside.utf8)
    #expect(bytes.withUnsafeBufferPointer { JSONString.unescaped($0, bytes.indices) } == Array(text.utf8))
  }
}
