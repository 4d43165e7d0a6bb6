/// Names that a value keeps for as long as the parts that make it stay the same: anchors and identifiers for citing.
public enum StableName {
  /// Sixteen hexadecimal digits of the parts, in their order.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func digest(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0xFF)
    }
    let hash = bytes.withUnsafeBufferPointer { WordHash.hash($0, 0..<bytes.count) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
