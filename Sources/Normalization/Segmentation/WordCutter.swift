import ICU
import Text

/// Cuts folded text into words, as columns: what shingling, comparing and name finding work on.
///
/// The words are those of `WordScanner`; a letter of a script written without spaces is one, so that no dictionary is
/// needed and an edit moves no border but its own. Three loops, each of which does one thing: find the words, hash them,
/// lead them back to the text as given. Owns its memory: one per worker.
struct WordCutter: ~Copyable {
  private var masks = WordMasks()
  private var columns = WordColumns()

  /// The words of `folded`; their ranges are bytes of `text`, from which it was made by `map`.
  ///
  /// - Parameter folded: with NUL in the `CKERNELS_PADDING` bytes behind it.
  /// - Complexity: O(*n*).
  mutating func words(
    in folded: UnsafeBufferPointer<UInt8>, _ map: OffsetMap, of text: UnsafeBufferPointer<UInt8>
  ) -> Words {
    guard let base = folded.baseAddress else { return Words() }
    columns.removeAll()
    var scanner = WordScanner(base, count: folded.count, masks: &masks)
    scanner.scan(into: &columns)
    columns.hash(base)
    columns.lead(back: map, to: text)
    columns.markCapitals(of: text)
    return columns.words
  }
}
