import CSystemZlib
import CSystemZstd

/// How far a decoder came in one step.
struct DecodingStep {
  /// Bytes taken from the input and put into the output.
  var consumed: Int
  var produced: Int
}

/// Compressed bytes that cannot be decoded.
struct DecodingFailure: Error {
  var reason: String
}

/// A stream decoder with a window of bounded size.
protocol Decompressor: AnyObject {
  /// Whether the input seen so far ends where a member or frame ends, so that the stream may end here.
  var isComplete: Bool { get }
  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFailure) -> DecodingStep
}

/// gzip (RFC 1952): any number of members one after another, and zero bytes after the last as tape tools leave them.
final class GzipDecompressor: Decompressor {
  private enum State {
    case member, between, padding
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.member

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var isComplete: Bool { state != .member }

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFailure) -> DecodingStep {
    guard let first = input.first else { return try inflate(input, output) }
    if state == .between {
      if first == 0 {
        state = .padding
      } else if first == 0x1F {
        inflateReset(stream)
        state = .member
      } else {
        throw DecodingFailure(reason: "what follows the last gzip member is no gzip")
      }
    }
    if state == .padding {
      if input.contains(where: { $0 != 0 }) {
        throw DecodingFailure(reason: "what follows the last gzip member is no gzip")
      }
      return DecodingStep(consumed: input.count, produced: 0)
    }
    return try inflate(input, output)
  }

  private func inflate(
    _ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFailure) -> DecodingStep {
    if state != .member { return DecodingStep(consumed: 0, produced: 0) }
    let given = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    // zlib's interface is older than `const`; it does not write to its input.
    let start = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.next_in = start
    stream.pointee.avail_in = given
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = room
    let code = CSystemZlib.inflate(stream, Z_NO_FLUSH)
    let step = DecodingStep(
      consumed: Int(given - stream.pointee.avail_in), produced: Int(room - stream.pointee.avail_out))
    switch code {
    case Z_STREAM_END: state = .between
    case Z_OK, Z_BUF_ERROR: break
    default:
      let message = stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)"
      throw DecodingFailure(reason: "damaged gzip (\(message))")
    }
    return step
  }
}

/// Zstandard (RFC 8878): any number of frames one after another, skippable ones included.
final class ZstdDecompressor: Decompressor {
  private let stream = ZSTD_createDStream()
  /// What the last call said: 0 at the end of a frame.
  private var hint = 0

  deinit { ZSTD_freeDStream(stream) }

  var isComplete: Bool { hint == 0 }

  func decode(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(DecodingFailure) -> DecodingStep {
    if input.isEmpty, hint == 0 { return DecodingStep(consumed: 0, produced: 0) }
    var given = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var room = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let result = ZSTD_decompressStream(stream, &room, &given)
    if ZSTD_isError(result) != 0 {
      throw DecodingFailure(reason: "damaged Zstandard (\(String(cString: ZSTD_getErrorName(result))))")
    }
    hint = result
    return DecodingStep(consumed: given.pos, produced: room.pos)
  }
}
