import Testing
import Text

@Suite struct WordHashTests {
  /// Pinned, since files on disk depend on them; computed by another implementation, in whole numbers.
  static let golden: [(length: Int, hash: UInt64)] = [
    (0, 0xBE8C_AB64_4EFD_DA51), (1, 0xDDD3_3971_8DF0_A8FC), (7, 0x15A7_39AC_0B0A_EB59), (8, 0xE4B7_8C71_808A_5E2E),
    (9, 0xBDD4_0B3D_E7AE_922F), (16, 0x9212_C598_8266_A532), (17, 0xD124_5E38_B061_461A), (24, 0x7EBB_F02C_C566_76EB),
    (25, 0x9A7E_5877_8BAF_09BA), (40, 0xE12E_79F7_2697_213B),
  ]

  /// 200, 237, 18, 55, …: some ASCII, some not.
  static let bytes: [UInt8] = (0..<64).map { UInt8(truncatingIfNeeded: 37 * $0 + 200) }

  @Test(arguments: golden)
  func hashesAreFixed(_ length: Int, _ hash: UInt64) {
    Self.bytes.withUnsafeBufferPointer { #expect(WordHash.hash($0, 0..<length) == hash) }
    // At another place, and between other bytes.
    for place in 1...9 {
      let moved =
        [UInt8](repeating: 0xFF, count: place) + Self.bytes.prefix(length) + [UInt8](repeating: 0xFF, count: 64)
      moved.withUnsafeBufferPointer { moved in
        #expect(WordHash.hash(moved, place..<place + length) == hash)
        if length > 0, let base = moved.baseAddress {
          #expect(WordHash.hash(padded: base + place, count: length) == hash)
        }
      }
    }
  }

  static let words: [(String, UInt64)] = [("the", 0xE033_A6BF_8DB4_BBD6), ("министр", 0xB2E1_74B3_5F2B_D41D)]

  @Test(arguments: words)
  func hashesOfWordsAreFixed(_ word: String, _ hash: UInt64) {
    Array(word.utf8).withUnsafeBufferPointer { #expect(WordHash.hash($0, 0..<$0.count) == hash) }
  }

  @Test func bothEntryPointsAgreeAtEveryLength() {
    Self.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for length in 1...40 { #expect(WordHash.hash(padded: base, count: length) == WordHash.hash(bytes, 0..<length)) }
    }
  }

  static let combined: [(UInt64, UInt32, UInt64)] = [
    (0, 0, 0), (0, 0x61, 0x8853_0D6D_E443_7AAC), (0, 0x416, 0xE848_2C86_A01E_ED7D),
    (0, 0x10_FFFF, 0x84E8_2D25_15D9_801F), (7, 0, 0x5118_77BB_64ED_1DFB), (7, 0x61, 0x0B64_8786_07C8_471E),
    (7, 0x416, 0x6536_B26E_7C9A_2120), (7, 0x10_FFFF, 0x33CF_B569_B0E6_EE1C),
  ]

  @Test(arguments: combined)
  func combinedHashesAreFixed(_ hash: UInt64, _ scalar: UInt32, _ expected: UInt64) {
    #expect(WordHash.combine(hash, scalar) == expected)
  }

  /// Tables of words are looked up letter by letter: order and every letter count.
  @Test func combineTellsSequencesApart() {
    #expect("министр".unicodeScalars.reduce(0) { WordHash.combine($0, $1.value) } == 0x53BF_426B_29CF_D1C7)
    let sequences: [[UInt32]] = [[], [1], [2], [1, 2], [2, 1], [1, 1], [1, 1, 1], [0x10FFFF]]
    let hashes = sequences.map { $0.reduce(7) { WordHash.combine($0, $1) } }
    #expect(Set(hashes).count == sequences.count)
  }
}
