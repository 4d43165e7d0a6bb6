import ICU
import Text

/// Folds texts to the comparison form: what two texts must share to be called the same.
///
/// NFKC_Casefold (UAX #44), then: quotes, apostrophes, dashes and spaces to one form each; ё as е; digits of all scripts
/// to ASCII; stress marks over Cyrillic and the Arabic tatweel removed; look-alike letters inside a word to the script of
/// the word. Marks that carry meaning stay: й is not и, and Indic vowel signs live. Line feeds stay, every other white
/// space is a space. The result is in NFC, and folding it again changes nothing.
///
/// Owns an ICU handle and its buffer: one per worker.
public struct Folder: ~Copyable {
  private var normalizer: Normalizer
  private var composer: Normalizer

  /// - Throws: `ICUError` when ICU's data lacks the form.
  public init() throws(ICUError) {
    // Both first: a noncopyable value cannot be left half made.
    let folding = try Normalizer(.nfkcCasefold)
    let composing = try Normalizer(.nfc)
    normalizer = folding
    composer = composing
  }

  /// The comparison form of `text` and its map back.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public mutating func fold(_ text: [UInt8]) throws(ICUError) -> FoldedText {
    try text.withUnsafeBufferPointer { buffer throws(ICUError) in try fold(buffer) }
  }

  /// The comparison form of a part of a text; the map counts from its first byte.
  public mutating func fold(_ text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> FoldedText {
    let cuts = MarkRuns.cuts(in: text)
    if cuts.isEmpty { return try foldPiece(text) }
    var folded = FoldedText(bytes: [], map: OffsetMap())
    var start = 0
    for end in cuts + [text.count] {
      let piece = try foldPiece(UnsafeBufferPointer(rebasing: text[start..<end]))
      folded.map.append(piece.map, output: folded.bytes.count, input: start)
      folded.bytes += piece.bytes
      start = end
    }
    folded.map.add(output: folded.bytes.count, input: text.count)
    return folded
  }

  private mutating func foldPiece(_ text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> FoldedText {
    var map = OffsetMap()
    let signs = try normalizer.withNormalized(text, offset: { map.add(output: $0, input: $1) }, SignFold.fold)
    var folded = FoldedText(bytes: signs.folded.bytes, map: map.composed(with: signs.folded.map))
    var removedMarks = signs.removedMarks
    if signs.mixesScripts {
      LookAlikes.apply(to: &folded)
      // A stress mark that stood over a Latin letter may stand over a Cyrillic one now.
      let again = folded.bytes.withUnsafeBufferPointer { SignFold.fold($0) }
      removedMarks = removedMarks || again.removedMarks
      folded = FoldedText(bytes: again.folded.bytes, map: folded.map.composed(with: again.folded.map))
    }
    if removedMarks { try compose(&folded) }
    return folded
  }

  /// A mark gone from between a letter and another mark lets these two compose: и + ́ + ̆ is й.
  private mutating func compose(_ folded: inout FoldedText) throws(ICUError) {
    let (bytes, map) = (folded.bytes, folded.map)
    let composed: FoldedText? = try bytes.withUnsafeBufferPointer { buffer throws(ICUError) in
      if try composer.isNormalized(buffer) { return nil }
      var step = OffsetMap()
      let result = try composer.withNormalized(buffer, offset: { step.add(output: $0, input: $1) }) { Array($0) }
      return FoldedText(bytes: result, map: map.composed(with: step))
    }
    if let composed { folded = composed }
  }
}
