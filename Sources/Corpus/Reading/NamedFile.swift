import Storage

/// A file that a run needs besides its documents, such as a table or a model: read whole.
public enum NamedFile {
  /// The file's bytes, decompressed when its first bytes are those of gzip or Zstandard, whatever its name.
  ///
  /// - Throws: `CorpusError` when the path is missing, is a folder or may not be read, or its compressed bytes are damaged.
  /// - Complexity: O(*n*) in bytes, in memory too.
  public static func bytes(_ path: FilePath) throws(CorpusError) -> [UInt8] {
    let buffer = BlockBuffer(blockBytes: 1 << 16)
    do throws(StorageError) {
      buffer.open(ByteStream(try FileReader(path)))
    } catch {
      throw .unreadable([error])
    }
    do throws(StreamFailure) {
      while try buffer.more() {}
    } catch {
      throw .damaged(path.string, offset: error.offset, reason: error.reason)
    }
    return withExtendedLifetime(buffer) { Array(buffer.unread) }
  }
}
