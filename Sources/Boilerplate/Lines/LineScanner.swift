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
  /// Room for the state of a word: in memory, since the compiler would carry it in registers from case to case at a high price.
  let word: UnsafeMutablePointer<OpenWord>

  /// The block of a line, or nil when it is blank.
  ///
  /// Letters are read in a loop of their own, with what they add to counts in registers: that is half of the time of any text.
  /// - Complexity: O(min(*n*, ``window``)) in bytes.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, into tokens: inout GrowingBuffer<Token>
  ) -> (block: Block, traits: LineTraits)? {
    guard let range = trimmed(text, line) else { return nil }
    var traits = LineTraits()
    var spaceRun = 0
    marks.update(repeating: 0)
    var limit = range.upperBound
    if range.count > Self.window {
      limit = range.lowerBound + Self.window
      while limit > range.lowerBound, text[limit] & 0xC0 == 0x80 { limit -= 1 }
    }
    let lower = range.lowerBound
    let firstToken = tokens.count
    var block = Block(
      line: 0, start: lower, end: range.upperBound, tokens: firstToken..<firstToken, words: 0,
      capitalized: 0, digits: 0, commas: 0, sentences: 0, separators: 0, blankBefore: 0, ending: .none,
      isListItem: false, startsLowercase: false, hasAllTokens: true)
    var ideographs = 0
    var (letters, caseless, scalarCount, spaces) = (0, 0, 0, 0)
    let word = self.word
    word.initialize(to: OpenWord(room: tokens.room(for: Block.maximumTokens), lineStart: lower))

    var index = lower
    reading: while index < limit {
      var (scalar, width) = Self.scalar(text, at: index)
      var bits = ScalarTable.bits(scalar, in: scalars)
      if bits & 15 == UInt64(LineSign.letter.rawValue) {
        if word.pointee.start >= 0, word.pointee.kind == .number { word.pointee.close(at: index) }
        if word.pointee.start < 0 { word.pointee.open(.word, bits, scalar, at: index) }
        spaceRun = 0
        var (hash, stem, length, uppers) = (
          word.pointee.hash, word.pointee.stem, word.pointee.length, word.pointee.uppers
        )
        let lengthBefore = length
        var isLetter = true
        repeat {
          hash = Token.mix(hash, UInt32(truncatingIfNeeded: bits &>> 16))
          length &+= 1
          if length <= Token.stemLength { stem = hash }
          uppers &+= Int(truncatingIfNeeded: bits &>> 8 & 1)
          caseless &+= Int(truncatingIfNeeded: bits &>> 14 & 1)
          index &+= width
          if index >= limit { break }
          (scalar, width) = Self.scalar(text, at: index)
          bits = ScalarTable.bits(scalar, in: scalars)
          isLetter = bits & 15 == UInt64(LineSign.letter.rawValue)
        } while isLetter
        letters &+= length &- lengthBefore
        (word.pointee.hash, word.pointee.stem, word.pointee.length, word.pointee.uppers) = (hash, stem, length, uppers)
        if isLetter { break reading }
        // Most words are followed by one space.
        if scalar == 0x20 {
          word.pointee.close(at: index)
          if word.pointee.pendingEnd == 1 { word.pointee.pendingEnd = 2 }
          spaces &+= 1
          spaceRun = 1
          index &+= 1
          continue reading
        }
      }
      marks[Int(truncatingIfNeeded: bits &>> 9 & 31)] &+= 1
      scalarCount &+= 1
      let sign = ScalarTable.sign(bits)
      switch sign {
      case .letter: break
      case .digit:
        if word.pointee.start >= 0, word.pointee.kind != .number { word.pointee.close(at: index) }
        if word.pointee.start < 0 { word.pointee.open(.number, bits, scalar, at: index) }
        block.digits &+= 1
        word.pointee.hash = Token.mix(word.pointee.hash, UInt32(truncatingIfNeeded: bits &>> 16))
        word.pointee.length &+= 1
        if word.pointee.length <= Token.stemLength { word.pointee.stem = word.pointee.hash }
      case .ideograph:
        word.pointee.add(.word, scalar, index..<index &+ width, length: 4, isIdeograph: true)
        ideographs &+= 1
        word.pointee.words &-= 1
        word.pointee.pendingEnd = 0
      case .ignored:
        break
      case .sign:
        word.pointee.add(.sign, scalar, index..<index &+ width, length: 1, isIdeograph: false)
      case .space:
        word.pointee.close(at: index)
        if word.pointee.pendingEnd == 1 { word.pointee.pendingEnd = 2 }
      case .closing, .other, .colon:
        word.pointee.close(at: index)
      case .comma:
        word.pointee.close(at: index)
        block.commas &+= 1
      case .separator:
        word.pointee.close(at: index)
        block.separators &+= 1
      case .sentenceEnd:
        word.pointee.close(at: index)
        if scalar < 0x3002 {
          word.pointee.pendingEnd = 1
        } else if index &+ width < limit {
          word.pointee.sentences &+= 1
        }
      }
      spaceRun = sign == .space ? spaceRun &+ 1 : 0
      if spaceRun == 2 || scalar == 0x09 { traits.wideSpaces &+= 1 }
      index &+= width
    }
    word.pointee.close(at: limit)
    let uppers = word.pointee.uppers
    block.capitalized = word.pointee.capitalized
    block.sentences &+= word.pointee.sentences
    block.hasAllTokens = word.pointee.hasAllTokens
    traits.allCapitals = word.pointee.allCapitals
    marks[Int(LineMark.upper.rawValue)] = UInt16(truncatingIfNeeded: uppers)
    marks[Int(LineMark.caseless.rawValue)] = UInt16(truncatingIfNeeded: caseless)
    marks[Int(LineMark.lower.rawValue)] = UInt16(truncatingIfNeeded: letters &- uppers &- caseless)
    tokens.grew(by: word.pointee.tokenCount)
    block.angles = Int32(marks[Int(LineMark.angle.rawValue)])
    marks[Int(LineMark.space.rawValue)] &+= UInt16(truncatingIfNeeded: spaces)
    traits.scalars = Int32(truncatingIfNeeded: scalarCount &+ letters &+ spaces)
    traits.words = Int32(truncatingIfNeeded: max(0, word.pointee.words))
    var count = Float(word.pointee.words) + Float(ideographs) / Block.ideographsAWord
    if limit < range.upperBound { count *= Float(range.count) / Float(Self.window) }
    block.words = count
    block.tokens = firstToken..<tokens.count
    block.ending = ending(text, range)
    if block.ending == .sentence, endsInYear(text, block, word.pointee.room) { block.ending = .none }
    if block.ending == .sentence { block.sentences += 1 }
    readStart(text, range, into: &block)
    traits.marks = UnsafeRawPointer(marks.baseAddress.unsafelyUnwrapped).loadUnaligned(as: SIMD32<UInt16>.self)
    readTraits(text, range, &traits)
    return (block, traits)
  }

  /// As `UTF8Decoding.scalar`, with the two shortest forms in line.
  @inline(__always)
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, index &+ 1 < text.count { return ((first & 0x1F) &<< 6 | UInt32(text[index &+ 1]) & 0x3F, 2) }
    return UTF8Decoding.scalar(text, at: index)
  }

  /// A short line that ends in a year and its abbreviation ends no sentence: “…, Русе, 6 юли 2021 г.”, “… 2022 r.”.
  private func endsInYear(
    _ text: UnsafeBufferPointer<UInt8>, _ block: Block, _ room: UnsafeMutablePointer<Token>
  ) -> Bool {
    guard block.words <= 32, block.sentences == 0, block.tokens.count >= 3, text[block.end - 1] == 0x2E else {
      return false
    }
    let (word, number) = (room[block.tokens.count - 1], room[block.tokens.count - 2])
    return word.kind == .word && !word.isCapitalized && word.end - word.start <= 4 && number.kind == .number
      && number.end - number.start == 4
  }

  /// The line without white space at its ends; nil when nothing is left.
  private func trimmed(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var lower = line.lowerBound
    while lower < line.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: lower)
      if !isBlank(scalar) { break }
      lower += length
    }
    guard lower < line.upperBound else { return nil }
    var upper = line.upperBound
    while upper > lower {
      let (scalar, start) = last(text, before: upper)
      if !isBlank(scalar) { break }
      upper = start
    }
    return lower..<max(lower + 1, upper)
  }

  @inline(__always) private func isBlank(_ scalar: UInt32) -> Bool {
    sign(scalar) == .space || scalar == 0xFEFF || scalar == 0x200B || scalar <= 0x1F
  }

  @inline(__always) private func sign(_ scalar: UInt32) -> LineSign {
    ScalarTable.sign(ScalarTable.bits(scalar, in: scalars))
  }

  @inline(__always) private func mark(_ scalar: UInt32) -> LineMark {
    ScalarTable.mark(ScalarTable.bits(scalar, in: scalars))
  }

  @inline(__always)
  private func last(_ text: UnsafeBufferPointer<UInt8>, before end: Int) -> (scalar: UInt32, start: Int) {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80, end - start < 4 { start -= 1 }
    return (UTF8Decoding.scalar(text, at: start).scalar, start)
  }

  private func ending(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Block.Ending {
    var end = range.upperBound
    var steps = 0
    while end > range.lowerBound, steps < 32 {
      let (scalar, start) = last(text, before: end)
      switch sign(scalar) {
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

  private func readStart(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into block: inout Block) {
    let (first, length) = UTF8Decoding.scalar(text, at: range.lowerBound)
    switch first {
    case 0x2022, 0xB7, 0x25A0...0x25FF, 0x2219, 0x2A, 0x203A, 0xBB, 0x3E, 0x2192, 0x27A4, 0x2713:
      block.isListItem = true
    case 0x2D, 0x2B:
      let next = range.lowerBound + length
      block.isListItem = next < range.upperBound && text[next] == 0x20
    default: break
    }
    block.startsWithSeparator = sign(first) == .separator
    block.startsLowercase = sign(first) == .letter && LetterCase.isLowercase(first)
  }

  private func readTraits(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ traits: inout LineTraits
  ) {
    traits.ending = ending(of: text, range)
    var index = range.lowerBound
    var digits = 0
    while index < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      let mark = self.mark(scalar)
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

  private func ending(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> LineTraits.Ending {
    var end = range.upperBound
    var tail: LineMark?
    for _ in 0..<24 where end > range.lowerBound {
      let (scalar, start) = last(text, before: end)
      let mark = self.mark(scalar)
      switch mark {
      case .space, .tab, .ignored: break
      case .ellipsis: return .ellipsis
      case .fullStop, .wideStop:
        let isEllipsis =
          scalar == 0x2E && start - 2 >= range.lowerBound && text[start - 1] == 0x2E && text[start - 2] == 0x2E
        return isEllipsis ? .ellipsis : .sentence
      case .comma: return .comma
      case .colon, .dash: return .open
      case .quote, .closing: tail = tail ?? .closing
      // Figures of footnotes stand behind the sign that ends a sentence.
      case .digit, .measure:
        if tail == nil || tail == .digit { tail = .digit } else { return .closing }
      case .separator, .angle: return tail == nil ? .separator : tail == .digit ? .digit : .closing
      default: return tail == nil ? .none : tail == .digit ? .digit : .closing
      }
      end = start
    }
    return tail == .digit ? .digit : tail == nil ? .none : .closing
  }
}

/// The word that a scanner is in, and what it has counted in words.
struct OpenWord {
  let room: UnsafeMutablePointer<Token>
  let lineStart: Int
  var tokenCount = 0
  var words = 0
  var capitalized: Int32 = 0
  var allCapitals: Int32 = 0
  var sentences: Int32 = 0
  var hasAllTokens = true

  var hash = Token.hashSeed
  var stem = Token.hashSeed
  var kind = Token.Kind.word
  var isIdeograph = false
  var isCapitalized = false
  /// Where the word starts; -1 when none is open.
  var start = -1
  var length = 0
  var lastLength = 0
  /// Upper-case letters of the line, and those before the word.
  var uppers = 0
  var uppersBefore = 0
  /// 1 after a sign that may end a sentence, 2 after the space behind it.
  var pendingEnd = 0

  init(room: UnsafeMutablePointer<Token>, lineStart: Int) {
    self.room = room
    self.lineStart = lineStart
  }

  @inline(__always) mutating func open(_ newKind: Token.Kind, _ bits: UInt64, _ scalar: UInt32, at index: Int) {
    kind = newKind
    start = index
    length = 0
    hash = Token.hashSeed
    uppersBefore = uppers
    isCapitalized = bits & 0x100 != 0
    // A sentence goes on after an abbreviation, whose last word is short.
    if pendingEnd == 2, lastLength > 3, isCapitalized || newKind == .number || 0x590..<0x10A0 ~= scalar {
      sentences &+= 1
    }
    pendingEnd = 0
  }

  /// Closes the word, and adds a token of one scalar.
  @inline(__always)
  mutating func add(_ newKind: Token.Kind, _ scalar: UInt32, _ bytes: Range<Int>, length: Int, isIdeograph: Bool) {
    close(at: bytes.lowerBound)
    kind = newKind
    start = bytes.lowerBound
    self.length = length
    isCapitalized = false
    hash = Token.mix(Token.hashSeed, scalar)
    stem = hash
    self.isIdeograph = isIdeograph
    close(at: bytes.upperBound)
    self.isIdeograph = false
  }

  // Offsets fit 16 bits: no more than `LineScanner.window` bytes are read.
  @inline(__always) mutating func close(at index: Int) {
    guard start >= 0 else { return }
    if kind == .word {
      // Thai and its neighbours write no spaces: a long run is many words.
      words &+= length > 24 ? length / 8 : 1
      if isCapitalized { capitalized &+= 1 }
      if uppers &- uppersBefore == length, length > 1 { allCapitals &+= 1 }
    }
    lastLength = kind == .number ? 4 : length
    if tokenCount < Block.maximumTokens {
      room[tokenCount] = Token(
        hash: hash, stem: stem, start: UInt16(truncatingIfNeeded: start &- lineStart),
        end: UInt16(truncatingIfNeeded: index &- lineStart), kind: kind,
        length: UInt8(truncatingIfNeeded: min(length, 255)), isIdeograph: isIdeograph,
        isCapitalized: isCapitalized)
      tokenCount &+= 1
    } else {
      hasAllTokens = false
    }
    start = -1
  }
}
