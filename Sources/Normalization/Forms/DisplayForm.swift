import ICU

/// The form in which cleaned text is given out: NFC with clean white space (`WhiteSpace`), and nothing else changed.
public struct DisplayForm: ~Copyable {
  private var composer: StreamSafeNormalizer

  /// - Throws: `ICUError` when ICU's data lacks NFC.
  public init() throws(ICUError) { composer = try StreamSafeNormalizer(.nfc) }

  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public mutating func apply(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    try composer.normalized(WhiteSpace.cleaned(text))
  }
}
