import ICU
import Text

/// Cuts folded text into words by UAX #29, with one departure: a letter of a script written without spaces (Han, Kana,
/// Thai, Lao, Khmer, Burmese) is a word of its own with its marks, so that no dictionary is needed and an edit moves no
/// border but its own. As in ICU, a colon never joins letters.
public enum WordCutter {
  /// The words of `folded`; their ranges are bytes of `text`, from which it was made.
  ///
  /// - Complexity: O(*n*); one table look-up a scalar.
  public static func words(in folded: FoldedText, of text: [UInt8]) -> Words {
    var cutter = Cutter(map: folded.map)
    text.withUnsafeBufferPointer { original in
      folded.bytes.withUnsafeBufferPointer { bytes in
        CharacterProperties.basicPlane.withUnsafeBufferPointer { classes in
          cutter.cut(bytes, of: original, classes)
        }
      }
    }
    return cutter.words
  }
}

/// One pass over a text.
private struct Cutter {
  typealias WordBreak = ScalarClass.WordBreak

  let map: OffsetMap
  var words = Words()
  private var cursor = OffsetCursor()
  private var startsSentence = true
  /// Where the word before ends in the original.
  private var lastEnd = 0

  init(map: OffsetMap) { self.map = map }

  mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, of original: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<UInt8>
  ) {
    words.hashes.reserveCapacity(bytes.count / 6)
    var index = 0
    while index < bytes.count {
      let (found, length) = Self.scalarClass(bytes, index, classes)
      switch found.wordBreak {
      case .letter, .numeric, .extendNumLet:
        let (end, flags) = wordEnd(bytes, from: index, classes)
        if let flags { append(bytes, index..<end, flags, original, classes) }
        index = end
      case .unspaced:
        var end = index + length
        while end < bytes.count {
          let next = Self.scalarClass(bytes, end, classes)
          guard next.0.wordBreak == .extend else { break }
          end += next.1
        }
        append(bytes, index..<end, [.unspaced, .uncased], original, classes)
        index = end
      default:
        if found.isSentenceTerminal || found.wordBreak == .lineEnd { startsSentence = true }
        index += length
      }
    }
  }

  /// The end of the word that starts at `start`, and its flags; nil flags for a run of underscores, which is no word.
  private func wordEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, flags: WordFlags?) {
    var index = start
    var end = start
    var last = WordBreak.other
    var flags: WordFlags = [.uncased]
    var isWord = false
    while index < bytes.count {
      let (found, length) = Self.scalarClass(bytes, index, classes)
      switch found.wordBreak {
      case .letter:
        isWord = true
        if found.isCased { flags.remove(.uncased) }
        last = .letter
      case .numeric:
        isWord = true
        flags.insert(.numeric)
        last = .numeric
      case .extendNumLet:
        last = .extendNumLet
      case .extend:
        break
      case .midLetter, .midNum, .midNumLet:
        guard bytes[index] != UInt8(ascii: ":"),
          Self.joins(last, found.wordBreak, next: nextClass(bytes, index + length, classes))
        else { return (end, isWord ? flags : nil) }
      default:
        return (end, isWord ? flags : nil)
      }
      index += length
      end = index
    }
    return (end, isWord ? flags : nil)
  }

  /// WB6, WB7, WB11, WB12.
  private static func joins(_ before: WordBreak, _ middle: WordBreak, next: WordBreak) -> Bool {
    switch (before, next) {
    case (.letter, .letter): middle == .midLetter || middle == .midNumLet
    case (.numeric, .numeric): middle == .midNum || middle == .midNumLet
    default: false
    }
  }

  private func nextClass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> WordBreak {
    var index = start
    while index < bytes.count {
      let (found, length) = Self.scalarClass(bytes, index, classes)
      if found.wordBreak != .extend { return found.wordBreak }
      index += length
    }
    return .other
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ known: WordFlags,
    _ original: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
  ) {
    var flags = known
    // Where one sign became several letters (⑴ is "(1)") the map points into it: the word is the whole sign.
    var start = cursor.input(ofOutput: range.lowerBound, in: map)
    var end = cursor.input(ofOutput: range.upperBound, in: map)
    while start > 0, start < original.count, original[start] & 0xC0 == 0x80 { start -= 1 }
    while end < original.count, original[end] & 0xC0 == 0x80 { end += 1 }
    // Of several words in one sign the first has it; the others stand empty behind it.
    start = max(start, lastEnd)
    end = max(end, start)
    lastEnd = end
    if start < original.count, Self.scalarClass(original, start, classes).0.isUppercase { flags.insert(.capitalized) }
    if startsSentence { flags.insert(.startsSentence) }
    startsSentence = false
    words.append(hash: WordHash.hash(bytes, range), flags: flags, start: start, end: end)
  }

  @inline(__always)
  private static func scalarClass(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ classes: UnsafeBufferPointer<UInt8>
  ) -> (ScalarClass, Int) {
    let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
    if scalar < 0x1_0000 { return (ScalarClass(rawValue: classes[Int(scalar)]), length) }
    return (CharacterProperties.scalarClass(scalar), length)
  }
}
