import Testing

@testable import ICU

@Suite struct ICUTransliteratorTests {
  private func run(_ id: String, _ text: String, reverse: Bool = false) throws -> String {
    var transliterator = try ICUTransliterator(id, reverse: reverse)
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { transliterator.transliterate($0, into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func knownTransforms() throws {
    #expect(try run("Russian-Latin/BGN", "Щербаков\n\nда") == "Shcherbakov\n\nda")
    #expect(try run("Any-Latin; Latin-ASCII", "Москва") == "Moskva")
    #expect(try run("Latin-Cyrillic", "Moskva") == "Москва")
    #expect(try run("Latin-Cyrillic", "Москва", reverse: true) == "Moskva")
    #expect(try run("Any-Latin", "").isEmpty)
    #expect(try ICUTransliterator.identifiers().contains("Any-Latin"))
  }

  @Test func unknownTransform() {
    #expect(throws: ICUError.self) { _ = try ICUTransliterator("No-Such-Transform") }
  }

  /// Pieces are whole lines, whole words of long lines, and whole scalars of endless words, and lose nothing.
  @Test(arguments: ["да\n\nнет\n", String(repeating: "слово ", count: 900), String(repeating: "щ", count: 9_000), "a"])
  func pieces(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = ICUTransliterator.pieceEnd(bytes, from: start)
        #expect(end > start && end - start <= 4_096 + 9)
        if end < bytes.count { #expect(bytes[end] & 0xC0 != 0x80) }
        start = end
      }
      #expect(start == bytes.count)
    }
  }

  @Test func malformedBytesBecomeReplacementCharacters() throws {
    var transliterator = try ICUTransliterator("Russian-Latin/BGN")
    var output: [UInt8] = []
    let text: [UInt8] = [0xD0, 0xB4, 0xFF, 0xD0, 0xB0]
    text.withUnsafeBufferPointer { transliterator.transliterate($0, into: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "d\u{FFFD}a")
  }
}
