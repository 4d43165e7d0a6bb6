/// A day, a time of day, or both, as a page states them: no zone is known.
struct Timestamp: Sendable, Equatable {
  struct Day: Sendable, Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// Nil when there is no such day in the Gregorian calendar of 1900–2100.
    init?(_ year: Int, _ month: Int, _ day: Int) {
      guard 1900...2100 ~= year, 1...12 ~= month else { return nil }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard 1...lengths[month - 1] ~= day else { return nil }
      self.year = year
      self.month = month
      self.day = day
    }
  }

  struct Time: Sendable, Equatable {
    var hour: Int
    var minute: Int

    init?(_ hour: Int, _ minute: Int) {
      guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
      self.hour = hour
      self.minute = minute
    }
  }

  var day: Day?
  var time: Time?

  /// `2019-11-18T16:40`, `2018-06-19`, or nil without a day.
  var iso8601: String? {
    guard let day else { return nil }
    let date = "\(day.year)-\(Self.padded(day.month))-\(Self.padded(day.day))"
    return time.map { date + "T\(Self.padded($0.hour)):\(Self.padded($0.minute))" } ?? date
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
