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

  /// - Parameters:
  ///   - text: valid UTF-8 with NUL in the `CKERNELS_PADDING` bytes behind it.
  ///   - masks: memory for the kernel's masks.
  init(_ text: UnsafePointer<UInt8>, count: Int, masks: inout WordMasks) {
    self.text = text
    self.count = count
    blocks = masks.describe(text, count: count)
  }

  /// Calls `body` with the bytes and the flags of each word, in order; `capitalized` is left to the caller.
  @inline(__always)
  func forEachWord(_ body: (_ start: Int, _ end: Int, _ flags: WordFlags) -> Void) {
    var place = 0
    var startsSentence: WordFlags = .startsSentence
    while true {
      place = nextPlace(from: place)
      if place >= count { return }
      if blocks[place &>> 6].plain &>> UInt64(place & 63) & 1 != 0 {
        let end = plainEnd(from: place)
        if breaks(at: end) {
          body(place, end, plainFlags(place, end).union(startsSentence))
          startsSentence = []
          place = end
          continue
        }
      }
      let (found, length) = scalarClass(at: place)
      switch found.wordBreak {
      case .letter, .hebrewLetter, .numeric, .extendNumLet, .hangul:
        let (end, flags) = wordEnd(from: place)
        if let flags {
          body(place, end, flags.union(startsSentence))
          startsSentence = []
        }
        place = end
      case .unspaced:
        var end = place &+ length
        while end < count {
          let (next, length) = scalarClass(at: end)
          guard next.isExtending else { break }
          end &+= length
        }
        body(place, end, startsSentence.union([.unspaced, .uncased]))
        startsSentence = []
        place = end
      default:
        if found.isSentenceTerminal || found.wordBreak == .lineEnd { startsSentence = .startsSentence }
        place &+= length
      }
    }
  }

  // MARK: Masks

  /// The first byte from `place` on that is plain or special; not below `count` when there is none.
  @inline(__always)
  private func nextPlace(from place: Int) -> Int {
    var block = place &>> 6
    // A block behind the last has a bit, so that this ends.
    var bits = (blocks[block].plain | blocks[block].special) & (UInt64.max &<< UInt64(place & 63))
    while bits == 0 {
      block &+= 1
      bits = blocks[block].plain | blocks[block].special
    }
    return block &<< 6 | bits.trailingZeroBitCount
  }

  /// The first byte from `place` on that is not plain.
  @inline(__always)
  private func plainEnd(from place: Int) -> Int {
    var block = place &>> 6
    var bits = ~blocks[block].plain & (UInt64.max &<< UInt64(place & 63))
    while bits == 0 {
      block &+= 1
      bits = ~blocks[block].plain
    }
    return block &<< 6 | bits.trailingZeroBitCount
  }

  /// Flags of a word of plain bytes.
  @inline(__always)
  private func plainFlags(_ start: Int, _ end: Int) -> WordFlags {
    let last = end &- 1
    var (cased, digits): (UInt64, UInt64) = (0, 0)
    var low = UInt64.max &<< UInt64(start & 63)
    for block in start &>> 6...last &>> 6 {
      let high = block == last &>> 6 ? UInt64.max &>> UInt64(63 &- last & 63) : .max
      cased |= blocks[block].cased & low & high
      digits |= blocks[block].digits & low & high
      low = .max
    }
    return WordFlags(
      rawValue: (cased == 0 ? WordFlags.uncased.rawValue : 0) | (digits == 0 ? 0 : WordFlags.numeric.rawValue))
  }

  /// Whether a word of plain letters surely ends at `end`: what stands there joins nothing.
  @inline(__always)
  private func breaks(at end: Int) -> Bool {
    let byte = text[end]
    if byte >= 0x80 { return false }
    // . , ; ' " _ @, told by a bit each.
    if Self.joiners[Int(byte &>> 6 & 1)] &>> UInt64(byte & 63) & 1 == 0 { return true }
    if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@") { return false }
    // Hebrew letters keep quotation marks.
    if text[end &- 1] >= 0x80, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return false }
    let next = text[end &+ 1]
    if next >= 0x80 { return false }
    return !((next | 0x20) &- 0x61 < 26 || next &- 0x30 < 10 || next == UInt8(ascii: "@"))
  }

  private static let joiners: InlineArray<2, UInt64> = [
    1 << 0x2E | 1 << 0x2C | 1 << 0x3B | 1 << 0x27 | 1 << 0x22, 1 << (0x5F - 64) | 1 << (0x40 - 64),
  ]

  // MARK: Rules

  /// The end of the segment that starts with a letter, digit or underscore at `start`, and its flags; nil flags for a row
  /// of underscores, which is no word.
  private func wordEnd(from start: Int) -> (end: Int, flags: WordFlags?) {
    var index = start
    var last = WordBreak.other
    var flags: WordFlags = [.uncased]
    var isWord = false
    while index < count {
      let (found, length) = scalarClass(at: index)
      let next = found.wordBreak
      switch next {
      case .extend:
        // ICU joins Hangul syllables only where they touch.
        if last == .hangul { last = .other }
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
          guard let end = joinEnd(last, next, from: index &+ length) else { return (index, isWord ? flags : nil) }
          if end == index &+ length { break }
          index = end
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

  /// Where the word goes on when `middle`, which ends at `index`, joins it to what follows (WB6, WB7, WB7b, WB7c, WB11,
  /// WB12): there. When it only stays with the word (WB7a): at `index`. Else nil.
  private func joinEnd(_ last: WordBreak, _ middle: WordBreak, from index: Int) -> Int? {
    let isQuote = middle == .singleQuote
    var place = index
    while place < count {
      let (found, length) = scalarClass(at: place)
      if !found.isExtending {
        let next = found.wordBreak
        let joins =
          switch middle {
          case .midLetter: Self.isLetter(last) && Self.isLetter(next)
          case .midNum: last == .numeric && next == .numeric
          case .midNumLet, .singleQuote:
            Self.isLetter(last) && Self.isLetter(next) || last == .numeric && next == .numeric
          case .doubleQuote: last == .hebrewLetter && next == .hebrewLetter
          default: false
          }
        if joins { return place }
        break
      }
      place &+= length
    }
    return isQuote && last == .hebrewLetter ? index : nil
  }

  @inline(__always)
  private func scalarClass(at index: Int) -> (ScalarClass, Int) {
    let (scalar, length) = UTF8Decoding.scalar(padded: text + index)
    return (tables.scalarClass(scalar), length)
  }
}
