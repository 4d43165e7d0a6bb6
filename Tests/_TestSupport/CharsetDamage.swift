import ICU

/// Makes the damage that a repair undoes: text of one charset decoded as another.
public struct CharsetDamage {
  private let scalars: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]

  /// What the charset leaves undefined is the C1 control, as WHATWG decodes windows-125x.
  ///
  /// - Parameter charset: a single-byte charset that ICU knows.
  public init(_ charset: String) throws {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    scalars = try (UInt8.min...UInt8.max).map { byte in
      let scalar = try [byte].withUnsafeBufferPointer { bytes in
        String(decoding: try CharsetConverter.decode(bytes, charset: charset), as: UTF8.self).unicodeScalars.first
      }
      let known = scalar.map { $0 == "\u{FFFD}" ? Unicode.Scalar(byte) : $0 } ?? Unicode.Scalar(byte)
      bytes[known] = byte
      return known
    }
    self.bytes = bytes
  }

  /// Bytes as if they were of this charset.
  public func decode(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalars[Int(byte)]) }
    return String(text)
  }

  /// Nil when the charset lacks a character of the text.
  public func encode(_ text: String) -> [UInt8]? {
    var encoded: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = bytes[scalar] else { return nil }
      encoded.append(byte)
    }
    return encoded
  }
}
