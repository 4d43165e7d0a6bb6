import Testing

@testable import Boilerplate

@Suite struct ScalarTableTests {
  /// The table and its short cuts say what the plain functions say, for every scalar.
  @Test func agreesWithThePlainFunctions() {
    ScalarTable.standard.entries.withUnsafeBufferPointer { table in
      for scalar in (0..<UInt32(0x11_0000)) where !(0xD800...0xDFFF).contains(scalar) {
        let entry = ScalarTable.entry(scalar, in: table)
        let lineSign = LineSign.of(scalar)
        if entry.lineSign != lineSign { Issue.record("class of U+\(String(scalar, radix: 16))") }
        guard lineSign == .letter || lineSign == .digit else { continue }
        if entry.folded != LetterFolding.folded(scalar) { Issue.record("folding of U+\(String(scalar, radix: 16))") }
        if entry.isUppercase != LetterFolding.isUppercase(scalar) {
          Issue.record("case of U+\(String(scalar, radix: 16))")
        }
      }
    }
  }
}
