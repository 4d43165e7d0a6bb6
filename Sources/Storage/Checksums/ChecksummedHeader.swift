/// The first 48 bytes of every binary file of Sito.
///
/// | bytes | content, integers little-endian |
/// |---|---|
/// | 0–3 | `SITO` |
/// | 4–11 | the kind, ASCII, padded with zeros |
/// | 12–15 | format version |
/// | 16–23 | bytes of payload |
/// | 24–31 | XXH64 of the payload |
/// | 32–39 | zero |
/// | 40–47 | XXH64 of bytes 0–39 |
///
/// The payload starts at byte 48 and ends the file.
public struct ChecksummedHeader: Sendable, Equatable {
  /// Bytes.
  public static let size = 48

  /// Up to eight ASCII letters: `sketch`, `index`.
  public var kind: String
  public var version: UInt32
  public var payloadBytes: UInt64
  public var payloadChecksum: UInt64

  public init(kind: String, version: UInt32, payloadBytes: UInt64, payloadChecksum: UInt64) {
    self.kind = kind
    self.version = version
    self.payloadBytes = payloadBytes
    self.payloadChecksum = payloadChecksum
  }

  public var bytes: [UInt8] {
    var bytes = Array("SITO".utf8) + Self.padded(kind)
    withUnsafeBytes(of: version.littleEndian) { bytes.append(contentsOf: $0) }
    for value in [payloadBytes, payloadChecksum, 0] { Self.append(value, to: &bytes) }
    Self.append(XXHash64.hash(bytes), to: &bytes)
    return bytes
  }

  /// Reads the header of a whole file and checks the payload behind it; the path is for messages.
  ///
  /// - Throws: `StorageError` with what is wrong: kind, version, size, checksum.
  /// - Complexity: O(*n*) in bytes.
  public init(
    checking file: UnsafeRawBufferPointer, kind: String, version: UInt32, path: String
  ) throws(StorageError) {
    func fail(_ reason: StorageError.Reason) -> StorageError { StorageError(path: path, reason: reason) }
    let start = Array("SITO".utf8) + Self.padded(kind)
    if !file.prefix(start.count).elementsEqual(start) { throw fail(.wrongKind(expected: kind)) }
    if file.count < Self.size {
      throw fail(.truncated(expected: UInt64(Self.size), found: UInt64(file.count)))
    }
    func integer(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let found = UInt32(littleEndian: file.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    if integer(40) != XXHash64.hash(UnsafeRawBufferPointer(rebasing: file[..<40])) { throw fail(.checksumMismatch) }
    if found != version { throw fail(.wrongVersion(found: found, supported: version)) }
    self.init(kind: kind, version: found, payloadBytes: integer(16), payloadChecksum: integer(24))
    let (expected, overflow) = payloadBytes.addingReportingOverflow(UInt64(Self.size))
    if overflow || expected > UInt64(file.count) {
      throw fail(.truncated(expected: expected, found: UInt64(file.count)))
    }
    let payload = UnsafeRawBufferPointer(rebasing: file[Self.size...])
    if expected < UInt64(file.count) || XXHash64.hash(payload) != payloadChecksum { throw fail(.checksumMismatch) }
  }

  /// The kind of a file that starts like one of Sito's, sound or not; nil for all others, and for what is no regular file.
  ///
  /// No text starts so: the kind and the version have zero bytes.
  public static func kind(of path: FilePath) -> String? {
    guard case .file = PathStatus(path), let reader = try? FileReader(path) else { return nil }
    let start = [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = (try? reader.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
    guard start.count == 16, start.starts(with: "SITO".utf8), start[14] == 0, start[15] == 0 else { return nil }
    let kind = start[4..<12].prefix { (0x61...0x7A).contains($0) }
    return start[kind.endIndex..<12].allSatisfy { $0 == 0 } ? String(decoding: kind, as: UTF8.self) : nil
  }

  private static func padded(_ kind: String) -> [UInt8] {
    Array((Array(kind.utf8) + [UInt8](repeating: 0, count: 8)).prefix(8))
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
