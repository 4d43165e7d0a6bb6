/// The letters of one word as codes, held in place: a name is cut without a heap allocation.
///
/// A letter that no table knows has the code `LetterCodes.unknown` and a sound of its own.
struct LetterBuffer: Sendable {
  /// Letters that are looked at; what stands behind them does not count.
  static let longest = 40

  private var codes = InlineArray<40, UInt8>(repeating: 0)
  private var unknown = InlineArray<40, UInt8>(repeating: 0)
  private(set) var count = 0

  init() {}

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count == Self.longest }
  var last: UInt8? { count == 0 ? nil : codes[count - 1] }

  subscript(_ place: Int) -> UInt8 {
    get { codes[place] }
    set { codes[place] = newValue }
  }

  /// - Precondition: the buffer is not full.
  mutating func append(_ code: UInt8) {
    codes[count] = code
    count += 1
  }

  /// - Precondition: the buffer is not full.
  mutating func append(unknown sound: UInt8) {
    unknown[count] = sound
    append(LetterCodes.unknown)
  }

  /// The sound of an unknown letter.
  func unknownSound(_ place: Int) -> UInt8 { unknown[place] }

  /// The letters of `range` as a word of their own.
  func part(_ range: Range<Int>) -> LetterBuffer {
    var part = LetterBuffer()
    for place in range {
      if codes[place] == LetterCodes.unknown { part.append(unknown: unknown[place]) } else { part.append(codes[place]) }
    }
    return part
  }

  func firstIndex(of code: UInt8, from start: Int = 0) -> Int? {
    for place in start..<max(start, count) where codes[place] == code { return place }
    return nil
  }

  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    codes.span.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }
}
