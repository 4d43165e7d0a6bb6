/// What the features of a line are made of, counted in the one pass over its bytes.
struct LineTraits: Sendable {
  /// Of each `LineMark`.
  var marks = SIMD32<UInt16>()
  /// Scalars.
  var scalars: Int32 = 0
  /// Words of letters; a run of more than 24 letters is many.
  var words: Int32 = 0
  /// Words of two letters and more in capitals.
  var allCapitals: Int32 = 0
  /// Runs of two spaces and more, and tabs.
  var wideSpaces: Int32 = 0
  var ending = Ending.none
  /// The first letter, behind signs and spaces, is lower case; upper case.
  var startsLower = false
  var startsUpper = false
  var startsQuoted = false
  /// A number and a sign stand first: `1.`, `12)`.
  var startsNumbered = false

  /// How a line ends, spaces and closing signs aside.
  enum Ending: UInt8, CaseIterable {
    case sentence
    case ellipsis
    case comma
    /// A colon, semicolon or dash.
    case open
    case closing
    case digit
    case separator
    case none
  }

  @inline(__always) subscript(mark: LineMark) -> Int { Int(marks[Int(mark.rawValue)]) }
}
