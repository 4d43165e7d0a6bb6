import ICU
import Text

extension Folder {
  /// The words of `text` in the comparison form; ranges are bytes of `text`.
  ///
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public mutating func words(of text: [UInt8]) throws(ICUError) -> Words {
    WordCutter.words(in: try fold(text), of: text)
  }
}
