import Foundation
import Testing
import _TestSupport

/// `sito normalize`, the binary end to end.
@Suite struct NormalizeTests {
  private func run(_ arguments: [String], _ text: String) async throws -> [UInt8] {
    let result = try await SitoProcess.run(["normalize"] + arguments, input: Array(text.utf8))
    #expect(result.status == 0)
    return result.output
  }

  static let cases: [([String], String, String)] = [
    ([], "a  e\u{301}\u{A0}b \r\n\r\n\r\nc", "a \u{E9} b\n\nc\n"),
    (["--form", "nfkc"], "ﬁ ＡＢ ²", "fi AB 2\n"),
    (["--form", "fold"], "«Ёж» — за́мок\n\nCергей ٣", "\"еж\" - замок\n\nсергей 3\n"),
    (["--words"], "Don't stop, 日本語を話す.", "Don't\nstop\n日本語\nを\n話す\n"),
    (["--words", "--form", "fold"], "П’ять Ёлок", "п'ять\nелок\n"),
    (
      ["--sentences", "--language", "ru"], "Им. А. С. Пушкина. Да, т. е. нет.\nВсё",
      "Им. А. С. Пушкина.\nДа, т. е. нет.\nВсё\n"
    ),
    (["--repair"], "Ð¡ÐµÐºÑ€ÐµÑ‚", "Секрет\n"),
    (["--words"], "", ""),
  ]

  @Test(arguments: cases)
  func forms(_ arguments: [String], _ text: String, _ expected: String) async throws {
    if text.isEmpty {
      let result = try await SitoProcess.run(["normalize"] + arguments, input: [])
      #expect(result.status == 0 && result.output.isEmpty)
    } else {
      #expect(try await run(arguments, text) == Array(expected.utf8))
    }
  }

  /// Each place, counted in scalars of the text as given, holds what is printed.
  @Test(arguments: [["--words"], ["--sentences"], ["--words", "--repair"]])
  func offsetsAreScalarsOfTheTextAsGiven(_ unit: [String]) async throws {
    let text = "🛑 Ёлки! Straße ﬁn. 日本語を話す。 हिन्दी में ok\nѝ π — e\u{301}té."
    let scalars = Array(text.unicodeScalars)
    let lines = try JSONLines.parse(try await run(unit + ["--offsets"], text))
    #expect(lines.count > 3)
    var last = 0
    for line in lines {
      let start = try #require(line["start"] as? Int)
      let end = try #require(line["end"] as? Int)
      #expect(start >= last && end > start && end <= scalars.count)
      last = end
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      // The form is NFC.
      #expect(
        Array(String(view).precomposedStringWithCanonicalMapping.utf8) == Array((line["text"] as? String ?? "").utf8))
      #expect(line["doc"] == nil)
    }
  }

  @Test func offsetsCountBeforeRepair() async throws {
    let lines = try JSONLines.parse(try await run(["--words", "--offsets", "--repair"], "Ð¡ÐµÐºÑ€ÐµÑ‚ дня"))
    #expect(lines.map { $0["start"] as? Int } == [0, 13])
    #expect(lines.map { $0["end"] as? Int } == [12, 16])
  }

  @Test func recordsKeepTheirFields() async throws {
    let record = #"{"id":"x","n":1.50,"text":"A\u00a0 B","z":[1, 2]}"#
    let output = try await run(["--from", "jsonl"], record + "\n")
    #expect(output == Array((#"{"id":"x","n":1.50,"text":"A B","z":[1, 2]}"# + "\n").utf8))
    let words = try await run(["--from", "jsonl", "--words", "--offsets"], record + "\n")
    #expect(
      words
        == Array(
          (#"{"doc":"x","start":0,"end":1,"text":"A"}"# + "\n" + #"{"doc":"x","start":3,"end":4,"text":"B"}"# + "\n")
            .utf8))
  }

  @Test(arguments: [["--words", "--sentences"], ["--offsets"], ["--form", "nfx"], ["--language", "ru"]])
  func wrongUsage(_ arguments: [String]) async throws {
    // Nothing is read, so nothing must be written to it.
    let result = try await SitoProcess.run(["normalize"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
  }

  @Test func malformedBytesAreCounted() async throws {
    let bytes: [UInt8] = Array("Привет мир, как дела? ".utf8) + [0xE2, 0x82] + Array(" конец текста".utf8)
    let result = try await SitoProcess.run(["normalize", "--form", "fold"], input: bytes)
    #expect(result.status == 0)
    #expect(result.output == Array("привет мир, как дела? \u{FFFD} конец текста\n".utf8))
    #expect(result.errors.contains("1 malformed sequence"))
  }

  @Test func threadsChangeNothing() async throws {
    let folder = try TemporaryFolder()
    try ContractTests.collection(folder, 200)
    for unit in [[], ["--words", "--offsets"], ["--sentences"]] {
      let one = try await SitoProcess.run(["normalize", "in.jsonl", "--threads", "1"] + unit, folder: folder.path)
      let four = try await SitoProcess.run(["normalize", "in.jsonl", "--threads", "4"] + unit, folder: folder.path)
      #expect(one.status == 0 && !one.output.isEmpty && one.output == four.output)
    }
  }

  @Test func whatTheFormEmptiesIsLeftOut() async throws {
    #expect(try await run(["--words", "--form", "fold"], "a \u{3164} b") == Array("a\nb\n".utf8))
    #expect(try await run(["--words"], "a \u{3164} b") == Array("a\n\u{3164}\nb\n".utf8))
  }

  /// The abbreviations are those of the language that the repair brings to light.
  @Test func sentencesOfRepairedTextAreThoseOfTheTextItWas() async throws {
    let text = "Об этом сообщил г-н Иванов. Он родился в г. Москве на ул. Ленина. Это стоило 5 тыс. руб. в месяц."
    var damaged = String.UnicodeScalarView()
    for byte in text.utf8 { damaged.append(Unicode.Scalar(byte)) }
    let whole = try await run(["--sentences"], text)
    #expect(whole.count(where: { $0 == 0x0A }) == 3)
    #expect(try await run(["--sentences", "--repair"], String(damaged)) == whole)
  }

  @Test func documentsOfOneFileAreNamed() async throws {
    let records = ["First one.", "Second one."].map {
      "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a.com/\r\nContent-Type: text/plain\r\n"
        + "Content-Length: \($0.utf8.count)\r\n\r\n\($0)\r\n\r\n"
    }
    let lines = try JSONLines.parse(
      try await run(["--from", "wet", "--words", "--offsets"], records.joined()))
    #expect(lines.count == 4)
    #expect(Set(lines.map { $0["doc"] as? String }).count == 2 && lines.allSatisfy { $0["doc"] != nil })
  }

  @Test func badRecordsAreRejectsAndLoseNoOther() async throws {
    let folder = try TemporaryFolder()
    let records = [#"{"id":"a","text":"e\u0301 \ud800"}"#, #"{"id":"b","text":null}"#, "{", #"{"id":"c","text":"C"}"#]
    try folder.write("in.jsonl", records.joined(separator: "\r\n"))
    let arguments = ["normalize", "in.jsonl", "--rejects", "r.jsonl", "-o", "out.jsonl.gz"]
    #expect(try await SitoProcess.run(arguments + ["--strict"], folder: folder.path).status == 1)
    #expect(try await SitoProcess.run(arguments, folder: folder.path).status == 0)
    #expect(try JSONLines.parse(try folder.read("r.jsonl")).map { $0["line"] as? Int } == [2, 3])
    #expect(try folder.read("out.jsonl.gz").prefix(2) == [0x1F, 0x8B])
    // A packed output is an input like any other.
    let again = try await SitoProcess.run(["normalize", "out.jsonl.gz"], folder: folder.path)
    let expected = "{\"id\":\"a\",\"text\":\"\u{E9} \u{FFFD}\"}\n{\"id\":\"c\",\"text\":\"C\"}\n"
    #expect(again.output == Array(expected.utf8))
  }

  /// Linear time: a word of 10 MB, a million marks.
  @Test(arguments: [["--words"], ["--form", "fold"], ["--sentences"], ["--form", "nfkc"]])
  func whatNobodyWrites(_ arguments: [String]) async throws {
    let word = String(repeating: "я", count: 2_000_000)
    let marks = "a" + String(repeating: "\u{301}\u{316}", count: 300_000)
    let output = try await run(arguments, word + " " + marks + " конец")
    #expect(output.count > 4_000_000)
  }
}
