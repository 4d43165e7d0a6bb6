import Foundation

/// RFC 1321, for short texts: a split of data that any language can repeat.
enum MD5 {
  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

  private static let sines: [UInt32] = (0..<64).map { UInt32(abs(sin(Double($0 + 1))) * 4_294_967_296) }

  /// - Precondition: at most 55 bytes.
  static func firstByte(_ text: String) -> UInt8 {
    var message = Array(text.utf8)
    precondition(message.count <= 55)
    let bits = UInt64(message.count * 8)
    message.append(0x80)
    message += [UInt8](repeating: 0, count: 56 - message.count)
    for byte in 0..<8 { message.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))) }
    let words = (0..<16).map { word in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(message[word * 4 + $1]) << UInt32(8 * $1) }
    }
    var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476)
    let start = a
    for step in 0..<64 {
      let (mixed, word): (UInt32, Int) =
        switch step / 16 {
        case 0: (b & c | ~b & d, step)
        case 1: (d & b | ~d & c, (5 * step + 1) % 16)
        case 2: (b ^ c ^ d, (3 * step + 5) % 16)
        default: (c ^ (b | ~d), 7 * step % 16)
        }
      let sum = a &+ mixed &+ sines[step] &+ words[word]
      let shift = shifts[step / 16 * 4 + step % 4]
      (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
    }
    return UInt8(truncatingIfNeeded: a &+ start)
  }
}
