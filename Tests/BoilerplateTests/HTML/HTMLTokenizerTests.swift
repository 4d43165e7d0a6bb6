import Testing
import _TestSupport

@testable import Boilerplate

@Suite struct HTMLTokenizerTests {
  /// `Data/tokens.json`: each state and rule by itself.
  @Test func casesGiveTheirTokens() throws {
    let cases = try TokenCases.read("tokens.json")
    #expect(cases.count > 140)
    for test in cases { #expect(TokenCases.tokens(test) == test.output, "\(test.description)") }
  }

  @Test func namesOfTagsAndAttributes() {
    for tag in HTMLTag.allCases where tag != .unknown {
      let page = Array("<\(tag.name.uppercased()) \(HTMLAttributeName.ariaHidden.name)=1>".utf8)
      page.withUnsafeBufferPointer { bytes in
        var tokenizer = HTMLTokenizer(bytes)
        #expect(tokenizer.next()?.tag == tag)
        #expect(tokenizer.attributes.first?.name == .ariaHidden)
      }
    }
    let all = HTMLAttributeName.allCases.filter { $0 != .other }
    let page = Array("<p \(all.map(\.name).joined(separator: "=x ")) unknown>".utf8)
    page.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      _ = tokenizer.next()
      #expect(tokenizer.attributes.map(\.name) == all + [.other])
    }
  }

  static func check(_ page: [UInt8], isForeign: Bool = false, source: SourceLocation = #_sourceLocation) {
    // Memory of just this size, so that a sanitizer sees a byte read behind it.
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: page.count)
    defer { copy.deallocate() }
    _ = copy.initialize(from: page)
    do {
      let bytes = UnsafeBufferPointer(copy)
      var tokenizer = HTMLTokenizer(bytes)
      tokenizer.isInForeignContent = isForeign
      var end = 0
      while let token = tokenizer.next() {
        let isNext = token.range.lowerBound == end && !token.range.isEmpty
        let isInside = token.content.lowerBound >= end && token.content.upperBound <= token.range.upperBound
        let areAttributesInside = tokenizer.attributes.allSatisfy {
          token.kind != .startTag
            || $0.nameRange.lowerBound >= end && $0.nameRange.upperBound <= token.range.upperBound
              && $0.valueRange.lowerBound >= $0.nameRange.upperBound
              && $0.valueRange.upperBound < token.range.upperBound
        }
        guard isNext, isInside, areAttributesInside else {
          Issue.record("\(token) behind \(end) in \(page)", sourceLocation: source)
          return
        }
        if token.kind == .text { _ = HTMLText.text(token, in: bytes) }
        if token.kind == .startTag {
          for attribute in tokenizer.attributes { _ = HTMLText.attributeValue(attribute.valueRange, in: bytes) }
        }
        end = token.range.upperBound
      }
      #expect(end == page.count, sourceLocation: source)
    }
  }

  /// Tokens cover the page exactly once, in order, whatever it is.
  @Test func tokensCoverRandomBytes() {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<400 {
      Self.check(RandomText.bytes(round % 97, using: &generator))
      Self.check(RandomText.unicode(round % 97, using: &generator))
    }
  }

  @Test func tokensCoverRandomMarkup() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<4000 {
      let page = RandomMarkup.page(pieces: 24, using: &generator)
      Self.check(page, isForeign: Bool.random(using: &generator))
    }
  }

  /// Every page cut off anywhere, and begun anywhere.
  @Test func tokensCoverPagesCutAnywhere() throws {
    for test in try TokenCases.read("tokens.json") {
      for end in 0...test.input.count {
        Self.check(Array(test.input[..<end]))
        Self.check(Array(test.input[end...]))
      }
    }
  }
}
