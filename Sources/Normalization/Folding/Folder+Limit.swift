extension Folder {
  /// The length of the longest text that can be folded, in bytes: 372 MiB.
  ///
  /// Places in the folded text are held in 32 bits, and it may be longer than the text as given: ﷺ (U+FDFA) takes 3 bytes
  /// and folds to 33, and no sign grows more. So every text up to this length folds to less than 4 GiB.
  public static let longestText = Int(UInt32.max) / largestGrowth

  /// How many bytes of the folded text a byte of the text as given may become.
  package static let largestGrowth = 11

  /// Whether `text` can be folded, for callers that do not know how long their texts are.
  ///
  /// - Throws: when it is longer than `longestText`.
  /// - Complexity: O(1).
  public static func check(_ text: [UInt8]) throws(TextTooLongError) {
    if text.count > longestText { throw TextTooLongError(bytes: text.count) }
  }
}
