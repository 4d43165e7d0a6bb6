import CSystemZlib
import CSystemZstd
import Storage

/// How an output file is packed.
public enum Compression: Sendable, Equatable {
  case none, gzip, zstd

  /// As the name's last extension says: `.gz`, `.zst`.
  public init(fileName: String) {
    if fileName.hasSuffix(".gz") {
      self = .gzip
    } else if fileName.hasSuffix(".zst") {
      self = .zstd
    } else {
      self = .none
    }
  }
}

/// A stream encoder: what goes in comes out packed, the same bytes for the same input however it is cut up.
protocol Compressor: AnyObject {
  /// Appends to `output` what is ready.
  func encode(_ input: UnsafeRawBufferPointer, isLast: Bool, into output: inout [UInt8])
}

/// One gzip member without file name and time, zlib's usual level (6).
final class GzipCompressor: Compressor {
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  func encode(_ input: UnsafeRawBufferPointer, isLast: Bool, into output: inout [UInt8]) {
    var rest = input
    while true {
      let given = UInt32(clamping: rest.count)
      stream.pointee.next_in = UnsafeMutablePointer(mutating: rest.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = given
      let isFinal = isLast && Int(given) == rest.count
      let room = 1 << 16
      let code = output.appendPacked(room: room) { buffer in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        let code = deflate(stream, isFinal ? Z_FINISH : Z_NO_FLUSH)
        return (code, room - Int(stream.pointee.avail_out))
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[(Int(given) - Int(stream.pointee.avail_in))...])
      if isFinal ? code == Z_STREAM_END : rest.isEmpty && stream.pointee.avail_out > 0 { return }
    }
  }
}

/// One Zstandard frame at level 3 with a checksum.
final class ZstdCompressor: Compressor {
  private let stream = ZSTD_createCCtx()

  init() {
    ZSTD_CCtx_setParameter(stream, ZSTD_c_compressionLevel, 3)
    ZSTD_CCtx_setParameter(stream, ZSTD_c_checksumFlag, 1)
  }

  deinit { ZSTD_freeCCtx(stream) }

  func encode(_ input: UnsafeRawBufferPointer, isLast: Bool, into output: inout [UInt8]) {
    var given = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    while true {
      let left = output.appendPacked(room: 1 << 17) { buffer in
        var room = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
        let left = ZSTD_compressStream2(stream, &room, &given, isLast ? ZSTD_e_end : ZSTD_e_continue)
        return (left, room.pos)
      }
      if ZSTD_isError(left) != 0 || (isLast ? left == 0 : given.pos == given.size) { return }
    }
  }
}

extension [UInt8] {
  /// Appends up to `room` bytes that `body` writes; it returns its result and how many they are.
  fileprivate mutating func appendPacked<Result>(
    room: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> (Result, Int)
  ) -> Result {
    let start = count
    append(contentsOf: repeatElement(0, count: room))
    let (result, written) = withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[start...])) }
    removeLast(room - written)
    return result
  }
}
