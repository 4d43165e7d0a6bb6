import Normalization
import Testing
import Text

/// What keeps places in folded text within 32 bits.
@Suite struct FolderLimitTests {
  private static let scalars = (UInt32(0)...0x10_FFFF).filter { Unicode.Scalar($0) != nil }

  private static func width(_ scalar: UInt32) -> Int { Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 0 }

  /// What a scalar is taken apart to.
  private static func parts(_ scalar: UInt32) -> [UInt32] {
    UnicodeTables.shared.decomposition(of: scalar).map { Array($0) } ?? [scalar]
  }

  /// Counted without composition, and with every Latin letter that may yet become a Cyrillic one, which takes two bytes.
  @Test func noScalarGrowsMoreThanTheLimitAllows() {
    var largest = 0.0
    for scalar in Self.scalars {
      let grown = Self.parts(scalar).reduce(0) { $0 + (0x61...0x7A ~= $1 ? 2 : Self.width($1)) }
      #expect(grown <= Folder.largestGrowth * Self.width(scalar), "\(String(scalar, radix: 16))")
      largest = max(largest, Double(grown) / Double(Self.width(scalar)))
    }
    #expect(largest == Double(Folder.largestGrowth))
    // Short of it, so that a place behind the last one can be told from any.
    #expect(Folder.longestText * Folder.largestGrowth < Int(UInt32.max))
  }

  @Test func compositionTakesNoMoreBytes() {
    for scalar in Self.scalars {
      let parts = Self.parts(scalar)
      guard parts.count > 1 else { continue }
      var folder = Folder()
      let folded = folder.fold(Array(String(String.UnicodeScalarView(parts.compactMap(Unicode.Scalar.init))).utf8))
        .bytes
      #expect(folded.count <= parts.reduce(0) { $0 + Self.width($1) }, "\(String(scalar, radix: 16))")
    }
  }

  /// Memory that nobody writes to, so that no machine has to find it.
  private static func text(_ bytes: Int) -> [UInt8] { [UInt8](unsafeUninitializedCapacity: bytes) { $1 = bytes } }

  @Test func longerTextsAreRefused() throws {
    let longest = Folder.longestText
    try Folder.check(Self.text(longest))
    #expect(throws: TextTooLongError(bytes: longest + 1)) { try Folder.check(Self.text(longest + 1)) }
    #expect(throws: TextTooLongError(bytes: longest + 1)) {
      var normalizer = try TextNormalizer(.fold)
      _ = try normalizer.apply(Self.text(longest + 1))
    }
  }

  /// A text of nothing but the sign that grows most takes two entries a sign, not one a letter.
  @Test func mapsOfExpansionsAreShort() {
    var folder = Folder()
    let folded = folder.fold(Array(String(repeating: "\u{FDFA}", count: 1000).utf8))
    #expect(folded.bytes.count == 33_000)
    #expect(folded.map.entries.count <= 2000)
    #expect(folded.map.input(ofOutput: 33) == 3)
  }
}
