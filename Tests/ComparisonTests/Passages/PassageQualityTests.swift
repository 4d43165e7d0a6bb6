import Comparison
import Foundation
import Testing
import Text
import _TestSupport

/// Recall and false detections on a sample of inserted reuses, when the development data is there.
@Suite struct PassageQualityTests {
  private struct Truth: Decodable {
    var cls: String
    var src: String
    var a: Int
    var b: Int
    var tgt: String
    var c: Int
    var d: Int
  }

  @Test(.enabled(if: SharedData.development("reuse/truth.jsonl") != nil, "../shared/data is not there"))
  func insertedReusesAreFound() throws {
    let folder = try #require(SharedData.development("reuse"))
    let lines = try String(contentsOf: folder.appendingPathComponent("truth.jsonl"), encoding: .utf8).split(
      separator: "\n")
    var truths = try lines.map { try JSONDecoder().decode(Truth.self, from: Data($0.utf8)) }
    let targets = Array(Set(truths.map(\.tgt))).sorted().enumerated().filter { $0.offset % 6 == 0 }.map(\.element)
    truths.removeAll { !targets.contains($0.tgt) }
    let sources = Array(Set(truths.map(\.src))).sorted()
    let texts = try sources.map { try read("src", $0, in: folder) } + targets.map { try read("tgt", $0, in: folder) }
    let offsets = texts.map { ScalarOffsets($0.text) }

    var covered = [Int](repeating: 0, count: truths.count)
    var detections = 0
    var wrong = 0
    for passage in PassageFinder().passages(in: texts).passages
    where passage.relation != .formula && passage.a.document < sources.count && passage.b.document >= sources.count {
      let a = offsets[passage.a.document].scalarRange(ofBytes: passage.a.bytes)
      let b = offsets[passage.b.document].scalarRange(ofBytes: passage.b.bytes)
      detections += 1
      var isRight = false
      for (index, truth) in truths.enumerated()
      where truth.src == texts[passage.a.document].id && truth.tgt == texts[passage.b.document].id
        && a.overlaps(truth.a..<truth.b) && b.overlaps(truth.c..<truth.d)
      {
        covered[index] += b.clamped(to: truth.c..<truth.d).count
        isRight = true
      }
      if !isRight { wrong += 1 }
    }
    let found = truths.indices.filter { covered[$0] * 2 >= truths[$0].d - truths[$0].c }
    #expect(found.count * 1_000 >= truths.count * 930, "\(found.count) of \(truths.count) reuses found")
    #expect(wrong * 1_000 <= detections * 45, "\(wrong) of \(detections) detections are false")
    for kind in ["V", "W", "P"] {
      let all = truths.indices.filter { truths[$0].cls == kind }
      #expect(all.allSatisfy(Set(found).contains), "class \(kind)")
    }
  }

  private func read(_ part: String, _ name: String, in folder: URL) throws -> ComparableText {
    try PassageSamples.text(name, Array(Data(contentsOf: folder.appendingPathComponent("\(part)/\(name).txt"))))
  }
}
