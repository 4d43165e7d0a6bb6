/// A date or a point in time as ISO 8601 writes it, to be put in order with others.
///
/// `2024`, `2024-05`, `2024-05-01`, and behind a day a time after `T` or a space: `12:30`, `12:30:05`, `12:30:05.25`, and then
/// nothing, `Z` or an offset (`+03:00`, `+0300`, `+03`). The basic form, `20240501T123005Z`, is read too, and white space around
/// it passed over. A date without a time is its first second, a time without a zone is UTC.
public struct ISODate: Sendable, Equatable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Double
  /// A time stands behind the day.
  public let hasTime: Bool
  /// Days since 1970-01-01 UTC.
  public var day: Int { Int((seconds / 86_400).rounded(.down)) }

  /// Nil when `text` is no such date, or names a day that no calendar has.
  public init?(_ text: String) {
    var reader = Reader(text.utf8.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.joined(separator: [0x20]).map(\.self))
    guard let year = reader.number(digits: 4) else { return nil }
    var (month, day) = (1, 1)
    var (hasDay, hasTime) = (false, false)
    let isBasic = reader.isAtDigit
    if isBasic || reader.take(0x2D) {
      guard let found = reader.number(digits: 2), (1...12).contains(found) else { return nil }
      month = found
      if isBasic || reader.take(0x2D) {
        guard let found = reader.number(digits: 2), (1...Self.days(in: month, of: year)).contains(found) else {
          return nil
        }
        (day, hasDay) = (found, true)
      }
    }
    var seconds = Double(Self.days(year, month, day) * 86_400)
    if hasDay, reader.take(0x54) || reader.take(0x74) || reader.take(0x20) {
      guard let time = reader.time(), let offset = reader.offset() else { return nil }
      seconds += time - Double(offset)
      hasTime = true
    }
    guard reader.isAtEnd else { return nil }
    self.seconds = seconds
    self.hasTime = hasTime
  }

  /// `2024-05-01` for a number of days since 1970-01-01: ``day`` the other way round.
  public static func text(ofDay days: Int) -> String {
    let z = days + 719_468
    let era = z / 146_097
    let ofEra = z - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * month + 2) / 5 + 1
    let number = month < 10 ? month + 3 : month - 9
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year + era * 400 + (number <= 2 ? 1 : 0), 4))-\(padded(number, 2))-\(padded(day, 2))"
  }

  public static func < (a: ISODate, b: ISODate) -> Bool { a.seconds < b.seconds }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, chrono-compatible low-level date algorithms).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }
    var isAtDigit: Bool { index < bytes.count && bytes[index] &- 0x30 < 10 }

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    mutating func number(digits: Int) -> Int? {
      guard index + digits <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<index + digits] {
        guard byte &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      index += digits
      return value
    }

    /// Seconds of the day.
    mutating func time() -> Double? {
      guard let hour = number(digits: 2), hour <= 24 else { return nil }
      let isBasic = isAtDigit
      guard isBasic || take(0x3A), let minute = number(digits: 2), minute < 60 else { return nil }
      var seconds = Double(hour * 3600 + minute * 60)
      if isBasic ? isAtDigit : take(0x3A) {
        guard let second = number(digits: 2), second <= 60 else { return nil }
        seconds += Double(second)
        if take(0x2E) || take(0x2C) {
          var unit = 0.1
          guard index < bytes.count, bytes[index] &- 0x30 < 10 else { return nil }
          while index < bytes.count, bytes[index] &- 0x30 < 10 {
            seconds += Double(bytes[index] - 0x30) * unit
            unit /= 10
            index += 1
          }
        }
      }
      // Midnight at the end of a day is the only time of that hour.
      return seconds <= 86_400 || hour == 23 ? seconds : nil
    }

    /// Seconds east of UTC; 0 where nothing is said.
    mutating func offset() -> Int? {
      if isAtEnd || take(0x5A) || take(0x7A) { return 0 }
      let isWest = take(0x2D)
      guard isWest || take(0x2B), let hours = number(digits: 2), hours <= 18 else { return nil }
      var minutes = 0
      if !isAtEnd {
        _ = take(0x3A)
        guard let found = number(digits: 2), found < 60 else { return nil }
        minutes = found
      }
      return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
  }
}
