/// Cuts the bytes of a buffer into lines: at LF or CRLF and at nothing else.
struct LineScanner {
  enum Step {
    /// Without its line end; valid until the next step.
    case line(UnsafeBufferPointer<UInt8>, number: Int)
    /// Longer than allowed; it has been skipped.
    case tooLong(number: Int)
    case end
  }

  private let buffer: BlockBuffer
  private let maximumBytes: Int
  /// Bytes of the last line, to be dropped before the next.
  private var used = 0
  /// Unread bytes known to hold no LF.
  private var searched = 0
  private(set) var number = 0
  /// Set once, after the last line.
  private(set) var failure: StreamFailure?
  /// Whether the line given last ended with a line end.
  private(set) var isTerminated = true

  init(_ buffer: BlockBuffer, maximumBytes: Int) {
    self.buffer = buffer
    self.maximumBytes = maximumBytes
  }

  mutating func next() -> Step {
    buffer.consume(used)
    used = 0
    searched = 0
    var isSkipping = false
    while true {
      let unread = buffer.unread
      if let end = ByteSearch.first(0x0A, in: unread, from: searched) {
        number += 1
        used = end + 1
        let length = end > 0 && unread[end - 1] == 0x0D ? end - 1 : end
        if isSkipping || length > maximumBytes { return .tooLong(number: number) }
        return .line(UnsafeBufferPointer(rebasing: unread[..<length]), number: number)
      }
      searched = unread.count
      if searched > maximumBytes + 1 {
        isSkipping = true
        buffer.consume(searched)
        searched = 0
      }
      if more() { continue }
      isTerminated = false
      let rest = buffer.unread
      used = rest.count
      if isSkipping || rest.count > maximumBytes {
        number += 1
        return .tooLong(number: number)
      }
      if rest.isEmpty { return .end }
      number += 1
      return .line(rest, number: number)
    }
  }

  private mutating func more() -> Bool {
    if failure != nil { return false }
    do throws(StreamFailure) {
      return try buffer.more()
    } catch {
      failure = error
      return false
    }
  }
}

/// Search for one byte, eight bytes a step.
enum ByteSearch {
  /// - Complexity: O(*n*) in bytes.
  @inline(__always)
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    let raw = UnsafeRawPointer(base)
    var index = start
    let count = bytes.count
    while index &+ 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return index &+ zeros.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < count {
      if base[index] == byte { return index }
      index &+= 1
    }
    return nil
  }
}
