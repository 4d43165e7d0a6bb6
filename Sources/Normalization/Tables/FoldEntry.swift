/// What folding does to one scalar, in one word.
///
/// Bits 0–39: the folded bytes, first byte lowest. 40–42: how many. 43: `isSpecial`. 44: `isRemoved`. 45: `startsSegment`.
/// 46–47 and 48–49: the scripts of the first folded scalar and of the last that is no plain mark (U+0300…U+036F). 50:
/// `isMark`. 51: `isIdentity`, the only bit beside `startsSegment` then. 56–63: the combining class of the last folded
/// scalar.
package struct FoldEntry: Sendable, Equatable {
  package let rawValue: UInt64

  @inline(__always)
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The scripts whose letters are taken for each other.
  package enum Script: UInt64, Sendable {
    case other
    case latin
    case cyrillic
  }

  package init(
    bytes: [UInt8], isSpecial: Bool, startsSegment: Bool, isMark: Bool, first: Script, last: Script,
    trailingClass: UInt8
  ) {
    var value: UInt64 = 0
    for (place, byte) in bytes.prefix(5).enumerated() { value |= UInt64(byte) << UInt64(8 * place) }
    value |= UInt64(min(bytes.count, 5)) << 40
    if isSpecial { value |= Self.special }
    if bytes.isEmpty { value |= Self.removed }
    if startsSegment { value |= Self.segmentStart }
    value |= first.rawValue << 46 | last.rawValue << 48
    if isMark { value |= Self.mark }
    rawValue = value | UInt64(trailingClass) << 56
  }

  /// A scalar from U+0800 on that folds to itself, is in no need of attention and of no script told apart: one entry for
  /// all of them lets blocks be shared.
  package static let identity = FoldEntry(rawValue: segmentStart | 1 << 51)

  private static let special: UInt64 = 1 << 43
  private static let removed: UInt64 = 1 << 44
  private static let segmentStart: UInt64 = 1 << 45
  private static let mark: UInt64 = 1 << 50

  /// More than copying is needed: a mark, a removed scalar, or a special one.
  @inline(__always) package var needsAttention: Bool {
    rawValue & (Self.special | Self.removed | Self.mark) != 0
  }
  /// May compose with what stands before it, or folds to more than five bytes.
  @inline(__always) package var isSpecial: Bool { rawValue & Self.special != 0 }
  @inline(__always) package var isRemoved: Bool { rawValue & Self.removed != 0 }
  /// Neither joins nor changes place with anything before it.
  @inline(__always) package var startsSegment: Bool { rawValue & Self.segmentStart != 0 }
  /// A combining mark (class other than 0) that composes with nothing before it.
  @inline(__always) package var isMark: Bool { rawValue & Self.mark != 0 }

  @inline(__always) package var isIdentity: Bool { rawValue & 1 << 51 != 0 }

  /// Folded bytes of a scalar of `length` bytes.
  @inline(__always) package func foldedLength(of length: Int) -> Int { isIdentity ? length : self.length }

  @inline(__always) package var bytes: UInt64 { rawValue & 0xFF_FFFF_FFFF }
  @inline(__always) package var length: Int { Int(truncatingIfNeeded: rawValue >> 40 & 7) }
  @inline(__always) package var trailingClass: UInt8 { UInt8(truncatingIfNeeded: rawValue >> 56) }
  @inline(__always) package var firstScript: UInt64 { rawValue >> 46 & 3 }
  @inline(__always) package var lastScript: UInt64 { rawValue >> 48 & 3 }
}
