import CKernels
import ICU
import Text

/// Brings letters with combining marks into the form that a scheme is written for: и + breve becomes й, a stress mark over
/// a Cyrillic letter goes.
///
/// This is canonical composition (UAX #15) for the letters of one scheme alone; all else keeps its marks. A letter that the
/// scheme spells out with a mark (n̂) stays in two scalars.
struct MarkComposition: Sendable {
  /// Base and mark to the letter.
  private var letters: [UInt64: UInt32] = [:]
  /// Letters over which U+0300 and U+0301 mark stress, which no published system writes.
  private var stressed: Set<UInt32> = []

  /// - Parameter scalars: the letters of the scheme.
  /// - Throws: `ICUError` when ICU's data lacks NFD.
  init(scalars: [UInt32]) throws(ICUError) {
    var normalizer = try Normalizer(.nfd)
    for scalar in scalars {
      if (0x400...0x52F).contains(scalar) { stressed.insert(scalar) }
      var composed: [UInt8] = []
      UTF8Decoding.append(scalar, to: &composed)
      var parts: [UInt32] = []
      let text = composed
      try text.withUnsafeBufferPointer { (bytes) throws(ICUError) in
        try normalizer.withNormalized(bytes) { decomposed in
          var index = 0
          while index < decomposed.count {
            let next = UTF8Decoding.scalar(decomposed, at: index)
            parts.append(next.scalar)
            index += next.length
          }
        }
      }
      if parts.count == 2 { letters[Self.key(parts[0], parts[1])] = scalar }
    }
  }

  /// The composed text, or nil when there is no combining mark to look at.
  ///
  /// - Complexity: O(*n*) in bytes.
  func composed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var index = Self.mark(in: text, from: 0) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var copied = 0
    while index < text.count {
      let (mark, length) = UTF8Decoding.scalar(text, at: index)
      let end = min(index + length, text.count)
      if (0x300...0x36F).contains(mark) {
        result.append(contentsOf: text[copied..<index])
        copied = apply(mark, to: &result) ? end : index
      }
      // One mark in a long text must not make all of it slow.
      index = Self.mark(in: text, from: end) ?? text.count
    }
    result.append(contentsOf: text[copied...])
    return result
  }

  /// Joins the mark with the letter at the end of `result`, or drops it.
  ///
  /// - Returns: false when it must stay.
  private func apply(_ mark: UInt32, to result: inout [UInt8]) -> Bool {
    let start = Self.lastScalar(of: result)
    guard start < result.count else { return false }
    let base = result.withUnsafeBufferPointer { UTF8Decoding.scalar($0, at: start).scalar }
    if let letter = letters[Self.key(base, mark)] {
      result.removeLast(result.count - start)
      UTF8Decoding.append(letter, to: &result)
      return true
    }
    return (mark == 0x300 || mark == 0x301) && stressed.contains(base)
  }

  private static func lastScalar(of bytes: [UInt8]) -> Int {
    var start = bytes.count - 1
    while start > 0, bytes.count - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  private static func key(_ base: UInt32, _ mark: UInt32) -> UInt64 { UInt64(base) << 32 | UInt64(mark) }

  /// The next byte from `start` on that may begin a mark.
  private static func mark(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = text.baseAddress else { return nil }
    let index = start + ckernels_find_mark(base + start, text.count - start)
    return index < text.count ? index : nil
  }
}
