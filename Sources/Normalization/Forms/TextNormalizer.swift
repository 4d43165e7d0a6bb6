import ICU

/// Brings texts into a form. Owns memory and, but for the comparison form, an ICU handle: one per worker.
public struct TextNormalizer: ~Copyable {
  public let form: TextForm
  /// Of the forms that are ICU's.
  private var normalizer: StreamSafeNormalizer?
  private var folder = Folder()

  /// - Throws: `ICUError` when ICU's data lacks the form.
  public init(_ form: TextForm) throws(ICUError) {
    let normalizer: StreamSafeNormalizer? =
      switch form {
      case .nfc: try StreamSafeNormalizer(.nfc)
      case .nfkc: try StreamSafeNormalizer(.nfkc)
      case .fold: nil
      }
    self.form = form
    self.normalizer = normalizer
  }

  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError` for a text of 2 GiB or more, `TextTooLongError` for one that cannot be folded.
  /// - Complexity: O(*n*).
  public mutating func apply(_ text: [UInt8]) throws -> [UInt8] {
    if let normalized = try normalizer?.normalized(text) { return WhiteSpace.cleaned(normalized) }
    try Folder.check(text)
    return folder.fold(text).bytes
  }
}
