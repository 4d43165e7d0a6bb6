import Foundation
import Sketching
import Testing
import Text
import _TestSupport

@Suite struct ShinglerTests {
  @Test func rollingEqualsFromScratch() {
    var generator = SeededGenerator(seed: 5)
    for size in 1...6 {
      let words = (0..<50).map { _ in UInt64.random(in: 0...9, using: &generator) }
      let shingler = Shingler(size: size)
      let rolled = shingler.shingles(of: words)
      #expect(rolled.count == words.count - size + 1)
      for start in rolled.indices {
        #expect(rolled[start] == shingler.shingles(of: Array(words[start..<start + size]))[0])
      }
    }
  }

  @Test func visitingEqualsListing() {
    let words: [UInt64] = [3, 1, 4, 1, 5, 9, 2, 6]
    for size in 1...10 {
      for count in 0...words.count {
        var visited: [UInt64] = []
        let text = Array(words.prefix(count))
        text.withUnsafeBufferPointer { text in
          Shingler(size: size).forEachShingle(of: text) { visited.append($0) }
        }
        #expect(visited == Shingler(size: size).shingles(of: text))
        #expect(visited.count == (count == 0 ? 0 : max(1, count - size + 1)))
      }
    }
  }

  /// Shingles are part of a file format, as signatures are.
  @Test func golden() throws {
    let file = SharedData.root.appendingPathComponent("Tests/SketchingTests/Data/shingles.tsv")
    var generator = SeededGenerator(seed: 1)
    let words = (0..<12).map { _ in generator.next() }
    var rows = 0
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      let (size, count) = (try #require(Int(fields[0])), try #require(Int(fields[1])))
      let expected = fields[2...].compactMap { UInt64($0, radix: 16) }
      #expect(expected.count == (count == 0 ? 0 : max(1, count - size + 1)))
      #expect(Shingler(size: size).shingles(of: Array(words[..<count])) == expected, "\(size) of \(count) words")
      rows += 1
    }
    #expect(rows == 44)
  }

  @Test func shortTexts() {
    let shingler = Shingler(size: 5)
    #expect(shingler.shingles(of: []).isEmpty)
    #expect(shingler.shingles(of: [1, 2]).count == 1)
    #expect(shingler.shingles(of: [1, 2]) != shingler.shingles(of: [2, 1]))
    // As polynomials the two are equal; a short text's shingle is another all the same.
    #expect(shingler.shingles(of: [1, 2]) != shingler.shingles(of: [0, 0, 0, 1, 2]))
  }
}

@Suite struct ShingleSetTests {
  @Test func intersection() {
    let a = ShingleSet([5, 1, 3, 3, 9])
    #expect(a.hashes == [1, 3, 5, 9])
    #expect(a.intersectionCount(ShingleSet([3, 9, 10, 3])) == 2)
    #expect(a.intersectionCount(ShingleSet([])) == 0)
  }
}
