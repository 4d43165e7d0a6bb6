import Normalization
import Text

/// The one pass over a line's bytes that counts its features and cuts its tokens.
struct LineScanner {
  /// Of a longer line only this many bytes are looked at: it is prose, whatever follows.
  static let window = 16_384

  /// The entries of ``ScalarTable``.
  let scalars: UnsafeBufferPointer<UInt32>
  /// Room for a count of each `LineMark`.
  let marks: UnsafeMutableBufferPointer<UInt16>

  /// The block of a line, or nil when it is blank.
  ///
  /// - Complexity: O(min(*n*, ``window``)) in bytes.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into tokens: inout [Token]
  ) -> (block: Block, traits: LineTraits)? {
    guard let range = Self.trimmed(text, line) else { return nil }
    var traits = LineTraits()
    var spaceRun = 0
    marks.update(repeating: 0)
    var limit = range.upperBound
    if range.count > Self.window {
      limit = range.lowerBound + Self.window
      while limit > range.lowerBound, text[limit] & 0xC0 == 0x80 { limit -= 1 }
    }
    let firstToken = tokens.count
    var block = Block(
      line: 0, start: range.lowerBound, end: range.upperBound, tokens: firstToken..<firstToken, words: 0,
      capitalized: 0, digits: 0, commas: 0, sentences: 0, separators: 0, blankBefore: 0, ending: .none,
      isListItem: false, startsLowercase: false, hasAllTokens: true)
    var words = 0
    var ideographs = 0
    var hash = Token.hashSeed
    var stem = Token.hashSeed
    var uppers = 0
    var isIdeograph = false
    var kind = Token.Kind.word
    var wordStart = -1
    var wordLength = 0
    var lastWordLength = 0
    var isCapitalized = false
    /// 1 after a sign that may end a sentence, 2 after the space behind it.
    var pendingEnd = 0

    @inline(__always) func close(at index: Int) {
      guard wordStart >= 0 else { return }
      if kind == .word {
        // Thai and its neighbours write no spaces: a long run is many words.
        words += wordLength > 24 ? wordLength / 8 : 1
        if isCapitalized { block.capitalized += 1 }
        if uppers == wordLength, wordLength > 1 { traits.allCapitals += 1 }
      }
      lastWordLength = kind == .number ? 4 : wordLength
      if tokens.count - firstToken < Block.maximumTokens, index - range.lowerBound <= Int(UInt16.max) {
        tokens.append(
          Token(
            hash: hash, stem: stem, start: UInt16(wordStart - range.lowerBound), end: UInt16(index - range.lowerBound),
            kind: kind,
            length: UInt8(clamping: wordLength), isIdeograph: isIdeograph, isCapitalized: isCapitalized))
      } else {
        block.hasAllTokens = false
      }
      wordStart = -1
    }

    var index = range.lowerBound
    while index < limit {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      let entry = ScalarTable.entry(scalar, in: scalars)
      marks[entry.mark] &+= 1
      traits.scalars &+= 1
      switch entry.lineSign {
      case .letter, .digit:
        let newKind: Token.Kind = entry.lineSign == .letter ? .word : .number
        if wordStart >= 0, kind != newKind { close(at: index) }
        if wordStart < 0 {
          kind = newKind
          wordStart = index
          wordLength = 0
          hash = Token.hashSeed
          uppers = 0
          isCapitalized = entry.isUppercase
          // A sentence goes on after an abbreviation, whose last word is short.
          let opens = isCapitalized || newKind == .number || 0x590..<0x10A0 ~= scalar
          if pendingEnd == 2, lastWordLength > 3, opens { block.sentences += 1 }
          pendingEnd = 0
        }
        if entry.lineSign == .digit { block.digits += 1 }
        if entry.isUppercase { uppers &+= 1 }
        hash = Token.mix(hash, entry.folded)
        wordLength += 1
        if wordLength <= Token.stemLength { stem = hash }
      case .ideograph:
        close(at: index)
        kind = .word
        wordStart = index
        wordLength = 4
        isCapitalized = false
        hash = Token.mix(Token.hashSeed, scalar)
        stem = hash
        isIdeograph = true
        close(at: index + length)
        isIdeograph = false
        ideographs += 1
        words -= 1
        pendingEnd = 0
      case .ignored:
        break
      case .sign:
        close(at: index)
        kind = .sign
        wordStart = index
        wordLength = 1
        isCapitalized = false
        hash = Token.mix(Token.hashSeed, scalar)
        stem = hash
        close(at: index + length)
      case .space:
        close(at: index)
        if pendingEnd == 1 { pendingEnd = 2 }
      case .closing, .other:
        close(at: index)
      case .comma:
        close(at: index)
        block.commas += 1
      case .colon:
        close(at: index)
      case .separator:
        close(at: index)
        block.separators += 1
      case .sentenceEnd:
        close(at: index)
        if scalar < 0x3002 {
          pendingEnd = 1
        } else if index + length < limit {
          block.sentences += 1
        }
      }
      spaceRun = entry.lineSign == .space ? spaceRun &+ 1 : 0
      if spaceRun == 2 || scalar == 0x09 { traits.wideSpaces &+= 1 }
      index += length
    }
    close(at: limit)
    traits.words = Int32(max(0, words))
    var count = Float(words) + Float(ideographs) / 1.7
    if limit < range.upperBound { count *= Float(range.count) / Float(Self.window) }
    block.words = count
    block.tokens = firstToken..<tokens.count
    block.ending = Self.ending(text, range)
    if block.ending == .sentence, Self.endsInYear(text, block, tokens) { block.ending = .none }
    if block.ending == .sentence { block.sentences += 1 }
    Self.readStart(text, range, into: &block)
    for index in 0..<32 { traits.marks[index] = marks[index] }
    Self.readTraits(text, range, &traits)
    return (block, traits)
  }

  /// A short line that ends in a year and its abbreviation ends no sentence: “…, Русе, 6 юли 2021 г.”, “… 2022 r.”.
  private static func endsInYear(_ text: UnsafeBufferPointer<UInt8>, _ block: Block, _ tokens: [Token]) -> Bool {
    guard block.words <= 32, block.sentences == 0, block.tokens.count >= 3, text[block.end - 1] == 0x2E else {
      return false
    }
    let (word, number) = (tokens[block.tokens.upperBound - 1], tokens[block.tokens.upperBound - 2])
    return word.kind == .word && !word.isCapitalized && word.end - word.start <= 4 && number.kind == .number
      && number.end - number.start == 4
  }

  /// The line without white space at its ends; nil when nothing is left.
  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var lower = line.lowerBound
    while lower < line.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: lower)
      if LineSign.of(scalar) != .space, scalar != 0xFEFF, scalar != 0x200B, scalar > 0x1F { break }
      lower += length
    }
    guard lower < line.upperBound else { return nil }
    var upper = line.upperBound
    while upper > lower {
      let (scalar, start) = last(text, before: upper)
      if LineSign.of(scalar) != .space, scalar != 0xFEFF, scalar != 0x200B, scalar > 0x1F { break }
      upper = start
    }
    return lower..<max(lower + 1, upper)
  }

  private static func last(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> (scalar: UInt32, start: Int) {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
    return (UTF8Decoding.scalar(text, at: start).scalar, start)
  }

  private static func ending(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Block.Ending {
    var end = range.upperBound
    var steps = 0
    while end > range.lowerBound, steps < 32 {
      let (scalar, start) = last(text, before: end)
      switch LineSign.of(scalar) {
      case .sentenceEnd: return .sentence
      case .comma: return .comma
      case .colon: return .open
      // Asterisks and digits of footnotes stand behind the sign that ends a sentence.
      case .closing, .space, .ignored: break
      default:
        if scalar == 0x2019 || scalar == 0x2018 || scalar == 0x2A { break }
        return scalar == 0x2014 || scalar == 0x2013 ? .open : .none
      }
      end = start
      steps += 1
    }
    return .none
  }

  private static func readStart(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into block: inout Block) {
    let (first, length) = UTF8Decoding.scalar(text, at: range.lowerBound)
    switch first {
    case 0x2022, 0xB7, 0x25A0...0x25FF, 0x2219, 0x2A, 0x203A, 0xBB, 0x3E, 0x2192, 0x27A4, 0x2713:
      block.isListItem = true
    case 0x2D, 0x2B:
      let next = range.lowerBound + length
      block.isListItem = next < range.upperBound && text[next] == 0x20
    default: break
    }
    block.startsLowercase = LineSign.of(first) == .letter && LetterCase.isLowercase(first)
  }

  private static func readTraits(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ traits: inout LineTraits
  ) {
    traits.ending = ending(of: text, range)
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      let mark = LineMark.of(scalar)
      if index == range.lowerBound { traits.startsQuoted = mark == .quote || mark == .dash }
      index += length
      switch mark {
      case .lower:
        traits.startsLower = true
        return
      case .upper:
        traits.startsUpper = true
        return
      case .digit:
        digits += 1
      case .fullStop where digits > 0, .closing where digits > 0, .colon where digits > 0, .space where digits > 0,
        .comma where digits > 0:
        traits.startsNumbered = digits < 5
        return
      case .space, .tab, .separator, .quote, .opening, .closing, .dash, .angle: break
      default: return
      }
    }
  }

  private static func ending(of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> LineTraits.Ending {
    var end = range.upperBound
    var last: LineMark?
    for _ in 0..<24 where end > range.lowerBound {
      let (scalar, start) = Self.last(text, before: end)
      let mark = LineMark.of(scalar)
      switch mark {
      case .space, .tab, .ignored: break
      case .ellipsis: return .ellipsis
      case .fullStop, .wideStop:
        let isEllipsis =
          scalar == 0x2E && start - 2 >= range.lowerBound && text[start - 1] == 0x2E && text[start - 2] == 0x2E
        return isEllipsis ? .ellipsis : .sentence
      case .comma: return .comma
      case .colon, .dash: return .open
      case .quote, .closing: last = last ?? .closing
      // Figures of footnotes stand behind the sign that ends a sentence.
      case .digit, .measure:
        if last == nil || last == .digit { last = .digit } else { return .closing }
      case .separator, .angle: return last == nil ? .separator : last == .digit ? .digit : .closing
      default: return last == nil ? .none : last == .digit ? .digit : .closing
      }
      end = start
    }
    return last == .digit ? .digit : last == nil ? .none : .closing
  }
}
