import ICU

/// A form that text can be given out in.
public enum TextForm: String, Sendable, CaseIterable {
  /// The display form: NFC with clean white space.
  case nfc
  /// NFKC with clean white space: also ligatures, full-width letters, superscripts and their like.
  case nfkc
  /// The comparison form (`Folder`).
  case fold
}

/// Brings texts into a form. Owns ICU handles: one per worker.
public struct TextNormalizer: ~Copyable {
  public let form: TextForm
  private var display: DisplayForm
  private var compatibility: Normalizer
  private var folder = Folder()

  /// - Throws: `ICUError` when ICU's data lacks a form.
  public init(_ form: TextForm) throws(ICUError) {
    let display = try DisplayForm()
    let compatibility = try Normalizer(.nfkc)
    self.form = form
    self.display = display
    self.compatibility = compatibility
  }

  /// - Parameter text: valid UTF-8.
  /// - Throws: `ICUError`, for a text of 2 GiB or more.
  /// - Complexity: O(*n*).
  public mutating func apply(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    switch form {
    case .nfc: return try display.apply(text)
    case .nfkc: return try display.apply(composedCompatibly(text))
    case .fold: return folder.fold(text).bytes
    }
  }

  private mutating func composedCompatibly(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    try text.withUnsafeBufferPointer { buffer throws(ICUError) in
      var result: [UInt8] = []
      var start = 0
      for end in MarkRuns.cuts(in: buffer) + [buffer.count] {
        let piece = UnsafeBufferPointer(rebasing: buffer[start..<end])
        result += try compatibility.withNormalized(piece) { Array($0) }
        start = end
      }
      return result
    }
  }
}
