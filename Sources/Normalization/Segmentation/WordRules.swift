import ICU
import Text

/// The rules of UAX #29 for words, as ICU tailors them, scalar by scalar.
struct WordRules {
  private typealias WordBreak = ScalarClass.WordBreak

  private let tables = UnicodeTables.shared
  let text: UnsafePointer<UInt8>
  let count: Int

  /// - Parameter text: valid UTF-8 in a `PaddedBuffer`, with NUL behind it.
  init(_ text: UnsafePointer<UInt8>, count: Int) {
    self.text = text
    self.count = count
  }

  /// The end of the marks from `start` on, which go with the letter before them.
  func marksEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      let (found, length) = scalarClass(at: index)
      if !found.isExtending { break }
      index &+= length
    }
    return index
  }

  /// The end of the word of a Hangul syllable that ends at `start`: ICU joins such syllables to their like only, where they
  /// touch.
  func hangulEnd(from start: Int) -> Int {
    var index = start
    while index < count, text[index] >= 0x80 {
      let (found, length) = scalarClass(at: index)
      if found.wordBreak != .hangul { return found.isExtending ? wordEnd(from: index).end : index }
      index &+= length
    }
    return index
  }

  /// The end of the segment that starts with a letter, digit, underscore or mark at `start`, and its flags; nil flags for
  /// a row of underscores, which is no word.
  func wordEnd(from start: Int) -> (end: Int, flags: WordFlags?) {
    var index = start
    var last = WordBreak.other
    var flags: WordFlags = [.uncased]
    var isWord = false
    while index < count {
      let (found, length) = scalarClass(at: index)
      let next = found.wordBreak
      // Nearly all of a word: letters and the marks on them, told by one branch.
      if last == .letter, Self.lettersAndMarks &>> (found.rawValue & 0x0F) & 1 != 0 {
        if found.isCased { flags.remove(.uncased) }
        index &+= length
        continue
      }
      switch next {
      case .extend:
        // ICU joins Hangul syllables only where they touch.
        if last == .hangul { last = .other }
        index &+= length
        continue
      case .zwj:
        if last == .hangul { last = .other }
        // WB3c: ZWJ × \p{Extended_Pictographic}
        let (after, afterLength) = scalarClass(at: index &+ length)
        if after.wordBreak == .pictographic {
          index &+= afterLength
          last = .other
        }
      default:
        if index != start, !Self.joins(last, next) {
          guard Self.mayJoin(next), let end = joinEnd(last, next, from: index &+ length) else {
            return (index, isWord ? flags : nil)
          }
          index = end.place
          if !end.joins { last = .other }
          continue
        }
        if found.makesWord { isWord = true }
        if found.isCased { flags.remove(.uncased) }
        if found.isDigit { flags.insert(.numeric) }
        last = next
      }
      index &+= length
    }
    return (count, isWord ? flags : nil)
  }

  private static let lettersAndMarks: UInt16 = 1 << WordBreak.letter.rawValue | 1 << WordBreak.extend.rawValue

  private static func isLetter(_ wordBreak: WordBreak) -> Bool { wordBreak == .letter || wordBreak == .hebrewLetter }

  /// WB5, WB8–WB10, WB13a, WB13b, and that ICU joins Hangul syllables to their like only.
  private static func joins(_ last: WordBreak, _ next: WordBreak) -> Bool {
    switch (last, next) {
    case (.hangul, .hangul): true
    case (.letter, _), (.hebrewLetter, _), (.numeric, _), (.extendNumLet, _):
      isLetter(next) || next == .numeric || next == .extendNumLet
    default: false
    }
  }

  private static func mayJoin(_ middle: WordBreak) -> Bool {
    switch middle {
    case .midLetter, .midNum, .midNumLet, .singleQuote, .doubleQuote: true
    default: false
    }
  }

  /// Where the word goes on when `middle`, which ends at `index`, joins it to what follows (WB6, WB7, WB7b, WB7c, WB11,
  /// WB12), or only stays with it (WB7a); nil when it does neither.
  private func joinEnd(_ last: WordBreak, _ middle: WordBreak, from index: Int) -> (place: Int, joins: Bool)? {
    var place = index
    var next = WordBreak.other
    while place < count {
      let (found, length) = scalarClass(at: place)
      next = found.wordBreak
      if !found.isExtending { break }
      place &+= length
    }
    let joins =
      switch middle {
      case .midLetter: Self.isLetter(last) && Self.isLetter(next)
      case .midNum: last == .numeric && next == .numeric
      case .midNumLet, .singleQuote:
        Self.isLetter(last) && Self.isLetter(next) || last == .numeric && next == .numeric
      case .doubleQuote: last == .hebrewLetter && next == .hebrewLetter
      default: false
      }
    if joins { return (place, true) }
    return middle == .singleQuote && last == .hebrewLetter ? (place, false) : nil
  }

  /// - Precondition: `index` is the start of a scalar, or the end of the text.
  @inline(__always)
  func scalarClass(at index: Int) -> (found: ScalarClass, length: Int) {
    let (scalar, length) = UTF8Decoding.scalar(padded: text + index)
    return (tables.scalarClass(scalar), length)
  }
}
