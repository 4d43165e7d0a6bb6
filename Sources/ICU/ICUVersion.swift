import CICU

/// Which ICU and which Unicode the process runs with; every output that depends on text semantics names them.
public enum ICUVersion {
  /// The library linked at run time, e.g. `72.1`.
  public static var library: String { read(cicu_icu_version) }

  /// The Unicode version of its data, e.g. `15.0`.
  public static var unicode: String { read(cicu_unicode_version) }

  private static func read(_ body: (UnsafeMutablePointer<CChar>, Int) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 24) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      body(base, buffer.count)
      return String(cString: base)
    }
  }
}
