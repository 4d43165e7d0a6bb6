import ICU
import Text

/// The form in which cleaned text is given out: NFC with clean white space, and nothing else changed.
///
/// Runs of spaces, tabs and no-break spaces become one space; spaces at the ends of a line go; CRLF becomes LF; runs of
/// empty lines become one empty line, and there is none at either end.
public struct DisplayForm: ~Copyable {
  private var composer: Normalizer

  /// - Throws: `ICUError` when ICU's data lacks NFC.
  public init() throws(ICUError) { composer = try Normalizer(.nfc) }

  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public mutating func apply(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    let clean = Self.cleanWhiteSpace(text)
    let composed: [UInt8]? = try clean.withUnsafeBufferPointer { buffer throws(ICUError) in
      var result: [UInt8] = []
      var start = 0
      let cuts = MarkRuns.cuts(in: buffer)
      if cuts.isEmpty, try composer.isNormalized(buffer) { return nil }
      for end in cuts + [buffer.count] {
        result += try composer.withNormalized(UnsafeBufferPointer(rebasing: buffer[start..<end])) { Array($0) }
        start = end
      }
      return result
    }
    return composed ?? clean
  }

  private static func cleanWhiteSpace(_ text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var (spaces, lineEnds, index) = (false, 0, 0)
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        switch scalar {
        case 0x0A: lineEnds += 1
        case 0x20, 0x09, 0x0B, 0x0C, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: spaces = true
        default:
          if lineEnds > 0, !result.isEmpty {
            result.append(0x0A)
            if lineEnds > 1 { result.append(0x0A) }
          } else if spaces, !result.isEmpty {
            result.append(0x20)
          }
          (spaces, lineEnds) = (false, 0)
          result.append(contentsOf: bytes[index..<index + length])
        }
        index += length
      }
      return result
    }
  }
}
