/// Takes bytes in order: a file, a compressor before a file, or an array in a test.
public protocol ByteSink: ~Copyable {
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError)
}

extension ByteSink where Self: ~Copyable {
  public mutating func write(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withUnsafeBufferPointer { buffer throws(StorageError) in try write(UnsafeRawBufferPointer(buffer)) }
  }

  public mutating func write(_ text: String) throws(StorageError) {
    try write(Array(text.utf8))
  }
}
