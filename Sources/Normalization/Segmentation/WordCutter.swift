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
  /// - Parameter folded: with NUL in the `CKERNELS_PADDING` bytes behind it.
  /// - Complexity: O(*n*).
  mutating func words(
    in folded: UnsafeBufferPointer<UInt8>, _ map: OffsetMap, of text: UnsafeBufferPointer<UInt8>
  ) -> Words {
    guard let base = folded.baseAddress else { return Words() }
    let scanner = WordScanner(base, count: folded.count, masks: &masks)
    let tables = UnicodeTables.shared
    columns.removeAll()
    map.entries.withUnsafeBufferPointer { entries in
      var cursor = EntryCursor(entries)
      // Where the word before ends in the text as given.
      var lastEnd = 0
      scanner.forEachWord { start, end, known in
        var first = cursor.input(ofOutput: start)
        var behind = cursor.input(ofOutput: end)
        // Where one sign became several letters (⑴ is "(1)") the map points into it: the word is the whole sign. Of
        // several words in one sign the first has it; the others stand empty behind it.
        while first > 0, first < text.count, text[first] & 0xC0 == 0x80 { first &-= 1 }
        while behind < text.count, text[behind] & 0xC0 == 0x80 { behind &+= 1 }
        first = max(first, lastEnd)
        behind = max(behind, first)
        lastEnd = behind
        var flags = known
        if first < text.count, Self.isUppercase(text, first, tables) { flags.insert(.capitalized) }
        columns.append(
          hash: WordHash.hash(padded: base + start, count: end &- start), flags: flags, start: first, end: behind)
      }
    }
    return columns.words
  }

  @inline(__always)
  private static func isUppercase(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ tables: UnicodeTables
  ) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    return tables.scalarClass(UTF8Decoding.scalar(text, at: index).scalar).isUppercase
  }
}

/// `OffsetCursor` over entries that lie in memory for as long as it lives.
private struct EntryCursor {
  private let entries: UnsafeBufferPointer<OffsetMap.Entry>
  private var next = 0
  /// The stretch that the last offset lay in, and the output at which the next begins.
  private var stretch = OffsetMap.Entry(output: 0, input: 0)
  private var nextOutput: Int

  init(_ entries: UnsafeBufferPointer<OffsetMap.Entry>) {
    self.entries = entries
    nextOutput = entries.first.map { Int($0.output) } ?? .max
  }

  /// - Precondition: `output` is not below that of the call before.
  @inline(__always)
  mutating func input(ofOutput output: Int) -> Int {
    while nextOutput <= output {
      stretch = entries[next]
      next &+= 1
      nextOutput = next < entries.count ? Int(entries[next].output) : .max
    }
    let straight = Int(stretch.input) &+ output &- Int(stretch.output)
    return next < entries.count ? min(straight, Int(entries[next].input)) : straight
  }
}
