import ICU
import Text

/// Cuts folded text into words, as columns: what shingling, comparing and name finding work on.
///
/// The words are those of `WordScanner`; a letter of a script written without spaces is one, so that no dictionary is
/// needed and an edit moves no border but its own. Owns its memory: one per worker.
struct WordCutter: ~Copyable {
  private var masks = WordMasks()
  private var columns = WordColumns()

  /// The words of `folded`; their ranges are bytes of `text`, from which it was made by `map`.
  ///
  /// - Parameters:
  ///   - folded: lies in a `PaddedBuffer`, with NUL behind it.
  ///   - text: the same.
  /// - Complexity: O(*n*).
  mutating func words(
    in folded: UnsafeBufferPointer<UInt8>, _ map: OffsetMap, of text: UnsafeBufferPointer<UInt8>
  ) -> Words {
    guard let base = folded.baseAddress else { return Words() }
    columns.removeAll()
    var scanner = WordScanner(base, count: folded.count, masks: &masks)
    scanner.scan(into: &columns)
    return columns.words(in: base, map, of: text)
  }
}
