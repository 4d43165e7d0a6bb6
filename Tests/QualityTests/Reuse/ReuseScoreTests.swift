import Sito
import Testing

@Suite struct ReuseScoreTests {
  private static func reuse(_ editing: String, _ host: String, _ range: Range<Int>) -> InsertedReuse {
    InsertedReuse(editing: editing, source: "s", sourceRange: 100..<200, host: host, hostRange: range)
  }

  private static func detection(_ host: String, _ range: Range<Int>, source: Range<Int> = 100..<200)
    -> ReuseScore.Detection
  {
    ReuseScore.Detection(source: "s", sourceRange: source, host: host, hostRange: range)
  }

  @Test func figuresAreThoseOfPAN() {
    let score = ReuseScore(
      [Self.reuse("V", "h1", 0..<100), Self.reuse("V", "h2", 0..<100), Self.reuse("H", "h3", 50..<150)],
      [
        // Found in two pieces that overlap.
        Self.detection("h1", 0..<60), Self.detection("h1", 40..<100),
        // Too little of it, and as much beside it.
        Self.detection("h3", 110..<190),
        // Another place of the source, and another document.
        Self.detection("h2", 0..<100, source: 200..<300), Self.detection("h4", 0..<100),
      ])
    #expect(score.reuses == 3)
    #expect(score.detections == 5)
    #expect(score.falseDetections == 2)
    #expect(score.found("V") == 0.5)
    #expect(score.found("H") == 0)
    #expect(score.found("Q") == nil)
    #expect(abs(score.found - 1 / 3.0) < 1e-12)
    #expect(abs(score.falseShare - 0.4) < 1e-12)
    #expect(abs(score.precision - (1 + 1 + 0.5) / 5) < 1e-12)
    #expect(abs(score.recall - (1 + 0 + 0.4) / 3) < 1e-12)
    #expect(score.granularity == 1.5)
    // 2 · 0.5 · 0.46667 / 0.96667 = 0.48276, divided by log2(2.5) = 1.32193.
    #expect(abs(score.plagdet - 0.36520) < 1e-4)
  }

  @Test func nothingFoundAndNothingToFind() {
    let nothing = ReuseScore([Self.reuse("V", "h1", 0..<100)], [])
    #expect(nothing.found == 0)
    #expect(nothing.falseShare == 0)
    #expect(nothing.plagdet == 0)
    #expect(ReuseScore([], []).found == 0)
  }

  @Test(arguments: [
    (#"{"cls":"V","src":"a","a":1,"b":5,"tgt":"b","c":0,"d":4}"#, nil),
    (#"{"cls":"V","src":"a","a":1,"b":5,"tgt":"b","c":4,"d":4}"#, "c and d are no range of characters"),
    (#"{"cls":"V","src":"a","a":-1,"b":5,"tgt":"b","c":0,"d":4}"#, "a and b are no range of characters"),
    (#"{"cls":"V","src":"a","a":1.5,"b":5,"tgt":"b","c":0,"d":4}"#, "a and b are no range of characters"),
    (#"{"cls":"V","src":7,"a":1,"b":5,"tgt":"b","c":0,"d":4}"#, "there is no text field src"),
    (#"{"cls":"V","src":"a""#, "there is no text field cls"),
    ("no JSON", "there is no text field cls"),
  ])
  func linesOfLabelledData(_ line: String, _ reason: String?) throws {
    let bytes = Array("\n\(line)\n".utf8)
    guard let reason else {
      let reuses = try ReuseEvaluation.reuses(bytes, file: "t.jsonl")
      #expect(
        reuses == [InsertedReuse(editing: "V", source: "a", sourceRange: 1..<5, host: "b", hostRange: 0..<4)])
      return
    }
    let failure = #expect(throws: ReuseEvaluation.Failure.self) {
      try ReuseEvaluation.reuses(bytes, file: "t.jsonl")
    }
    #expect(failure?.description == "t.jsonl:2: \(reason)")
  }

  @Test(arguments: [("src/a.txt", "a"), ("a", "a"), ("/x/y/b.c", "b.c"), ("tgt/host1", "host1"), ("", "")])
  func namesOfDocuments(_ id: String, _ name: String) {
    #expect(Array(InsertedReuse.name(of: id).utf8) == Array(name.utf8))
  }
}
