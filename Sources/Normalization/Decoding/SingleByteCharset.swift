import ICU

/// A single-byte charset whose lower half is ASCII, both ways.
struct SingleByteCharset: Sendable {
  /// Scalars from here on are in none of these charsets.
  static let scalarLimit = 0x2600

  /// The WHATWG label, or ICU's name where WHATWG has none.
  let name: String
  /// The scalars of bytes 80…FF. A byte that the charset leaves undefined is the C1 control of its value, as WHATWG
  /// decodes windows-125x.
  let scalars: [UInt32]
  /// The byte of every scalar below `scalarLimit`; 0 for those that the charset lacks, and for ASCII.
  let bytes: [UInt8]

  /// Nil when ICU does not know the charset.
  ///
  /// - Parameter alternatives: charsets that were read in place of this one, or mixed with it: their scalars are taken
  ///   for the same bytes where this charset does not have them.
  init?(_ name: String, alternatives: [String] = []) {
    guard let own = Self.upperHalf(name) else { return nil }
    self.name = name
    scalars = own
    var bytes = [UInt8](repeating: 0, count: Self.scalarLimit)
    for half in [own] + alternatives.compactMap({ Self.upperHalf($0) }) {
      for (index, scalar) in half.enumerated() where scalar < UInt32(Self.scalarLimit) && bytes[Int(scalar)] == 0 {
        bytes[Int(scalar)] = UInt8(0x80 + index)
      }
    }
    self.bytes = bytes
  }

  /// The byte of a scalar above ASCII, or 0.
  @inline(__always)
  func byte(_ scalar: UInt32) -> UInt8 { scalar < UInt32(Self.scalarLimit) ? bytes[Int(scalar)] : 0 }

  private static func upperHalf(_ name: String) -> [UInt32]? {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128)
    defer { bytes.deallocate() }
    for index in 0..<128 { bytes[index] = UInt8(0x80 + index) }
    guard let decoded = try? CharsetConverter.decode(UnsafeBufferPointer(bytes), charset: name) else { return nil }
    let scalars = String(decoding: decoded, as: UTF8.self).unicodeScalars.map(\.value)
    // In a single-byte charset every byte is one scalar.
    return scalars.count == 128 ? scalars.enumerated().map { $1 == 0xFFFD ? UInt32(0x80 + $0) : $1 } : nil
  }
}
