import CICU

/// A failure that ICU reported.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// ICU's `UErrorCode`.
  public let status: Int32
  /// What was asked for, e.g. "opening a sentence iterator for ru".
  public let operation: String

  public var description: String { "ICU could not do this: \(operation): \(String(cString: cicu_error_name(status)))" }

  /// Runs `body` with a status and throws when it was set.
  static func check<T>(_ operation: @autoclosure () -> String, _ body: (inout Int32) -> T) throws(ICUError) -> T {
    var status: Int32 = 0
    let result = body(&status)
    if status > 0 { throw ICUError(status: status, operation: operation()) }
    return result
  }
}
