import Foundation
import Testing
import _TestSupport

@testable import Boilerplate

enum Oracle {
  static func exponential(_ value: Double) -> Double { exp(value) }
  static func logarithm(_ value: Double) -> Double { log(value) }
}

@Suite struct LineModelTests {
  static let textFeatures = LineFeatures.names
  static let htmlFeatures = LineFeatures.names + MarkupFeatures.names + MarkupFeatures.hintNames

  private static func bytes(_ name: String) -> [UInt8] { BoilerplateData.tables(prefix: name).first?.bytes ?? [] }

  /// On random rows, for pages of one line up to some hundred, with and without what is known of the site.
  @Test(arguments: ["text-model", "html-model"])
  func equalsThePlainLoops(_ name: String) throws {
    let names = name == "text-model" ? Self.textFeatures : Self.htmlFeatures
    let model = try LineModel(Self.bytes(name), name: name, features: names)
    let file = ModelFile(Self.bytes(name))
    let columns = try file.features.map { try #require(names.firstIndex(of: $0)) }
    let oracle = LineModelOracle(file: file)
    var generator = SeededGenerator(seed: 5)
    for count in [1, 2, 3, 4, 5, 9, 16, 33, 60] {
      let page = PageFacts.names.map { _ in Float.random(in: -1...2, using: &generator) }
      let rows = (0..<count).map { _ in
        var row = names.map { _ in Float.random(in: -1...2, using: &generator) }
        row.replaceSubrange(LineFeatures.page, with: page)
        return row
      }
      for isSiteKnown in [false, true] {
        let site = isSiteKnown ? rows.map { _ in (0..<4).map { _ in Float.random(in: 0...1, using: &generator) } } : []
        let found = model.logits(
          own: rows.map { Array($0[LineFeatures.own]).withUnsafeBufferPointer { model.embed(own: $0) } },
          page: model.embed(page: page), rows: rows.flatMap { $0[LineFeatures.firstOfPlace...] },
          stride: names.count - LineFeatures.firstOfPlace, site: site.flatMap(\.self))
        let expected = oracle.logits(rows, columns: columns, site: site)
        #expect(found.count == count && expected.count == count)
        for (a, b) in zip(found, expected) { #expect(abs(Double(a) - b) < 1e-3 * max(1, abs(b)), "\(count)") }
      }
    }
    #expect(model.logits(own: [], page: .zero, rows: [], stride: 1, site: []).isEmpty)
  }

  @Test func filesThatHoldNoModel() throws {
    let whole = String(decoding: Self.bytes("text-model"), as: UTF8.self)
    let damaged: [String] =
      [
        "", "features\twords\n", whole.replacing("features\twords", with: "features\tnonsense"),
        whole.replacing("\nmean\t", with: "\nmean\t1\t"), whole.replacing("\nembed.bias", with: "\nother.bias"),
        String(whole.prefix(whole.count / 2)), whole.replacing("\nlayer\t2\tpool\n", with: "\nlayer\t2\tmean\n"),
        whole.replacing("\nsite\tknown\t", with: "\nsite\tseen\t"), whole + "logit.bias\tnan\n",
        whole + "logit.bias\tone\n",
      ] + ["0", "-8", "99999999999", "x", "8\t1"].map { whole.replacing("\tconv\t5\t8\n", with: "\tconv\t5\t\($0)\n") }
    for text in damaged {
      #expect(text != whole)
      #expect(throws: LineModel.Failure.self) {
        _ = try LineModel(Array(text.utf8), name: "m.tsv", features: Self.textFeatures)
      }
    }
  }

  @Test func exponentialAndLogarithm() {
    for step in -800...800 {
      let x = Float(step) / 10
      #expect(abs(Double(Exponential.of(x)) / exp(Double(x)) - 1) < 1e-6)
    }
    for value in [0, 1, 2, 3, 7, 100, 8191, 8192, 1_000_000] {
      #expect(abs(Double(Logarithm.of(value)) - log2(Double(value) + 1)) < 1e-5)
    }
  }
}
