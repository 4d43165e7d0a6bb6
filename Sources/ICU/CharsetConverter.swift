import CICU

/// Decoding of legacy encodings by ICU's converters.
public enum CharsetConverter {
  /// `bytes` of `charset` as UTF-8; malformed sequences become U+FFFD.
  ///
  /// - Throws: `ICUError` when ICU does not know the charset.
  /// - Complexity: O(*n*).
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, charset: String) throws(ICUError) -> [UInt8] {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return [] }
    var status: Int32 = 0
    guard let decoded = cicu_decode(charset, base, bytes.count, &status) else {
      throw ICUError(status: status, operation: "decoding from the charset '\(charset)'")
    }
    defer { cicu_decoded_free(decoded) }
    var length = 0
    let result = cicu_decoded_bytes(decoded, &length)
    return Array(UnsafeBufferPointer(start: result, count: length))
  }

  /// ICU's guess at the charset of the first 64 KiB: its name in lower case and a confidence from 0 to 100; nil when it
  /// has none.
  ///
  /// ICU knows no model of ibm866 and confuses short Cyrillic samples: see the confidence as weak below 40.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>) throws(ICUError) -> (charset: String, confidence: Int)?
  {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return nil }
    var confidence: Int32 = 0
    var name = [CChar](repeating: 0, count: 64)
    try ICUError.check("detecting a charset") {
      cicu_detect_charset(base, bytes.count, &name, name.count, &confidence, &$0)
    }
    let charset = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    return charset.isEmpty ? nil : (charset.lowercased(), Int(confidence))
  }
}
