/// XXH64 with seed 0 (Yann Collet's xxHash, as specified in its doc/xxhash_spec.md): the checksum of Sito's files.
///
/// It finds accidents (cut, flipped, mixed up), not attacks.
public struct XXHash64: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    prime1 &+ prime2, prime2, 0, 0 &- prime1
  )
  /// Fewer than 32 bytes that wait for the rest of their stripe.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  public init() {}

  /// - Complexity: O(*n*) in bytes.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = XXHash64()
    hash.update(bytes)
    return hash.finish()
  }

  public static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { hash($0) } }

  /// Adds bytes; how they are cut into calls does not matter.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes
    var lanes = self.lanes
    if !pending.isEmpty {
      let count = min(32 - pending.count, rest.count)
      pending.append(contentsOf: rest[..<count])
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      if pending.count < 32 { return }
      pending.withUnsafeBytes { Self.stripe($0, 0, &lanes) }
      pending.removeAll(keepingCapacity: true)
    }
    var index = 0
    while index &+ 32 <= rest.count {
      Self.stripe(rest, index, &lanes)
      index &+= 32
    }
    self.lanes = lanes
    pending.append(contentsOf: rest[index...])
  }

  public func finish() -> UInt64 {
    var hash: UInt64
    if length >= 32 {
      hash =
        Self.rotate(lanes.0, 1) &+ Self.rotate(lanes.1, 7) &+ Self.rotate(lanes.2, 12) &+ Self.rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= length
    var index = 0
    pending.withUnsafeBytes { bytes in
      while index + 8 <= bytes.count {
        hash = Self.rotate(hash ^ Self.round(0, Self.word(bytes, index)), 27) &* Self.prime1 &+ Self.prime4
        index += 8
      }
      if index + 4 <= bytes.count {
        let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
        hash = Self.rotate(hash ^ half &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
        index += 4
      }
      while index < bytes.count {
        hash = Self.rotate(hash ^ UInt64(bytes[index]) &* Self.prime5, 11) &* Self.prime1
        index += 1
      }
    }
    hash = (hash ^ hash >> 33) &* Self.prime2
    hash = (hash ^ hash >> 29) &* Self.prime3
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func stripe(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lanes: inout (UInt64, UInt64, UInt64, UInt64)
  ) {
    lanes.0 = round(lanes.0, word(bytes, index))
    lanes.1 = round(lanes.1, word(bytes, index &+ 8))
    lanes.2 = round(lanes.2, word(bytes, index &+ 16))
    lanes.3 = round(lanes.3, word(bytes, index &+ 24))
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value &<< count | value &>> (64 &- count)
  }
}
