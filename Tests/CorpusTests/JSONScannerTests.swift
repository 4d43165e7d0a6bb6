import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct JSONScannerTests {
  /// Whether a whole object is accepted, and what is said if not.
  static func verdict(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONSyntaxError) {
        var scanner = JSONScanner(buffer)
        try scanner.beginObject()
        var isFirst = true
        while try scanner.nextMember(isFirst: isFirst) != nil { isFirst = false }
        try scanner.end()
        return nil
      } catch {
        return error.description
      }
    }
  }

  static let valid: [String] = [
    #"{}"#, #" { } "#, #"{"a":1}"#, #"{"a":-0}"#, #"{"a":0.5e-10,"b":1E+2,"c":-12.75}"#, #"{"a":[]}"#,
    #"{"a":[[],{},[{}]],"b":{"c":{"d":[1,2,3]}}}"#, #"{"a":true,"b":false,"c":null}"#, #"{"":""}"#,
    #"{"a":"\"\\\/\b\f\n\r\t\u0041\uD83D\uDE00"}"#, #"{"\u0061":1}"#, #"{"a":"длинная строка без экранирования"}"#,
    "{\t\"a\" :\r 1 ,\n\"b\":2 }", #"{"a":"1234567"}"#, #"{"a":"12345678"}"#, #"{"a":"123456\"8"}"#,
    #"{"a":12345678901234567890123456789}"#, "{\"a\":\"\u{7F}\u{2028}\"}",
  ]

  @Test(arguments: valid)
  func validObjectsAreAccepted(_ json: String) throws {
    #expect(Self.verdict(Array(json.utf8)) == nil)
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  static let invalid: [(String, String)] = [
    ("", "not a JSON object: it must start with { at column 1"),
    ("[]", "not a JSON object: it must start with { at column 1"),
    ("17", "not a JSON object: it must start with { at column 1"),
    ("{", "the object is not closed at column 2"),
    (#"{"a""#, "expected : at column 5"),
    (#"{"a":"#, "a value is missing at column 6"),
    (#"{"a":}"#, "not a JSON value at column 6"),
    (#"{"a":1"#, "the object is not closed at column 7"),
    (#"{"a":1,}"#, "expected a name in quotes at column 8"),
    (#"{"a":1,"#, "the object is not closed at column 8"),
    (#"{,"a":1}"#, "expected a name in quotes at column 2"),
    (#"{a:1}"#, "expected a name in quotes at column 2"),
    (#"{'a':1}"#, "expected a name in quotes at column 2"),
    (#"{"a" 1}"#, "expected : at column 6"),
    (#"{"a":1 "b":2}"#, "expected , or } at column 8"),
    (#"{"a":1}}"#, "more after the end of the object at column 8"),
    (#"{"a":1}{"a":2}"#, "more after the end of the object at column 8"),
    (#"{"a":"text}"#, "the string is not closed at column 6"),
    (#"{"a":"text\"}"#, "the string is not closed at column 6"),
    (#"{"a":"\"#, "the string is not closed at column 7"),
    (#"{"a":"\x41"}"#, "unknown escape at column 7"),
    (#"{"a":"\u12G4"}"#, "\\u without four hexadecimal digits at column 7"),
    (#"{"a":"\u12"}"#, "\\u without four hexadecimal digits at column 7"),
    ("{\"a\":\"one\u{9}two\"}", "a control character stands bare in a string at column 10"),
    ("{\"a\":\"\u{0}\"}", "a control character stands bare in a string at column 7"),
    (#"{"a":01}"#, "a number starts with 0 at column 6"),
    (#"{"a":1.}"#, "not a JSON number at column 8"),
    (#"{"a":.5}"#, "not a JSON value at column 6"),
    (#"{"a":+1}"#, "not a JSON value at column 6"),
    (#"{"a":-}"#, "not a JSON value at column 6"),
    (#"{"a":1e}"#, "not a JSON number at column 8"),
    (#"{"a":NaN}"#, "not a JSON value at column 6"),
    (#"{"a":Infinity}"#, "not a JSON value at column 6"),
    (#"{"a":tru}"#, "not a JSON value at column 6"),
    (#"{"a":nul"#, "not a JSON value at column 6"),
    (#"{"a":[1,]}"#, "not a JSON value at column 9"),
    (#"{"a":[1 2]}"#, "expected , or ] at column 9"),
    (#"{"a":[1}"#, "expected , or ] at column 8"),
    (#"{"a":[1"#, "the array is not closed at column 8"),
    (#"{"a":{"b":1]}"#, "expected , or } at column 12"),
    (#"{"a":{"b"}}"#, "expected : at column 10"),
    (#"{"a":1/*c*/}"#, "expected , or } at column 7"),
  ]

  @Test(arguments: invalid)
  func brokenObjectsAreNamed(_ json: String, _ reason: String) {
    #expect(Self.verdict(Array(json.utf8)) == reason)
    let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    // Foundation takes a comma before a closing bracket; RFC 8259 does not.
    #expect(object == nil || json.contains(",}") || json.contains(",]"))
  }

  @Test func depthIsCapped() {
    func nested(_ depth: Int) -> [UInt8] {
      Array("{\"a\":".utf8) + [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth) + [0x7D]
    }
    #expect(Self.verdict(nested(JSONScanner.maximumDepth - 1)) == nil)
    #expect(Self.verdict(nested(JSONScanner.maximumDepth))?.hasPrefix("nested deeper than 512 levels") == true)
    #expect(Self.verdict(nested(1_000_000))?.hasPrefix("nested deeper") == true)
    #expect(Self.verdict(Array(String(repeating: "{\"a\":", count: 100_000).utf8))?.hasPrefix("nested deeper") == true)
  }

  @Test func damagedObjectsNeverCrashAndAgreeWithFoundation() throws {
    var generator = SeededGenerator(seed: 5)
    var accepted = 0
    for _ in 0..<4000 {
      var bytes = Array((Self.valid.randomElement(using: &generator) ?? "{}").utf8)
      for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = Array("{}[]\",:\\0e-.tx ".utf8).randomElement(using: &generator) ?? 0
        default: bytes.insert(Array("{}[]\",:\\0e-.tx ".utf8).randomElement(using: &generator) ?? 0, at: place)
        }
      }
      // Foundation refuses lone surrogates and numbers out of range, and takes a comma before a closing bracket.
      let text = String(decoding: bytes, as: UTF8.self)
      let dense = text.filter { !$0.isWhitespace }
      let isLenient = dense.contains(",}") || dense.contains(",]")
      if Array(text.utf8) != bytes || text.contains("\\u") || text.contains("234567") || isLenient { continue }
      let object = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
      #expect((Self.verdict(bytes) == nil) == (object != nil), "\(text)")
      if object != nil { accepted += 1 }
    }
    #expect(accepted > 100)
  }

  @Test func randomBytesNeverCrash() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let bytes = RandomText.bytes(Int.random(in: 0..<60, using: &generator), using: &generator)
      _ = Self.verdict([0x7B] + bytes)
      _ = Self.verdict(Array("{\"a\":\"".utf8) + bytes)
    }
  }
}
