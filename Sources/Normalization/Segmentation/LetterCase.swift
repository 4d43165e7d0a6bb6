import ICU

/// The case of letters by the Unicode Character Database, for callers that look at one letter of a line.
public enum LetterCase {
  /// Whether a text with capitals would start with another letter where it starts with `scalar`: true of `ś`, `ґ`, `ŕ`;
  /// false of capitals, of letters without case, and of Georgian, whose capitals no sentence starts with.
  ///
  /// - Complexity: O(1).
  public static func isLowercase(_ scalar: UInt32) -> Bool {
    // Unicode gives Mkhedruli upper case (Mtavruli), but no title case: text is written in one case.
    if (0x10D0...0x10FF).contains(scalar) { return false }
    let properties = UnicodeTables.shared.scalarClass(scalar)
    return properties.isCased && !properties.isUppercase
  }
}
