/// Reads hints and a fingerprint from the value of a `class`, `id`, `role` or `itemprop`.
///
/// Words are looked up in an automaton (Aho and Corasick, 1975) made from `Data/class-hints.tsv`, which finds all
/// substrings in one pass.
final class ClassHints: Sendable {
  static let embedded = ClassHints(HTMLData.bytes("class-hints"))

  struct Reading: Sendable, Equatable {
    var hints: HTMLHints = []
    /// Of the set of blank-separated names, in any order, with every run of digits as one `0`, ASCII case set aside:
    /// `post-17 wide` and `wide post-203` have the same. 0 for none.
    var fingerprint: UInt64 = 0
  }

  /// 32 a state: the next state for each letter, on the automaton (never dead) and in the tree of words (0: dead).
  private let steps: [UInt16]
  private let children: [UInt16]
  /// By state: hints of the word that ends there, and of all substrings that do.
  private let tokens: [UInt64]
  private let substrings: [UInt64]

  /// - Complexity: O(*n*) in the bytes of the words.
  init(_ file: [UInt8]) {
    var children = [UInt16](repeating: 0, count: 32)
    var (tokens, substrings): ([UInt64], [UInt64]) = ([0], [0])
    for row in HTMLData.lines(file) where row.count == 3 {
      guard let hint = HTMLHints(name: String(decoding: file[row[0]], as: UTF8.self)) else { continue }
      var state = 0
      for byte in file[row[2]] where byte.isASCIILetter {
        let edge = state * 32 + Int(byte & 31)
        if children[edge] == 0 {
          children[edge] = UInt16(tokens.count)
          children.append(contentsOf: repeatElement(0, count: 32))
          tokens.append(0)
          substrings.append(0)
        }
        state = Int(children[edge])
      }
      if file[row[1]].first == UInt8(ascii: "s") {
        substrings[state] |= hint.rawValue
      } else {
        tokens[state] |= hint.rawValue
      }
    }
    // Breadth first: where the tree has no edge, the step is that of the longest suffix that is a state.
    var steps = children
    var fallbacks = [Int](repeating: 0, count: tokens.count)
    var queue = (1..<27).map { Int(children[$0]) }.filter { $0 != 0 }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      substrings[state] |= substrings[fallbacks[state]]
      for letter in 1..<27 {
        let fallback = steps[fallbacks[state] * 32 + letter]
        let child = Int(children[state * 32 + letter])
        if child == 0 {
          steps[state * 32 + letter] = fallback
        } else {
          fallbacks[child] = Int(fallback)
          queue.append(child)
        }
      }
    }
    self.children = children
    self.steps = steps
    self.tokens = tokens
    self.substrings = substrings
  }

  /// - Complexity: O(*n*) in bytes.
  func read(_ value: UnsafeBufferPointer<UInt8>) -> Reading {
    var hints: UInt64 = 0
    var fingerprint: UInt64 = 0
    var name: UInt64 = 0
    var state = 0
    // In the tree of words; nil off it.
    var word: Int? = 0
    var previous: UInt8 = 0x20
    for byte in value {
      if byte.isASCIILetter {
        if byte < 0x61, previous >= 0x61, previous.isASCIILetter {
          hints |= word.map { tokens[$0] } ?? 0
          word = 0
        }
        let letter = Int(byte & 31)
        state = Int(steps[state &* 32 &+ letter])
        hints |= substrings[state]
        if let place = word {
          let child = Int(children[place &* 32 &+ letter])
          word = child == 0 ? nil : child
        }
        name = Fingerprint.mix(name, UInt64(byte | 0x20))
      } else {
        hints |= word.map { tokens[$0] } ?? 0
        word = 0
        state = 0
        if byte.isHTMLSpace {
          if name != 0 { fingerprint &+= Fingerprint.finish(name) }
          name = 0
        } else if !byte.isASCIIDigit {
          name = Fingerprint.mix(name, UInt64(byte))
        } else if !previous.isASCIIDigit {
          name = Fingerprint.mix(name, 0x30)
        }
      }
      previous = byte
    }
    hints |= word.map { tokens[$0] } ?? 0
    if name != 0 { fingerprint &+= Fingerprint.finish(name) }
    return Reading(hints: HTMLHints(rawValue: hints), fingerprint: fingerprint)
  }
}

/// A 64-bit hash that is the same in every run and on every machine.
enum Fingerprint {
  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed &>> 32 | 1
  }

  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ hash &>> 29) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed &>> 32) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed &>> 29
  }
}
