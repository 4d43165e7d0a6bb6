/// Steps through JSON (RFC 8259) in memory without building anything; every byte passed over has been checked.
///
/// The bytes must be valid UTF-8, which is checked elsewhere. Nesting is held in bits, never in recursion.
struct JSONScanner {
  /// Deeper nesting is an error.
  static let maximumDepth = 512

  enum Kind {
    case string, number, object, array, literal
  }

  /// A string's bytes between its quotes, escapes unresolved.
  struct Token {
    var range: Range<Int>
    var hasEscapes: Bool
  }

  /// One member of the object: for strings `value` is what stands between the quotes.
  struct Member {
    var key: Token
    var kind: Kind
    var value: Token
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  func fail(_ reason: String, at position: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(offset: position ?? index, reason: reason)
  }

  @inline(__always)
  mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index &+= 1
      default: return
      }
    }
  }

  /// Opens the object that must stand here.
  mutating func beginObject() throws(JSONSyntaxError) {
    skipSpace()
    if byte(index) != 0x7B { throw fail("not a JSON object: it must start with {") }
    index += 1
  }

  /// The next member of the object opened; nil at its closing brace.
  mutating func nextMember(isFirst: Bool) throws(JSONSyntaxError) -> Member? {
    skipSpace()
    if byte(index) == 0x7D {
      index += 1
      return nil
    }
    if !isFirst {
      if index == bytes.count { throw fail("the object is not closed") }
      if byte(index) != 0x2C { throw fail("expected , or }") }
      index += 1
    }
    let key = try self.key()
    let start = index
    switch byte(index) {
    case 0x22:
      return Member(key: key, kind: .string, value: try string())
    case let first:
      try skipValue(depth: 1)
      let kind: Kind
      switch first {
      case 0x7B: kind = .object
      case 0x5B: kind = .array
      case 0x74, 0x66, 0x6E: kind = .literal
      default: kind = .number
      }
      return Member(key: key, kind: kind, value: Token(range: start..<index, hasEscapes: false))
    }
  }

  /// A name and its colon.
  private mutating func key() throws(JSONSyntaxError) -> Token {
    skipSpace()
    if index == bytes.count { throw fail("the object is not closed") }
    if byte(index) != 0x22 { throw fail("expected a name in quotes") }
    let key = try string()
    skipSpace()
    if byte(index) != 0x3A { throw fail("expected :") }
    index += 1
    skipSpace()
    return key
  }

  /// Passes over one value of any kind, standing `depth` levels deep.
  mutating func skipValue(depth outer: Int = 0) throws(JSONSyntaxError) {
    /// One bit a level: whether it is an object.
    var levels = InlineArray<8, UInt64>(repeating: 0)
    var depth = 0
    while true {
      skipSpace()
      var isOpen = false
      switch byte(index) {
      case 0x22: _ = try string()
      case 0x7B, 0x5B:
        let isObject = byte(index) == 0x7B
        if depth + outer >= Self.maximumDepth { throw fail("nested deeper than \(Self.maximumDepth) levels") }
        let bit: UInt64 = 1 &<< UInt64(depth & 63)
        if isObject { levels[depth >> 6] |= bit } else { levels[depth >> 6] &= ~bit }
        depth += 1
        index += 1
        skipSpace()
        if byte(index) == (isObject ? 0x7D : 0x5D) {
          index += 1
          depth -= 1
        } else {
          if isObject { _ = try key() }
          isOpen = true
        }
      case 0x74: try literal("true")
      case 0x66: try literal("false")
      case 0x6E: try literal("null")
      default: try number()
      }
      while !isOpen {
        if depth == 0 { return }
        let isObject = levels[(depth - 1) >> 6] & (1 &<< UInt64((depth - 1) & 63)) != 0
        skipSpace()
        switch byte(index) {
        case 0x2C:
          index += 1
          if isObject { _ = try key() }
          isOpen = true
        case isObject ? 0x7D : 0x5D:
          index += 1
          depth -= 1
        default:
          if index == bytes.count { throw fail(isObject ? "the object is not closed" : "the array is not closed") }
          throw fail(isObject ? "expected , or }" : "expected , or ]")
        }
      }
    }
  }

  /// Nothing but white space may follow.
  mutating func end() throws(JSONSyntaxError) {
    skipSpace()
    if index < bytes.count { throw fail("more after the end of the object") }
  }

  private mutating func literal(_ name: StaticString) throws(JSONSyntaxError) {
    let length = name.utf8CodeUnitCount
    for offset in 0..<length where byte(index + offset) != name.utf8Start[offset] {
      throw fail("not a JSON value")
    }
    index += length
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index &+= 1 }
    if index == start { throw fail("not a JSON number") }
  }

  private mutating func number() throws(JSONSyntaxError) {
    if index == bytes.count { throw fail("a value is missing") }
    let start = index
    if byte(index) == 0x2D { index += 1 }
    if byte(index) &- 0x30 >= 10 { throw fail("not a JSON value", at: start) }
    if byte(index) == 0x30 {
      index += 1
      if byte(index) &- 0x30 < 10 { throw fail("a number starts with 0", at: start) }
    } else {
      try digits()
    }
    if byte(index) == 0x2E {
      index += 1
      try digits()
    }
    if byte(index) | 0x20 == 0x65 {
      index += 1
      if byte(index) == 0x2B || byte(index) == 0x2D { index += 1 }
      try digits()
    }
  }

  /// Passes over a string, eight bytes a step up to a quote, a backslash or a control character.
  private mutating func string() throws(JSONSyntaxError) -> Token {
    let open = index
    let count = bytes.count
    guard let base = bytes.baseAddress else { throw fail("a value is missing") }
    let raw = UnsafeRawPointer(base)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var position = index &+ 1
    var hasEscapes = false
    while true {
      while position &+ 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let found =
          ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word) & highs
        if found != 0 {
          position &+= found.trailingZeroBitCount &>> 3
          break
        }
        position &+= 8
      }
      if position >= count { throw fail("the string is not closed", at: open) }
      let byte = base[position]
      if byte == 0x22 {
        index = position + 1
        return Token(range: (open + 1)..<position, hasEscapes: hasEscapes)
      }
      if byte == 0x5C {
        hasEscapes = true
        position = try escape(at: position)
      } else if byte < 0x20 {
        throw fail("a control character stands bare in a string", at: position)
      } else {
        position &+= 1
      }
    }
  }

  /// - Returns: where the escape that starts at `position` ends.
  private func escape(at position: Int) throws(JSONSyntaxError) -> Int {
    switch byte(position + 1) {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return position + 2
    case 0x75:
      for offset in 2..<6 where JSONString.hexDigit(byte(position + offset)) == nil {
        throw fail("\\u without four hexadecimal digits", at: position)
      }
      return position + 6
    default:
      throw fail(position + 1 < bytes.count ? "unknown escape" : "the string is not closed", at: position)
    }
  }
}
