import CKernels
import ICU
import Text

/// Finds the words of a text: the segments of UAX #29, as ICU tailors it, that hold a letter, digit or ideograph.
///
/// A letter of a script written without spaces is a word of its own with its marks; who wants words there asks ICU's
/// dictionaries (`WordSegmenter`). Most words are found in the masks of a kernel, a word a step; the rules look at scalars
/// only where a word touches what may join it to the next.
struct WordScanner {
  private typealias WordBreak = ScalarClass.WordBreak

  private let tables = UnicodeTables.shared
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let blocks: UnsafePointer<ckernels_word_block>

  private var place = 0
  /// `startsSentence` where the next word does.
  private var opening: WordFlags = .startsSentence

  /// - Parameters:
  ///   - text: valid UTF-8 with NUL in the `CKERNELS_PADDING` bytes behind it.
  ///   - masks: memory for the kernel's masks.
  init(_ text: UnsafePointer<UInt8>, count: Int, masks: inout WordMasks) {
    self.text = text
    self.count = count
    blocks = masks.describe(text, count: count)
  }

  /// Appends all words, in order; `capitalized` is left to the caller.
  ///
  /// The masks of a block are walked bit by bit, so that one word need not wait for where the last one ended. Where the
  /// rules have to look on, and where a word runs into the next block, the walk starts again behind it.
  mutating func scan(into columns: inout WordColumns) {
    while place < count {
      columns.reserve(64)
      walkBlock(into: &columns)
    }
  }

  // MARK: Masks

  /// Walks the block of `place` from there on, and leaves `place` where to go on.
  @inline(__always)
  private mutating func walkBlock(into columns: inout WordColumns) {
    let number = place &>> 6
    let base = number &<< 6
    let block = blocks[number]
    let rest = UInt64.max &<< UInt64(place & 63)
    let behind = block.plain &<< 1 | (number > 0 ? blocks[number &- 1].plain &>> 63 : 0)
    // First bytes of plain words, and the bytes behind their last.
    let starts = block.plain & ~behind & rest
    let ends = ~block.plain & behind
    var events = starts | block.special & rest
    while events != 0 {
      let bit = events.trailingZeroBitCount
      let here: UInt64 = 1 &<< UInt64(bit)
      events &= events &- 1
      if starts & here != 0 {
        let after = ends & (UInt64.max &<< UInt64(bit)) &<< 1
        if after == 0 { return walkLongWord(from: base &+ bit, into: &columns) }
        let end = after.trailingZeroBitCount
        if block.joins &>> UInt64(end) & 1 != 0 { return lookAt(base &+ bit, into: &columns) }
        let word = (1 &<< UInt64(end)) &- here
        let flags = opening.union(Self.flags(cased: block.cased & word, digits: block.digits & word))
        columns.put(start: base &+ bit, end: base &+ end, flags: flags)
        opening = []
      } else if block.unspaced & here != 0 {
        let borders = block.borders & (UInt64.max &<< UInt64(bit)) &<< 1
        if borders == 0 { return walkLastLetter(from: base &+ bit, into: &columns) }
        let end = borders.trailingZeroBitCount
        if block.joins &>> UInt64(end) & 1 != 0, mayGoWithLetter(base &+ end) {
          return walkLetter(at: base &+ bit, into: &columns)
        }
        columns.put(start: base &+ bit, end: base &+ end, flags: opening.union([.unspaced, .uncased]))
        opening = []
        events &= UInt64.max &<< UInt64(end)
      } else if Self.isTerminal(text[base &+ bit]) {
        opening = .startsSentence
      } else {
        lookAt(base &+ bit, into: &columns)
        // Most often it is a sign of its own.
        if place > base &+ bit &+ 4 || place &>> 6 != number { return }
        events &= UInt64.max &<< UInt64(place & 63)
      }
    }
    place = base &+ 64
  }

  /// A plain word that runs into the next block.
  private mutating func walkLongWord(from start: Int, into columns: inout WordColumns) {
    var number = start &>> 6
    var (cased, digits): (UInt64, UInt64) = (0, 0)
    var rest = UInt64.max &<< UInt64(start & 63)
    while true {
      let block = blocks[number]
      let open = ~block.plain & rest
      let end = open.trailingZeroBitCount
      let word = open == 0 ? rest : rest & ((1 &<< UInt64(end)) &- 1)
      cased |= block.cased & word
      digits |= block.digits & word
      if open != 0 {
        if block.joins &>> UInt64(end) & 1 != 0 { return lookAt(start, into: &columns) }
        place = number &<< 6 | end
        break
      }
      number &+= 1
      rest = .max
    }
    columns.put(start: start, end: place, flags: opening.union(Self.flags(cased: cased, digits: digits)))
    opening = []
  }

  /// A letter of a script without spaces that is the last in its block.
  private mutating func walkLastLetter(from start: Int, into columns: inout WordColumns) {
    let number = (start &>> 6) &+ 1
    let end = blocks[number].borders.trailingZeroBitCount
    place = number &<< 6 | end
    if end == 64 || blocks[number].joins &>> UInt64(end) & 1 != 0 && mayGoWithLetter(place) {
      return walkLetter(at: start, into: &columns)
    }
    columns.put(start: start, end: place, flags: opening.union([.unspaced, .uncased]))
    opening = []
  }

  /// What joins words does not go with a letter of a script without spaces; only marks do, and none is in ASCII.
  @inline(__always)
  private func mayGoWithLetter(_ index: Int) -> Bool { text[index] >= 0x80 }

  @inline(__always)
  private static func flags(cased: UInt64, digits: UInt64) -> WordFlags {
    WordFlags(
      rawValue: (cased == 0 ? WordFlags.uncased.rawValue : 0) | (digits == 0 ? 0 : WordFlags.numeric.rawValue))
  }

  /// `.`, `!`, `?`, and line ends, which join nothing from where they stand.
  @inline(__always)
  private static func isTerminal(_ byte: UInt8) -> Bool { byte < 0x40 }

  // MARK: Scalars

  /// A letter of a script without spaces, with what goes with it.
  private mutating func walkLetter(at start: Int, into columns: inout WordColumns) {
    place = start &+ scalarClass(at: start).1
    skipExtending()
    columns.put(start: start, end: place, flags: opening.union([.unspaced, .uncased]))
    opening = []
  }

  /// Looks at what the masks cannot tell: a scalar of unknown class, or a word that may go on.
  private mutating func lookAt(_ start: Int, into columns: inout WordColumns) {
    let (found, length) = scalarClass(at: start)
    switch found.wordBreak {
    case .unspaced:
      walkLetter(at: start, into: &columns)
    case .hangul:
      place = start &+ length
      skipHangul()
      columns.put(start: start, end: place, flags: opening.union(.uncased))
      opening = []
    case .letter, .hebrewLetter, .numeric, .extendNumLet:
      let (end, flags) = wordEnd(from: start)
      place = end
      guard let flags else { return }
      columns.put(start: start, end: end, flags: opening.union(flags))
      opening = []
    default:
      if found.isSentenceTerminal || found.wordBreak == .lineEnd { opening = .startsSentence }
      place = start &+ length
    }
  }

  /// Marks go with the letter before them.
  private mutating func skipExtending() {
    while place < count {
      let (found, length) = scalarClass(at: place)
      guard found.isExtending else { return }
      place &+= length
    }
  }

  /// ICU joins Hangul syllables to their like only, where they touch.
  private mutating func skipHangul() {
    while place < count, text[place] >= 0x80 {
      let (found, length) = scalarClass(at: place)
      if found.wordBreak != .hangul {
        if found.isExtending { place = wordEnd(from: place).end }
        return
      }
      place &+= length
    }
  }

  // MARK: Rules

  /// The end of the segment that starts with a letter, digit, underscore or mark at `start`, and its flags; nil flags for
  /// a row of underscores, which is no word.
  private func wordEnd(from start: Int) -> (end: Int, flags: WordFlags?) {
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
        if next == .numeric { flags.insert(.numeric) }
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

  @inline(__always)
  private func scalarClass(at index: Int) -> (ScalarClass, Int) {
    let (scalar, length) = UTF8Decoding.scalar(padded: text + index)
    return (tables.scalarClass(scalar), length)
  }
}
