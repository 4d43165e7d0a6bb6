import Storage

/// Why a file's bytes end before their time.
struct StreamFailure: Error {
  /// Byte of the file as it is stored.
  var offset: Int
  var reason: String
}

/// The bytes of one file, decompressed when its first bytes are those of gzip or Zstandard, whatever its name.
///
/// Memory is bounded, however far the content expands.
final class ByteStream {
  private static let inputCapacity = 1 << 16

  private let file: FileReader
  private var input = [UInt8](repeating: 0, count: ByteStream.inputCapacity)
  private var start = 0
  private var end = 0
  private var isExhausted = false
  private var isSniffed = false
  private var decompressor: (any Decompressor)?
  /// Bytes read from the file.
  private(set) var storedBytes = 0

  init(_ file: consuming FileReader) { self.file = file }

  /// Fills `buffer` from its start, at least in part.
  ///
  /// - Returns: the bytes put there; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if buffer.isEmpty { return 0 }
    if !isSniffed { try sniff() }
    guard let decompressor else { return try readPlain(into: buffer) }
    while true {
      let step: DecodingStep
      do {
        step = try input.withUnsafeBytes { bytes in
          try decompressor.decode(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: buffer)
        }
      } catch {
        let reason = (error as? DecodingFailure)?.reason ?? "\(error)"
        throw StreamFailure(offset: storedBytes - (end - start), reason: reason)
      }
      start += step.consumed
      if step.produced > 0 { return step.produced }
      if start < end, step.consumed > 0 { continue }
      if try !refill() {
        if decompressor.isComplete { return 0 }
        throw StreamFailure(offset: storedBytes, reason: "the compressed file is cut short: fetch it again")
      }
    }
  }

  private func readPlain(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if start < end {
      let count = min(end - start, buffer.count)
      input.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<(start + count)])) }
      start += count
      return count
    }
    if isExhausted { return 0 }
    return try readFile(into: buffer)
  }

  private func readFile(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    do {
      let count = try file.read(into: buffer)
      storedBytes += count
      if count == 0 { isExhausted = true }
      return count
    } catch {
      throw StreamFailure(offset: storedBytes, reason: error.description)
    }
  }

  /// Appends to the input what one read gives.
  private func refill() throws(StreamFailure) -> Bool {
    if isExhausted { return false }
    if start == end {
      start = 0
      end = 0
    }
    var failure: StreamFailure?
    let count = input.withUnsafeMutableBytes { bytes in
      do throws(StreamFailure) {
        return try readFile(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    end += count
    return count > 0
  }

  private func sniff() throws(StreamFailure) {
    isSniffed = true
    while end < 4, try refill() {}
    if end >= 2, input[0] == 0x1F, input[1] == 0x8B {
      decompressor = GzipDecompressor()
    } else if end >= 4, input[1] == 0xB5, input[2] == 0x2F, input[3] == 0xFD, input[0] == 0x28 {
      decompressor = ZstdDecompressor()
    } else if end >= 4, input[1] == 0x2A, input[2] == 0x4D, input[3] == 0x18, input[0] & 0xF0 == 0x50 {
      decompressor = ZstdDecompressor()
    }
  }
}
