import Text

/// Cuts a name into words of letter codes.
struct LetterScanner {
  /// A word as it stands: letter codes, hyphens within it, and the sign behind it.
  struct Word {
    var range: Range<Int>
    var letters = LetterBuffer()
    /// Letters, hyphens not counted; more than `letters` has where the word is too long.
    var length = 0
    var isCyrillic = false
    var isLowerCase = false
    var isDotted = false
    var isBeforeComma = false
  }

  let codes: LetterCodes
  let text: UnsafeBufferPointer<UInt8>

  /// - Parameter limit: words behind this many are not read.
  /// - Complexity: O(*n*) in bytes up to the last word read.
  func words(limit: Int) -> [Word] {
    [Word](unsafeUninitializedCapacity: limit) { words, count in count = scan(into: words) }
  }

  /// Puts as many words into `words` as there are and it holds, without allocating anything.
  ///
  /// - Parameter words: uninitialized memory.
  /// - Returns: how many were put there.
  func scan(into words: UnsafeMutableBufferPointer<Word>) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if isLetter(scalar) {
        if count == words.count { return count }
        words.initializeElement(at: count, to: word(from: index))
        index = words[count].range.upperBound
        count += 1
        continue
      }
      if count > 0 {
        if scalar == 0x2E, words[count - 1].range.upperBound == index { words[count - 1].isDotted = true }
        if scalar == 0x2C || scalar == 0x60C { words[count - 1].isBeforeComma = true }
      }
      index += length
    }
    return count
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    if codes[scalar] != nil { return true }
    return scalar >= 0x80 && !isSkipped(scalar) && Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  private func word(from start: Int) -> Word {
    var word = Word(range: start..<start)
    var scripts = (latin: 0, cyrillic: 0)
    var hyphen = false
    var index = start
    while index < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if isMark(scalar) {
        if let last = word.letters.last, let whole = codes.composed(last, scalar) {
          word.letters[word.letters.count - 1] = whole
        }
        word.range = start..<index + length
      } else if case let code = codes[scalar], code != nil || isLetter(scalar) {
        if word.letters.isEmpty { word.isLowerCase = code.map { codes.scalars[Int($0)] == scalar } ?? isLower(scalar) }
        if hyphen, word.length > 0, !word.letters.isFull {
          word.letters.append(SpellingTrie.hyphen)
        }
        hyphen = false
        word.length += 1
        if !word.letters.isFull {
          if let code {
            word.letters.append(code)
            if codes.isCyrillic(code) { scripts.cyrillic += 1 } else { scripts.latin += 1 }
          } else {
            word.letters.append(unknown: Sound.unknown(lowered(scalar)))
          }
        }
        word.range = start..<index + length
      } else if isHyphen(scalar), !hyphen, word.range.upperBound == index || isSkippedOnly(word.range.upperBound, index)
      {
        hyphen = true
      } else if !isSkipped(scalar) {
        break
      }
      index += length
    }
    word.isCyrillic = scripts.cyrillic > 0
    if scripts.latin > 0 && scripts.cyrillic > 0 { unify(&word, scripts) }
    return word
  }

  /// Letters of one script typed in a word of the other: the script of the letters without a twin, else the commoner one.
  private func unify(_ word: inout Word, _ scripts: (latin: Int, cyrillic: Int)) {
    var (hasLatin, hasCyrillic) = (false, false)
    for place in 0..<word.letters.count {
      let code = word.letters[place]
      guard code >= SpellingTrie.firstLetter, codes.twin(code) == nil else { continue }
      if codes.isCyrillic(code) { hasCyrillic = true } else { hasLatin = true }
    }
    if hasLatin && hasCyrillic { return }
    let isCyrillic = hasCyrillic || !hasLatin && scripts.cyrillic >= scripts.latin
    for place in 0..<word.letters.count
    where word.letters[place] >= SpellingTrie.firstLetter && codes.isCyrillic(word.letters[place]) != isCyrillic {
      word.letters[place] = codes.twin(word.letters[place]) ?? word.letters[place]
    }
    word.isCyrillic = isCyrillic
  }

  private func isSkippedOnly(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      if !isSkipped(scalar) { return false }
      index += length
    }
    return true
  }

  private func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x61 }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  private func lowered(_ scalar: UInt32) -> UInt32 {
    Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }

  @inline(__always)
  private func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  private func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 }

  /// Signs within words that are no letters of the name: apostrophes, soft signs in Latin, invisible characters.
  private func isSkipped(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xAD, 0xB4, 0x2B9...0x2BF, 0x2C8, 0x2EE, 0x200B...0x200F, 0x2018, 0x2019, 0x201B, 0x2032, 0x2060,
      0xFEFF:
      true
    default: false
    }
  }
}
