import Text

/// Words that are part of one sign of the text as given: ⑴ is "(1)", and the map back points into it.
enum WordSigns {
  /// Whether some word starts or ends within a sign.
  ///
  /// - Parameter text: with NUL behind it.
  static func haveInnerPlaces(_ words: Words, _ text: UnsafePointer<UInt8>) -> Bool {
    // 0x80 where a byte is of the kind 10xxxxxx; no branch, since nearly none is.
    var trails: UInt8 = 0
    words.starts.withUnsafeBufferPointer { starts in
      words.ends.withUnsafeBufferPointer { ends in
        for index in starts.indices {
          let (first, behind) = (text[Int(starts[index])], text[Int(ends[index])])
          trails |= first & ~(first &<< 1) | behind & ~(behind &<< 1)
        }
      }
    }
    return trails & 0x80 != 0
  }

  /// Makes a word in part of a sign the whole sign; of several words in one sign the first has it, and the others stand
  /// empty behind it.
  static func widen(_ words: inout Words, _ text: UnsafePointer<UInt8>, count: Int) {
    // Where the word before ends.
    var lastEnd = 0
    for index in 0..<words.count {
      var (start, end) = (Int(words.starts[index]), Int(words.ends[index]))
      while start > 0, start < count, text[start] & 0xC0 == 0x80 { start &-= 1 }
      while end < count, text[end] & 0xC0 == 0x80 { end &+= 1 }
      start = max(start, lastEnd)
      end = max(end, start)
      lastEnd = end
      words.starts[index] = UInt32(truncatingIfNeeded: start)
      words.ends[index] = UInt32(truncatingIfNeeded: end)
    }
  }
}
