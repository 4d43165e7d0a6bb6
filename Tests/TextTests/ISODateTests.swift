import Testing
import Text

@Suite struct ISODateTests {
  @Test(arguments: [
    ("1970-01-01", 0.0), ("1970", 0), ("1970-02", 2_678_400), ("2000-02-29", 951_782_400), ("1969-12-31", -86_400),
    ("2024-05-01T12:30", 1_714_566_600), ("2024-05-01 12:30:05", 1_714_566_605),
    ("2024-05-01T12:30:05.5Z", 1_714_566_605.5),
    ("2024-05-01T12:30+03:00", 1_714_555_800), ("2024-05-01T12:30:00-0530", 1_714_586_400),
    ("2024-05-01T12:30+03", 1_714_555_800),
    ("0001-01-01", -62_135_596_800), ("20240501T1230Z", 1_714_566_600), ("20240501T123005", 1_714_566_605),
    ("20240501", 1_714_521_600), (" 2024-05-01 \n", 1_714_521_600), ("2024-05-01T24:00", 1_714_608_000),
  ])
  func seconds(_ text: String, _ seconds: Double) { #expect(ISODate(text)?.seconds == seconds) }

  @Test(arguments: [
    "", "24-05-01", "2024-13", "2023-02-29", "2024-05-32", "2024-05-01T", "2024-05-01T25:00", "2024-05-01T12:61",
    "2024-05-01T12:30+", "2024-05-01T24:30", "2024-05-01T24:00:01", "2024-05T12:00", "202405", "2024-05-01T12:30 Z",
    "2024-05-01x", "yesterday", "２０２４", "2024-5-1", "2024-05-01T12:30:05.",
  ])
  func isNone(_ text: String) { #expect(ISODate(text) == nil) }

  /// Every day of four centuries, leap days and all, and some far from now.
  @Test func daysAndBack() throws {
    for day in stride(from: -60_000, through: 86_000, by: 1) {
      #expect(ISODate(ISODate.text(ofDay: day))?.day == day)
    }
    #expect(ISODate.text(ofDay: 0) == "1970-01-01")
    #expect(try #require(ISODate("1969-12-31T23:59Z")).day == -1)
    #expect(ISODate("2024-05-01")?.hasTime == false && ISODate("2024-05-01 10:00")?.hasTime == true)
  }
}
