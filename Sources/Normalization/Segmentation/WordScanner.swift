import CKernels
import ICU
import Text

/// Finds the words of a text: the segments of UAX #29, as ICU tailors it, that hold a letter, digit or ideograph.
///
/// A letter of a script written without spaces is a word of its own with its marks; who wants words there asks ICU's
/// dictionaries (`WordSegmenter`). Most words are found in the masks of a kernel, a word a step; the rules look at scalars
/// (`WordRules`) only where a word touches what may join it to the next.
struct WordScanner {
  private let rules: WordRules
  private let blocks: UnsafePointer<ckernels_word_block>

  private var place = 0
  /// `startsSentence` where the next word does.
  private var opening: WordFlags = .startsSentence

  /// - Parameters:
  ///   - text: valid UTF-8 in a `PaddedBuffer`, with NUL behind it.
  ///   - masks: memory for the kernel's masks.
  init(_ text: UnsafePointer<UInt8>, count: Int, masks: inout WordMasks) {
    rules = WordRules(text, count: count)
    blocks = masks.describe(text, count: count)
  }

  /// Appends all words, in order; `capitalized` is left to the caller.
  ///
  /// The masks of a block are walked bit by bit, so that one word need not wait for where the last one ended. Where the
  /// rules have to look on, and where a word runs into the next block, the walk starts again behind it.
  mutating func scan(into columns: inout WordColumns) {
    while place < rules.count {
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
      } else if Self.isTerminal(rules.text[base &+ bit]) {
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
  private func mayGoWithLetter(_ index: Int) -> Bool { rules.text[index] >= 0x80 }

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
    place = rules.marksEnd(from: start &+ rules.scalarClass(at: start).length)
    columns.put(start: start, end: place, flags: opening.union([.unspaced, .uncased]))
    opening = []
  }

  /// Looks at what the masks cannot tell: a scalar of unknown class, or a word that may go on.
  private mutating func lookAt(_ start: Int, into columns: inout WordColumns) {
    let (found, length) = rules.scalarClass(at: start)
    switch found.wordBreak {
    case .unspaced:
      walkLetter(at: start, into: &columns)
    case .hangul:
      place = rules.hangulEnd(from: start &+ length)
      columns.put(start: start, end: place, flags: opening.union(.uncased))
      opening = []
    case .letter, .hebrewLetter, .numeric, .extendNumLet:
      let (end, flags) = rules.wordEnd(from: start)
      place = end
      guard let flags else { return }
      columns.put(start: start, end: end, flags: opening.union(flags))
      opening = []
    default:
      if found.isSentenceTerminal || found.wordBreak == .lineEnd { opening = .startsSentence }
      place = start &+ length
    }
  }
}
