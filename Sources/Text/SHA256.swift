/// SHA-256 (FIPS 180-4), of bytes that come in pieces: for what others check with their own tools, such as the hashes of input
/// files, and those by which a page allows its own style sheet and script and no other.
public struct SHA256: Sendable {
  private var state = SHA256.initialState
  /// What is left of the pieces, less than a block.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  private static let block = 64

  public init() {}

  /// - Complexity: O(*n*) in bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var position = 0
    if !rest.isEmpty {
      position = min(Self.block - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<position])
      if rest.count < Self.block { return }
      rest.withUnsafeBytes { Self.mix($0, at: 0, into: &state) }
      rest.removeAll(keepingCapacity: true)
    }
    while bytes.count - position >= Self.block {
      Self.mix(bytes, at: position, into: &state)
      position += Self.block
    }
    rest.append(contentsOf: bytes[position...])
  }

  /// The 32 bytes of all that was given.
  public consuming func digest() -> [UInt8] {
    let bits = count * 8
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % Self.block != 56 { padding.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    padding.withUnsafeBytes { update($0) }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  /// The digest in lower-case hexadecimal digits, as `sha256sum` prints it.
  public consuming func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  public static func digest(of message: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    message.withUnsafeBytes { hash.update($0) }
    return hash.digest()
  }

  /// The digest as Content-Security-Policy writes it.
  public static func base64(of message: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = digest(of: message)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for place in 0..<4 {
        let isPadding = start + place > bytes.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[group >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func mix(_ bytes: UnsafeRawBufferPointer, at start: Int, into state: inout [UInt32]) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        schedule[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
      }
      for index in 16..<64 {
        let x = schedule[index - 15]
        let y = schedule[index - 2]
        let small = rotate(x, 7) ^ rotate(x, 18) ^ x >> 3
        let great = rotate(y, 17) ^ rotate(y, 19) ^ y >> 10
        schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ great
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      constants.withUnsafeBufferPointer { constants in
        for index in 0..<64 {
          let high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
          let first = h &+ high &+ (e & f ^ ~e & g) &+ constants[index] &+ schedule[index]
          let low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
          let second = low &+ (a & b ^ a & c ^ b & c)
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static let primes: [UInt32] = {
    var primes: [UInt32] = []
    var candidate: UInt32 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()
  /// The first 32 bits of the fractions of the square roots of the first 8 primes.
  private static let initialState = primes.prefix(8).map { fraction { $0 * $0 }($0) }
  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants = primes.map { fraction { $0 * $0 * $0 }($0) }

  /// The fraction of the root of `value`, found bit by bit in whole numbers.
  private static func fraction(_ power: @escaping (UInt128) -> UInt128) -> (UInt32) -> UInt32 {
    { value in
      var root: UInt128 = 0
      for bit in stride(from: 36, through: 0, by: -1) {
        let next = root | 1 << UInt128(bit)
        // (next / 2^32)^k <= value, both sides multiplied by 2^(32k).
        if power(next) <= UInt128(value) * power(1 << 32) { root = next }
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }
}
