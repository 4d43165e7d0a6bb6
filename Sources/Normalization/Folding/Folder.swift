import Text

/// Folds texts to the comparison form: what two texts must share to be called the same.
///
/// NFKC_Casefold (UAX #44), then: quotes, apostrophes, dashes and spaces to one form each (`signs.tsv`); ё as е; digits of
/// all scripts to ASCII; stress marks over Cyrillic and the Arabic tatweel removed; look-alike letters inside a word to
/// the script of the word (`look-alikes.tsv`). Marks that carry meaning stay: й is not и, and Indic vowel signs live. Line
/// feeds stay, every other white space is a space. The result is in NFC, and folding it again changes nothing.
///
/// Own tables of one Unicode version, so that folding does not depend on the ICU of the machine. Owns its memory: one per
/// worker.
public struct Folder: ~Copyable {
  private var input = PaddedBuffer()
  private var output = PaddedBuffer()
  /// Holds the folded text where look-alikes were mended.
  private var mended = PaddedBuffer()
  private var segments = SegmentFolder()
  private var cutter = WordCutter()
  /// Memory for the map of the next text.
  private var map = OffsetMap()

  public init() {}

  /// The Unicode version whose folding this is, e.g. `15.0`.
  public static var unicodeVersion: String { UnicodeTables.shared.unicodeVersion }

  /// The version of the comparison form and of its words: one higher whenever either of them changes for some text without a
  /// change of the Unicode version. Sketches of two versions do not compare.
  public static let formVersion = 1

  /// The comparison form of `text` and its map back.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Precondition: `text` has at most `longestText` bytes.
  /// - Complexity: O(*n*).
  public mutating func fold(_ text: [UInt8]) -> FoldedText {
    text.withUnsafeBufferPointer { fold($0) }
  }

  /// The comparison form of a part of a text; the map counts from its first byte.
  ///
  /// - Precondition: `text` has at most `longestText` bytes.
  public mutating func fold(_ text: UnsafeBufferPointer<UInt8>) -> FoldedText {
    withFolded(text) { _, bytes, map, _ in FoldedText(bytes: Array(bytes), map: OffsetMap(copying: map)) }
  }

  /// Calls `body` with a copy of `text`, its comparison form and the map back, and with what cuts words; the bytes of
  /// both, in `PaddedBuffer`s with NUL behind them, are valid only within it.
  mutating func withFolded<Result>(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, OffsetMap, inout WordCutter) -> Result
  ) -> Result {
    precondition(text.count <= Self.longestText, "a text of more than Folder.longestText bytes: see Folder.check")
    input.fill(text)
    map.removeAll()
    var pass = FoldPass(input.start, count: text.count, map: map)
    map = OffsetMap()
    defer { map = pass.map }
    let count = pass.run(into: &output, &segments)
    output.end(at: count)
    let copy = UnsafeBufferPointer(start: UnsafePointer(input.start), count: text.count)
    let bytes = UnsafeBufferPointer(start: UnsafePointer(output.start), count: count)
    if !pass.mixedPlaces.isEmpty {
      var lookAlikes = LookAlikes(bytes)
      if let found = lookAlikes.mended(at: pass.mixedPlaces, &segments) {
        found.bytes.withUnsafeBufferPointer { mended.fill($0) }
        let bytes = UnsafeBufferPointer(start: UnsafePointer(mended.start), count: found.bytes.count)
        return body(copy, bytes, pass.map.composed(with: found.map), &cutter)
      }
    }
    return body(copy, bytes, pass.map, &cutter)
  }
}
