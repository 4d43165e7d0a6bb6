import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct JSONObjectBuilderTests {
  @Test func membersStandInOrder() {
    var builder = JSONObjectBuilder()
    builder.add("id", "a\"b")
    builder.add("n", 17)
    builder.add("share", 0.98)
    builder.add("nan", Double.nan)
    builder.add("yes", true)
    builder.addNull("none")
    builder.beginArray("removed")
    builder.beginObject()
    builder.add("line", 4)
    builder.add("text", utf8: Array("x\n".utf8))
    builder.end()
    builder.end()
    builder.beginArray("kept")
    builder.beginArray()
    builder.add(1)
    builder.add(2)
    builder.end()
    builder.beginArray()
    builder.end()
    builder.end()
    builder.beginObject("a")
    builder.end()
    builder.add("why", ["x", "y"])
    builder.add("e\u{301}", "e\u{301} \u{E9}")
    let expected =
      #"{"id":"a\"b","n":17,"share":0.98,"nan":null,"yes":true,"none":null,"removed":[{"line":4,"text":"x\n"}],"#
      + #""kept":[[1,2],[]],"a":{},"why":["x","y"],"# + "\"e\u{301}\":\"e\u{301} \u{E9}\"}"
    #expect(builder.finish() == Array(expected.utf8))
    #expect(JSONObjectBuilder().finish() == Array("{}".utf8))
  }

  @Test func whatIsLeftOpenIsClosed() {
    var builder = JSONObjectBuilder()
    builder.beginArray("a")
    builder.beginObject()
    #expect(builder.finish() == Array(#"{"a":[{}]}"#.utf8))
  }
}

@Suite struct RecordRewriterTests {
  /// A record, and what becomes of it when `text` is set to `new`, `x` removed and `n` set to 1.
  @Test(arguments: [
    ("", #"{"text":"new","n":1}"#),
    ("{}", #"{"text":"new","n":1}"#),
    (#"{ }"#, #"{"text":"new","n":1 }"#),
    (#"{"text":"old"}"#, #"{"text":"new","n":1}"#),
    (
      #"{"a": 1.0, "text" : "o\"ld" , "b":[1, {"text":2}] }"#,
      #"{"a": 1.0, "text" : "new" , "b":[1, {"text":2}],"n":1 }"#
    ),
    (#"{"n":12345678901234567890,"text":"o"}"#, #"{"n":1,"text":"new"}"#),
    (#"{"te\u0078t":"old","a":1}"#, #"{"te\u0078t":"new","a":1,"n":1}"#),
    (#"{"text":"o","a":1,"text":null}"#, #"{"text":"new","a":1,"text":"new","n":1}"#),
    (#"{"x":1}"#, #"{"text":"new","n":1}"#),
    (#"{"x":1,"a":2}"#, #"{"a":2,"text":"new","n":1}"#),
    (#"{"a":2,"x":1}"#, #"{"a":2,"text":"new","n":1}"#),
    (#"{"a":2, "x":1 , "b":3}"#, #"{"a":2 , "b":3,"text":"new","n":1}"#),
    (#"{"x":{"text":1},"x":[]}"#, #"{"text":"new","n":1}"#),
    // Decomposed and composed letters stay as they are, in names and in values.
    (
      "{\"e\u{301}\":\"i\u{306} \u{439}\",\"text\":\"o\"}",
      "{\"e\u{301}\":\"i\u{306} \u{439}\",\"text\":\"new\",\"n\":1}"
    ),
  ])
  func editsTouchNothingElse(_ record: String, _ expected: String) throws {
    var edits = RecordEdits()
    edits.set("text", "former")
    edits.set("n", json: Array("1".utf8))
    edits.remove("x")
    edits.set("text", "new")
    let output = try RecordRewriter.rewrite(Array(record.utf8), edits)
    #expect(output == Array(expected.utf8))
  }

  @Test func withoutEditsTheRecordIsItself() throws {
    for json in JSONScannerTests.valid {
      #expect(try RecordRewriter.rewrite(Array(json.utf8), RecordEdits()) == Array(json.utf8))
    }
  }

  @Test func rewrittenRecordsAreValidAndHoldTheNewText() throws {
    var generator = SeededGenerator(seed: 13)
    for json in JSONScannerTests.valid {
      var edits = RecordEdits()
      let text = RandomText.unicode(30, using: &generator)
      edits.set("a", utf8: text)
      edits.remove("b")
      let output = try RecordRewriter.rewrite(Array(json.utf8), edits)
      let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
      #expect((object?["a"] as? String).map { Array($0.utf8) } == text)
      #expect(object?["b"] == nil)
    }
  }

  @Test func whatIsNoObjectIsAnError() {
    #expect(throws: JSONSyntaxError.self) { try RecordRewriter.rewrite(Array("[1]".utf8), RecordEdits()) }
  }
}

@Suite struct RejectsWriterTests {
  @Test func onlyTheKnownPlaceStandsInALine() throws {
    let folder = try TemporaryFolder()
    let writer = try RejectsWriter(folder.path("rejects.jsonl"))
    try writer.write(Reject(source: "a\".jsonl", position: .line(17), reason: "broken"))
    try writer.write(Reject(source: "b", position: .offset(0), reason: "empty"))
    try writer.commit()
    let expected = """
      {"source":"a\\".jsonl","line":17,"reason":"broken"}
      {"source":"b","offset":0,"reason":"empty"}

      """
    #expect(try folder.read("rejects.jsonl") == Array(expected.utf8))
    #expect(writer.count == 2)
    let counting = try RejectsWriter(nil)
    try counting.write(Reject(source: "a", position: .line(1), reason: "x"))
    #expect(counting.count == 1)
  }
}

@Suite struct OutputDirectoryTests {
  @Test(arguments: [
    ("a/b/c.txt", "a/b/c.txt"), ("a.txt.gz", "a.txt"), ("id", "id.txt"), ("../../etc/passwd", "__/__/etc/passwd.txt"),
    ("/etc/passwd", "etc/passwd.txt"), ("a/./b", "a/b.txt"), ("..", "__.txt"), (".", "document.txt"),
    ("", "document.txt"), ("a\u{0}b\n", "a_b_.txt"), ("a.txt/b", "a.txt_/b.txt"), (".txt", ".txt.txt"),
    ("https://h/x?y=1", "https:/h/x?y=1.txt"), ("каталог/файл", "каталог/файл.txt"),
  ])
  func namesAreMadeSafe(_ name: String, _ expected: String) {
    let (stem, ending) = OutputDirectory.sanitized(name)
    #expect(stem + ending == expected)
  }

  @Test func longNamesAreCutAtAScalarAndStayApart() {
    let one = OutputDirectory.sanitized(String(repeating: "ж", count: 300) + "1").stem
    let two = OutputDirectory.sanitized(String(repeating: "ж", count: 300) + "2").stem
    #expect(one != two)
    #expect(one.utf8.count <= 255)
    #expect(!one.contains("\u{FFFD}"))
  }

  @Test func noTwoDocumentsShareAFile() throws {
    let folder = try TemporaryFolder()
    var output = try OutputDirectory(folder.path("out"))
    let names = ["a", "a.txt", "a", "a~2", "../a", "__/a", "b/c", "b/c"]
    var paths: [String] = []
    for (number, name) in names.enumerated() { paths.append(try output.write(Array("\(number)".utf8), name: name)) }
    #expect(Set(paths).count == names.count)
    #expect(paths.prefix(4) == ["a.txt", "a~2.txt", "a~3.txt", "a~2~2.txt"])
    for (number, path) in paths.enumerated() { #expect(try folder.read("out/" + path) == Array("\(number)".utf8)) }
    #expect(try folder.names() == ["out"])
  }

  @Test func pagesKeepTheirEnding() throws {
    let folder = try TemporaryFolder()
    var output = try OutputDirectory(folder.path("out"))
    let names = ["a.html", "a.html", "b.htm.gz", "c", "d.txt", "x.html/e.html", "a.txt/f.htm"]
    let paths = try names.map { try output.write([], name: $0, kind: .page) }
    #expect(
      paths == ["a.html", "a~2.html", "b.htm", "c.html", "d.txt.html", "x.html_/e.html", "a.txt_/f.htm"])
    #expect(try output.write([], name: "a.html") == "a.html.txt")
  }

  @Test(arguments: ["", "no line feed", "\n", "a\r\n", "e\u{301} \u{E9}"])
  func bytesAreWrittenAsTheyAre(_ text: String) throws {
    let folder = try TemporaryFolder()
    var output = try OutputDirectory(folder.path("out"))
    let path = try output.write(Array(text.utf8), name: "a")
    #expect(try folder.read("out/" + path) == Array(text.utf8))
  }
}

@Suite struct OutputFileTests {
  @Test func nothingIsLeftWithoutCommit() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try OutputFile(folder.path("x.jsonl.gz"))
      try file.writeLine(Array("{}".utf8))
    }
    #expect(try folder.names() == [])
    let empty = try OutputFile(folder.path("x.jsonl.zst"))
    try empty.commit()
    #expect(try folder.read("x.jsonl.zst").count > 4)
  }
}
