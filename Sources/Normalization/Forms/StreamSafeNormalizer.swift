import ICU

/// Brings texts into a Unicode normalisation form, in linear time whatever marks they hold.
///
/// Text is cut within long runs of marks (`MarkRuns`), and the pieces are normalised by ICU and joined. Owns an ICU
/// handle: one per worker.
struct StreamSafeNormalizer: ~Copyable {
  private var normalizer: Normalizer

  /// - Throws: `ICUError` when ICU's data lacks the form.
  init(_ form: Normalizer.Form) throws(ICUError) { normalizer = try Normalizer(form) }

  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  mutating func normalized(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    try text.withUnsafeBufferPointer { buffer throws(ICUError) in
      let cuts = MarkRuns.cuts(in: buffer)
      if cuts.isEmpty, try normalizer.isNormalized(buffer) { return text }
      var result: [UInt8] = []
      var start = 0
      for end in cuts + [buffer.count] {
        result += try normalizer.withNormalized(UnsafeBufferPointer(rebasing: buffer[start..<end])) { Array($0) }
        start = end
      }
      return result
    }
  }
}
