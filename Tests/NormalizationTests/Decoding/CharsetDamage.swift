import ICU
import Normalization
import Testing

/// Makes the damage that a repair undoes.
enum CharsetDamage {
  /// The scalars of all 256 bytes; what the charset leaves undefined is the C1 control.
  static func table(_ charset: String) throws -> [Unicode.Scalar] {
    try (UInt8.min...UInt8.max).map { byte in
      let scalar = try [byte].withUnsafeBufferPointer { bytes in
        String(decoding: try CharsetConverter.decode(bytes, charset: charset), as: UTF8.self).unicodeScalars.first
      }
      return scalar.map { $0 == "\u{FFFD}" ? Unicode.Scalar(byte) : $0 } ?? Unicode.Scalar(byte)
    }
  }

  static func decode(_ bytes: some Sequence<UInt8>, as charset: String) throws -> String {
    let table = try table(charset)
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(table[Int(byte)]) }
    return String(text)
  }

  /// Nil when the charset lacks a character of the text.
  static func encode(_ text: String, as charset: String) throws -> [UInt8]? {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (byte, scalar) in try table(charset).enumerated() { bytes[scalar] = UInt8(byte) }
    var encoded: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = bytes[scalar] else { return nil }
      encoded.append(byte)
    }
    return encoded
  }

  static func misread(_ text: String, _ charset: String = "utf-8", as other: String) throws -> String {
    let bytes = charset == "utf-8" ? Array(text.utf8) : try #require(try encode(text, as: charset))
    return try decode(bytes, as: other)
  }
}
