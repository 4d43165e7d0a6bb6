/// Case of single letters, used while a scheme is compiled.
struct LetterCase: Sendable, Equatable {
  /// Turkic: i and ı have the capitals İ and I.
  var hasDottedI = false

  static func lower(_ scalar: UInt32) -> UInt32 {
    // İ has no single lower-case scalar of its own in Unicode's untailored mapping.
    if scalar == 0x130 { return 0x69 }
    return mapped(scalar) { $0.lowercaseMapping }
  }

  static func isUpper(_ scalar: UInt32) -> Bool { lower(scalar) != scalar }

  func upper(_ scalar: UInt32) -> UInt32 {
    if hasDottedI, scalar == 0x69 { return 0x130 }
    return Self.mapped(scalar) { $0.uppercaseMapping }
  }

  /// The spelling of a capital: all in capitals, or as the first letter of a title.
  func capitals(_ spelling: [UInt32], all: Bool) -> [UInt32] {
    if all { return spelling.map { upper($0) } }
    var result = spelling
    if let first = result.firstIndex(where: { upper($0) != $0 }) { result[first] = upper(result[first]) }
    return result
  }

  private static func mapped(_ scalar: UInt32, _ mapping: (Unicode.Scalar.Properties) -> String) -> UInt32 {
    guard let letter = Unicode.Scalar(scalar) else { return scalar }
    let result = mapping(letter.properties).unicodeScalars
    guard let first = result.first, result.count == 1 else { return scalar }
    return first.value
  }
}
