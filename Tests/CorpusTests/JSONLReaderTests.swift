import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct JSONLReaderTests {
  private func read(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write("site/crawl.jsonl", text)
    return summary(try events([path], in: folder, options: options))
  }

  /// One line of input, and what becomes of it.
  @Test(arguments: [
    (#"{"text":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"id":"x","source":"s","text":"a"}"#, "x|s|a"),
    (#"{"id":17,"text":"a"}"#, "17|site|a"),
    (#"{"id":1.50e3,"text":"a"}"#, "1.50e3|site|a"),
    (#"{"id":null,"text":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"id":"","text":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"id":{"a":1},"text":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"url":"https://user@WWW.Example.com:8080/a?b","text":"a"}"#, "site/crawl.jsonl:1|www.example.com|a"),
    (#"{"url":"no host","text":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"text":"a","text":"b"}"#, "site/crawl.jsonl:1|site|b"),
    (#"{"te\u0078t":"a"}"#, "site/crawl.jsonl:1|site|a"),
    (#"{"text":"a\nb\u00e9\ud800"}"#, "site/crawl.jsonl:1|site|a\nbé\u{FFFD}"),
    (#"{"meta":{"text":"inner"},"text":"outer"}"#, "site/crawl.jsonl:1|site|outer"),
    (#"  {"text":"a"}  "#, "site/crawl.jsonl:1|site|a"),
    ("\u{FEFF}{\"text\":\"a\"}", "site/crawl.jsonl:1|site|a"),
    (
      #"{"title":"a"}"#,
      "!site/crawl.jsonl:1|no field text: if it has another name, give it with --text-field (or --html-field for pages)"
    ),
    (#"{"text":null}"#, "!site/crawl.jsonl:1|field text is null"),
    (#"{"text":""}"#, "!site/crawl.jsonl:1|field text is empty"),
    (#"{"text":" \n\t\u00a0\u3000\ufeff"}"#, "!site/crawl.jsonl:1|field text is empty"),
    (#"{"text":17}"#, "!site/crawl.jsonl:1|field text is no string"),
    (#"{"text":["a"]}"#, "!site/crawl.jsonl:1|field text is no string"),
    (#"{"text":"a""#, "!site/crawl.jsonl:1|the object is not closed at column 12"),
    (#"["a"]"#, "!site/crawl.jsonl:1|not a JSON object: it must start with { at column 1"),
  ])
  func oneLine(_ line: String, _ expected: String) throws {
    #expect(try read(line) == [expected])
    #expect(try read(line + "\r\n") == [expected])
  }

  /// A reject is known by the id that its record gives, and by the one that its place would give.
  @Test(arguments: [
    (#"{"id":"x","text":""}"#, ["x"]), (#"{"text":null,"id":17}"#, ["17"]), (#"{"id":"x","text":"a""#, []),
    (#"{"title":"a"}"#, []),
  ])
  func rejectsAreKnownByName(_ line: String, _ ids: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("crawl.jsonl", "\n" + line)
    guard case .reject(let reject)? = try CorpusReader([path]).next() else {
      Issue.record("no reject")
      return
    }
    #expect(reject.id == ids.first)
    for name in ids + ["\(path):2"] { #expect(reject.isOf(name), "\(name)") }
    for name in ["y", path, "\(path):1", "\(path):22", ""] { #expect(!reject.isOf(name), "\(name)") }
  }

  /// A line, and whether it is a page, of which bytes, or rejected for what.
  @Test(
    arguments: [
      (#"{"html":"<p>a\n</p>"}"#, true, Array("<p>a\n</p>".utf8), ""),
      (#"{"html":"<p>a</p>","text":"b"}"#, false, Array("b".utf8), ""),
      (#"{"html":"<p>a</p>","text":null}"#, true, Array("<p>a</p>".utf8), ""),
      (#"{"html_base64":"PHA+wOE="}"#, true, Array("<p>".utf8) + [0xC0, 0xE1], ""),
      (#"{"html_base64":"PHA-w_E"}"#, true, Array("<p>".utf8) + [0xC3, 0xF1], ""),
      (#"{"html":" "}"#, nil, [], "field html is empty"),
      (#"{"html_base64":"?"}"#, nil, [], "field html_base64 is no base64, or empty"),
      (#"{"html_base64":"PHA+w"}"#, nil, [], "field html_base64 is no base64, or empty"),
      (#"{"html":7}"#, nil, [], "no field text"),
    ] as [(String, Bool?, [UInt8], String)])
  func pagesInRecords(_ line: String, _ isHTML: Bool?, _ bytes: [UInt8], _ reason: String) throws {
    let folder = try TemporaryFolder()
    switch try CorpusReader([try folder.write("crawl.jsonl", line)]).next() {
    case .record(let record):
      #expect(record.isHTML == isHTML)
      #expect(record.text == bytes)
      #expect(record.isUTF8 == (String(validating: bytes, as: UTF8.self) != nil))
    case .reject(let reject):
      #expect(isHTML == nil)
      #expect(reject.reason.hasPrefix(reason))
    case nil: Issue.record("nothing read")
    }
  }

  @Test func linesEndAtLineFeedOnlyAndCountFromOne() throws {
    let text = "{\"text\":\"a\u{2028}b\u{85}c\"}\n\n  \r\n{\"text\":\"d\"}\r\nbroken\n{\"text\":\"e\"}"
    #expect(
      try read(text) == [
        "site/crawl.jsonl:1|site|a\u{2028}b\u{85}c", "site/crawl.jsonl:4|site|d",
        "!site/crawl.jsonl:5|not a JSON object: it must start with { at column 1", "site/crawl.jsonl:6|site|e",
      ])
  }

  @Test func invalidUTF8IsARejectWithItsPlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.jsonl", Array("{\"text\":\"ab".utf8) + [0xFF] + Array("\"}\n{\"text\":\"c\"}".utf8))
    let found = summary(try events([path], in: folder))
    #expect(found.first == "!x.jsonl:1|invalid UTF-8 at column 12")
    #expect(found.count == 2)
  }

  @Test func utf16IsRefusedOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x.jsonl", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0])
    #expect(
      summary(try events([path], in: folder)) == ["!x.jsonl:1|UTF-16: JSONL must be UTF-8, convert the file first"])
  }

  @Test func allFieldsAndTheRecordsOwnBytesAreGiven() throws {
    let line =
      #"{"n":1.0, "id":"i","url":"http://h/","title":"t\u0021","published":2024,"language":"sr_latn","text":"x" }"#
    let folder = try TemporaryFolder()
    let path = try folder.write("x.jsonl", line + "\n")
    guard case .record(let record) = try events([path], in: folder).first else {
      Issue.record("no record")
      return
    }
    #expect(record.title == "t!")
    #expect(record.url == "http://h/")
    #expect(record.published == "2024")
    #expect(record.language?.description == "sr-Latn")
    #expect(record.record == Array(line.utf8))
    #expect(record.position == .line(1))
    #expect(record.document?.text == [0x78])
    #expect(record.relativePath == "x.jsonl")
  }

  @Test func fieldsCanBeRenamed() throws {
    var options = ReadingOptions()
    options.fields.text = "body"
    options.fields.id = "doc"
    #expect(try read(#"{"id":"a","doc":"b","text":"c","body":"d"}"#, options) == ["b|site|d"])
    #expect(
      try read(#"{"text":"c"}"#, options) == [
        "!site/crawl.jsonl:1|no field body: if it has another name, give it with --text-field (or --html-field for pages)"
      ])
  }

  @Test func aLineAboveTheCapIsARejectAndReadingGoesOn() throws {
    var options = ReadingOptions()
    options.maximumDocumentBytes = 40
    let long = "{\"text\":\"\(String(repeating: "x", count: 500))\"}"
    for block in [1, 7, 64, 1 << 20] {
      options.blockBytes = block
      let found = try read("{\"text\":\"a\"}\n\(long)\n{\"text\":\"b\"}\n\(long)", options)
      #expect(
        found == [
          "site/crawl.jsonl:1|site|a", "!site/crawl.jsonl:2|the line is longer than 40 bytes",
          "site/crawl.jsonl:3|site|b", "!site/crawl.jsonl:4|the line is longer than 40 bytes",
        ])
    }
  }

  @Test(arguments: [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64])
  func theBlockSizeDoesNotMatter(_ block: Int) throws {
    var generator = SeededGenerator(seed: 8)
    let folder = try TemporaryFolder()
    var bytes: [UInt8] = []
    for number in 0..<30 {
      var builder = JSONObjectBuilder()
      builder.add("id", number % 7)
      builder.add("text", utf8: RandomText.unicode(number * 2 + 1, using: &generator))
      bytes += builder.finish() + (number % 3 == 0 ? [0x0D, 0x0A] : [0x0A])
      if number % 5 == 0 { bytes += RandomText.bytes(number, using: &generator) + [0x0A] }
    }
    for name in ["x.jsonl", "x.jsonl.gz", "x.jsonl.zst"] {
      let stored = name.hasSuffix("jsonl") ? bytes : try packed(bytes, String(name.dropFirst(7)))
      let path = try folder.write(name, stored)
      var options = ReadingOptions()
      let whole = try events([path], in: folder, options: options)
      options.blockBytes = block
      #expect(try events([path], in: folder, options: options) == whole)
      #expect(whole.count > 30)
    }
  }

  @Test func theValuesAreThoseFoundationReads() throws {
    var generator = SeededGenerator(seed: 9)
    let folder = try TemporaryFolder()
    var lines: [UInt8] = []
    var expected: [String] = []
    for _ in 0..<300 {
      let text = "x" + String(decoding: RandomText.unicode(20, using: &generator), as: UTF8.self)
      let object: [String: Any] = [
        "text": text, "n": Double.random(in: 0..<1, using: &generator), "a": [1, [2, "]"]],
      ]
      lines += try JSONSerialization.data(withJSONObject: object) + [0x0A]
      expected.append(text)
    }
    let path = try folder.write("x.jsonl", lines)
    let found = try events([path]).map { event -> [UInt8] in
      if case .record(let record) = event { return record.text }
      return []
    }
    #expect(found == expected.map { Array($0.utf8) })
  }

  @Test func repeatedIdsAreNumberedInInputOrder() throws {
    let lines = ["a", "a", "b", "a#2", "a", "a#2"].map { "{\"id\":\"\($0)\",\"text\":\"t\"}" }
    let found = try read(lines.joined(separator: "\n")).map { $0.prefix { $0 != "|" } }
    #expect(found == ["a", "a#2", "b", "a#2#2", "a#3", "a#2#3"])
  }

  @Test func aLoneHugeLineIsRead() throws {
    let folder = try TemporaryFolder()
    let count = 20 << 20
    let line = Array("{\"text\":\"".utf8) + [UInt8](repeating: 0x61, count: count) + Array("\"}".utf8)
    let path = try folder.write("x.jsonl", line)
    guard case .record(let record) = try CorpusReader([path]).next() else {
      Issue.record("no record")
      return
    }
    #expect(record.text.count == count)
  }
}
