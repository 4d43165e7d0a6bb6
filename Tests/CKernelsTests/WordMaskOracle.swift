import ICU
import Normalization
import Text

/// What `ckernels_word_masks` is to say of a text, scalar by scalar, from the table that cutting words stands on.
struct WordMaskOracle: Equatable {
  /// A truth value a byte; names as in `ckernels_word_block`.
  var plain: [Bool]
  var cased: [Bool]
  var digits: [Bool]
  var special: [Bool]
  var joins: [Bool]
  var unspaced: [Bool]
  var borders: [Bool]

  /// The letters and digits that the kernel knows (`CKernels.h`), without @, which ICU takes for a letter.
  private static let plainBlocks: [ClosedRange<UInt32>] = [
    0x00...0x3F, 0x41...0x7F, 0xC0...0x17F, 0x3AC...0x3CE, 0x400...0x52F, 0x5D0...0x5EA, 0x620...0x63F, 0x641...0x64A,
  ]
  /// The letters of scripts without spaces that it knows, and the marks on them.
  private static let unspacedBlocks: [ClosedRange<UInt32>] = [
    0xE00...0xE7F, 0x3040...0x309F, 0x30A1...0x30FF, 0x3400...0x9FFF,
  ]

  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - count: the bytes that are told of; those behind the text are NUL.
  init(_ text: [UInt8], count: Int) {
    let none = [Bool](repeating: false, count: count)
    (plain, cased, digits, special, joins, unspaced) = (none, none, none, none, none, none)
    borders = [Bool](repeating: true, count: count)
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        let before = index > 0 ? bytes[index - 1] : 0
        let next = index + length < bytes.count ? bytes[index + length] : 0
        describe(scalar, at: index..<index + length, before: before, next: next)
        index += length
      }
    }
  }

  private mutating func describe(_ scalar: UInt32, at range: Range<Int>, before: UInt8, next: UInt8) {
    let found = UnicodeTables.shared.scalarClass(scalar)
    let start = range.lowerBound
    let isLetter = [.letter, .hebrewLetter, .numeric].contains(found.wordBreak)
    let isPlain = isLetter && Self.plainBlocks.contains { $0 ~= scalar }
    let isKnown = Self.unspacedBlocks.contains { $0 ~= scalar }
    unspaced[start] = found.wordBreak == .unspaced && isKnown
    for index in range {
      plain[index] = isPlain
      cased[index] = isPlain && found.isCased
      borders[index] = index == start && !(isKnown && found.isExtending)
    }
    if scalar < 0x80 {
      digits[start] = found.isDigit
      special[start] =
        found.isSentenceTerminal || found.wordBreak == .lineEnd || found.wordBreak == .extendNumLet || scalar == 0x40
      joins[start] = Self.joins(found, scalar, before: before, next: next)
    } else {
      special[start] = !isPlain
      joins[start] = !isPlain && !unspaced[start]
    }
  }

  /// Whether a sign of ASCII may join what is before it to what is behind: asked generously, since the rules look then.
  private static func joins(_ found: ScalarClass, _ scalar: UInt32, before: UInt8, next: UInt8) -> Bool {
    let nextClass = UnicodeTables.shared.scalarClass(UInt32(min(next, 0x7F)))
    let goesOn = next >= 0x80 || next == 0x40 || [.letter, .numeric].contains(nextClass.wordBreak)
    switch found.wordBreak {
    case .extendNumLet: return true
    case .midLetter, .midNum, .midNumLet: return goesOn
    // Hebrew: before ' a letter is enough, and " stands between two.
    case .singleQuote: return goesOn || before >= 0x80
    case .doubleQuote: return before >= 0x80
    default: return scalar == 0x40
    }
  }
}
