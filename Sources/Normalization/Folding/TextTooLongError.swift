/// A text that is too long to be folded (`Folder.longestText`).
public struct TextTooLongError: Error, Equatable, CustomStringConvertible {
  /// The length of the text.
  public let bytes: Int

  public init(bytes: Int) { self.bytes = bytes }

  public var description: String {
    "the text has \(bytes) bytes, more than the \(Folder.longestText) that can be compared; split it"
  }
}
