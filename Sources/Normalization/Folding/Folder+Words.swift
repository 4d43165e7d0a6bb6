import Text

extension Folder {
  /// The words of `text` in the comparison form, in scripts without spaces a letter each; ranges are bytes of `text`.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Precondition: `text` has at most `longestText` bytes.
  /// - Complexity: O(*n*).
  public mutating func words(of text: [UInt8]) -> Words {
    text.withUnsafeBufferPointer { text in
      withFolded(text) { text, folded, map, cutter in cutter.words(in: folded, map, of: text) }
    }
  }
}
