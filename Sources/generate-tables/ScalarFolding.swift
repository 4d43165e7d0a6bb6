import ICU
import Text

/// The folding of single scalars, asked of ICU.
final class ScalarFolding {
  private let signs: SignTable
  private var casefold: Normalizer
  private var decompose: Normalizer
  private var compose: Normalizer

  init(signs: SignTable) throws {
    // First all of them: a noncopyable value cannot be left half made.
    let casefold = try Normalizer(.nfkcCasefold)
    let decompose = try Normalizer(.nfd)
    let compose = try Normalizer(.nfc)
    self.signs = signs
    self.casefold = casefold
    self.decompose = decompose
    self.compose = compose
  }

  /// NFKC_Casefold of a scalar, decomposed, with its signs replaced; letters are left (ё is a letter and a mark here).
  /// Signs that NFKC_Casefold would take apart (″ into two primes) are replaced before it.
  func decomposition(_ scalar: UInt32) throws -> [UInt32] {
    var source = [scalar]
    let folded = try Self.apply(&casefold, to: source)
    if folded != source, let sign = signs.replacements[scalar] { source = sign }
    return try Self.apply(&decompose, to: Self.apply(&casefold, to: source)).flatMap { sign($0) }
  }

  /// The comparison form of a scalar that stands alone.
  func fold(_ scalar: UInt32) throws -> [UInt32] {
    let composed = try Self.apply(&compose, to: decomposition(scalar))
    return try Self.apply(&compose, to: composed.flatMap { sign($0) })
  }

  /// The canonical decomposition.
  func canonicalDecomposition(_ scalar: UInt32) throws -> [UInt32] { try Self.apply(&decompose, to: [scalar]) }

  /// What folding makes of a scalar that NFKC_Casefold has left: signs are replaced, digits are ASCII.
  func sign(_ scalar: UInt32) -> [UInt32] {
    if let replacement = signs.replacements[scalar] { return replacement }
    if scalar >= 0x80, let digit = CharacterProperties.digitValue(scalar), isDigit(scalar) {
      return [0x30 + UInt32(digit)]
    }
    return [scalar]
  }

  private func isDigit(_ scalar: UInt32) -> Bool {
    ScalarClass(rawValue: CharacterProperties.scalarClasses(scalar..<scalar + 1)[0]).isDigit
  }

  private static func apply(_ normalizer: inout Normalizer, to scalars: [UInt32]) throws -> [UInt32] {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Decoding.append(scalar, to: &bytes) }
    let normalized = try bytes.withUnsafeBufferPointer { try normalizer.withNormalized($0) { Array($0) } }
    return String(decoding: normalized, as: UTF8.self).unicodeScalars.map(\.value)
  }
}
