import Testing
import _TestSupport

@testable import Boilerplate

/// The scan of 32 bytes a step against one of a byte.
@Suite struct ByteScanTests {
  @Test func findsWhatOneByteAStepFinds() {
    var generator = SeededGenerator(seed: 17)
    for count in 0...120 {
      for _ in 0..<12 {
        // Few different bytes, near those looked for.
        let letters: [UInt8] = [0x3B, 0x3C, 0x3D, 0xBC, 0x3E, 0x00]
        let bytes = (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
        let rare = bytes.map { $0 == 0x3C && Int.random(in: 0..<16, using: &generator) > 0 ? 0x3D : $0 }
        for bytes in [bytes, rare] { check(bytes, from: Int.random(in: 0...count, using: &generator)) }
      }
    }
  }

  private func check(_ bytes: [UInt8], from start: Int) {
    let one = bytes[start...].firstIndex(of: 0x3C) ?? bytes.count
    let two = bytes[start...].firstIndex { $0 == 0x3C || $0 == 0x3E } ?? bytes.count
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let scan = ByteScan(base: base, end: buffer.count)
      #expect(scan.first(0x3C, from: start) == one)
      #expect(scan.first(0x3C, or: 0x3E, from: start) == two)
    }
  }

  @Test func matchesInAnyCase() {
    let bytes = Array("xDocTYPE".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let scan = ByteScan(base: base, end: buffer.count)
      #expect(scan.matches("doctype", at: 1))
      #expect(!scan.matches("doctype", at: 0))
      #expect(!scan.matches("doctypes", at: 1))
      #expect(!scan.matches("doctyp\u{85}", at: 1))
    }
  }
}
