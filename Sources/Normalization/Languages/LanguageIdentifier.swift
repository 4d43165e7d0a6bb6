import Text

/// Tells the language and the script of a text or of one line, by its letters, its function words and the ends of its words.
///
/// The script of most letters decides first. Within it every language of `Data/` is scored: for words of its list (more for
/// words that few others share), for letters that it has and others lack, and against it for letters it does not have.
/// Some languages need no list: their letters alone tell them (`letters.tsv`).
/// Of a long text a bounded sample is read: its beginning and its middle.
public struct LanguageIdentifier: Sendable {
  /// Bytes read at the beginning, and again in the middle: twice as many tell no page of the labelled sets another language.
  static let sample = 1024
  private let profiles: LanguageProfiles

  public init() { profiles = .embedded }

  /// The language of the whole text, or nil when it holds no letter.
  ///
  /// - Precondition: `text` is valid UTF-8.
  /// - Complexity: O(1): at most 2 KB are read.
  public func identify(_ text: [UInt8]) -> LanguageGuess? { identify(text, in: 0..<text.count) }

  /// The language of a stretch of the text, such as a line (`TextLines`), or nil when it holds no letter.
  ///
  /// - Precondition: `range` lies within `text` and starts and ends at scalar borders.
  /// - Complexity: O(1): at most 2 KB are read.
  public func identify(_ text: [UInt8], in range: Range<Int>) -> LanguageGuess? {
    text.withUnsafeBufferPointer { bytes in
      var evidence = LanguageEvidence(profiles)
      if range.count <= 2 * Self.sample {
        evidence.read(bytes, range)
      } else {
        evidence.read(bytes, range.lowerBound..<border(bytes, range.lowerBound + Self.sample))
        let middle = max(range.lowerBound + Self.sample, (range.lowerBound + range.upperBound) / 2)
        evidence.read(bytes, border(bytes, middle)..<border(bytes, min(middle + Self.sample, range.upperBound)))
      }
      return evidence.guess()
    }
  }

  /// The nearest start of a scalar at or after `index`.
  private func border(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
