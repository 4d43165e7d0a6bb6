import Text

/// A text in the comparison form, with the way back to the text it was made from.
public struct FoldedText: Sendable {
  /// Valid UTF-8.
  public var bytes: [UInt8]
  /// From bytes of the folded text to bytes of the text as given.
  public var map: OffsetMap

  public init(bytes: [UInt8], map: OffsetMap) {
    self.bytes = bytes
    self.map = map
  }
}
