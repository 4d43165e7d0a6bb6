import CICU

/// A Unicode normalisation form (UAX #15), from UTF-8 to UTF-8.
///
/// Owns its output buffer: one per worker.
public struct Normalizer: ~Copyable {
  public enum Form: Sendable {
    case nfc
    case nfd
    case nfkc
    /// NFKC_Casefold: compatibility, full case folding, default ignorables removed (UAX #44).
    case nfkcCasefold
  }

  private let handle: OpaquePointer

  /// - Throws: `ICUError` when ICU's data lacks the form.
  public init(_ form: Form) throws(ICUError) {
    let cForm: cicu_form =
      switch form {
      case .nfc: CICU_NFC
      case .nfd: CICU_NFD
      case .nfkc: CICU_NFKC
      case .nfkcCasefold: CICU_NFKC_CASEFOLD
      }
    var status: Int32 = 0
    guard let handle = cicu_normalizer_open(cForm, &status) else {
      throw ICUError(status: status, operation: "opening the normaliser \(form)")
    }
    self.handle = handle
  }

  deinit { cicu_normalizer_close(handle) }

  /// Whether `text` is in the form already.
  ///
  /// - Complexity: O(*n*); about 400 MB/s.
  public func isNormalized(_ text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> Bool {
    guard let base = text.baseAddress, text.count > 0 else { return true }
    let length = try Self.length(of: text)
    return try ICUError.check("testing a normalisation form") {
      cicu_normalizer_is_normalized(handle, base, length, &$0)
    }
  }

  /// Calls `body` with the normalised bytes, valid only within it.
  ///
  /// - Throws: `ICUError`, also for a text of 2 GiB and more.
  /// - Complexity: O(*n*) for text with bounded runs of combining marks.
  public mutating func withNormalized<T>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) throws(ICUError) -> T {
    try run(text, offsets: false)
    return body(output)
  }

  /// As `withNormalized(_:_:)`, and calls `offset` before `body` for each point of the map from output to input bytes.
  public mutating func withNormalized<T>(
    _ text: UnsafeBufferPointer<UInt8>, offset: (_ output: Int, _ input: Int) -> Void,
    _ body: (UnsafeBufferPointer<UInt8>) -> T
  ) throws(ICUError) -> T {
    try run(text, offsets: true)
    var count = 0
    if let points = cicu_normalizer_offsets(handle, &count) {
      for index in 0..<count { offset(Int(points[index].output), Int(points[index].input)) }
    }
    return body(output)
  }

  private func run(_ text: UnsafeBufferPointer<UInt8>, offsets: Bool) throws(ICUError) {
    let length = try Self.length(of: text)
    var empty: UInt8 = 0
    try ICUError.check("normalising \(text.count) bytes") { status in
      if let base = text.baseAddress {
        cicu_normalizer_run(handle, base, length, offsets, &status)
      } else {
        cicu_normalizer_run(handle, &empty, 0, offsets, &status)
      }
    }
  }

  private var output: UnsafeBufferPointer<UInt8> {
    var length = 0
    let bytes = cicu_normalizer_output(handle, &length)
    return UnsafeBufferPointer(start: bytes, count: length)
  }

  private static func length(of text: UnsafeBufferPointer<UInt8>) throws(ICUError) -> Int32 {
    guard let length = Int32(exactly: text.count) else {
      throw ICUError(status: 15, operation: "normalising a text of 2 GiB or more; split it")
    }
    return length
  }
}
