import ICU
import Text

/// The part of folding that NFKC_Casefold leaves undone: signs to one form each.
enum SignFold {
  struct Result {
    var folded: FoldedText
    /// A stress mark was removed, so that the text may have to be composed again.
    var removedMarks: Bool
    /// A Latin letter stands beside a Cyrillic one.
    var mixesScripts: Bool
  }

  private enum Script {
    case none
    case latin
    case cyrillic
  }

  /// - Parameter text: valid UTF-8 in NFKC_Casefold. No sign grows, so the output never outruns the input.
  static func fold(_ text: UnsafeBufferPointer<UInt8>) -> Result {
    var map = OffsetMap()
    var removedMarks = false
    var mixesScripts = false
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count) { output, written in
      var out = 0
      var index = 0
      var script = Script.none
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          output[out] = asciiForm(byte)
          out &+= 1
          index &+= 1
          let isLetter = byte &- 0x61 < 26
          if isLetter, script == .cyrillic { mixesScripts = true }
          script = isLetter ? .latin : .none
          continue
        }
        let (scalar, length) = UTF8Decoding.scalar(text, at: index)
        switch form(of: scalar, after: script) {
        case .same:
          for offset in 0..<length { output[out &+ offset] = text[index &+ offset] }
          out &+= length
          let next = Self.script(of: scalar)
          if next != .none, script != .none, next != script { mixesScripts = true }
          script = next == .none && isMark(scalar) ? script : next
          index &+= length
        case .ascii(let replacement):
          output[out] = replacement
          out &+= 1
          index &+= length
          map.add(output: out, input: index)
          script = .none
        case .ie:
          output[out] = 0xD0
          output[out &+ 1] = 0xB5
          out &+= 2
          index &+= length
          if script == .latin { mixesScripts = true }
          script = .cyrillic
        case .removed:
          if isMark(scalar) { removedMarks = true }
          index &+= length
          map.add(output: out, input: index)
        }
      }
      written = out
    }
    return Result(
      folded: FoldedText(bytes: bytes, map: map), removedMarks: removedMarks, mixesScripts: mixesScripts)
  }

  private enum Form {
    case same
    case ascii(UInt8)
    case ie
    case removed
  }

  private static func asciiForm(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x09, 0x0B, 0x0C, 0x0D: 0x20
    case 0x60: 0x27
    default: byte
    }
  }

  private static func form(of scalar: UInt32, after script: Script) -> Form {
    switch scalar {
    case 0x0451: .ie
    case 0x0300, 0x0301: script == .cyrillic ? .removed : .same
    case 0x0640: .removed
    case 0x00AB, 0x00BB, 0x201C...0x201F, 0x2033, 0x2036, 0x2039, 0x203A, 0x275D, 0x275E, 0x300C...0x300F,
      0x301D...0x301F:
      .ascii(UInt8(ascii: "\""))
    case 0x00B4, 0x02B9, 0x02BB, 0x02BC, 0x2018...0x201B, 0x2032, 0x2035, 0x275B, 0x275C, 0x05F3, 0xA78C:
      .ascii(UInt8(ascii: "'"))
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2E3A, 0x2E3B, 0x05BE: .ascii(UInt8(ascii: "-"))
    case 0x0085, 0x2028, 0x2029: .ascii(0x0A)
    case 0x1680: .ascii(0x20)
    default:
      if scalar >= 0x0660, CharacterProperties.scalarClass(scalar).isDigit,
        let value = CharacterProperties.digitValue(scalar)
      {
        .ascii(0x30 &+ UInt8(truncatingIfNeeded: value))
      } else {
        .same
      }
    }
  }

  private static func isMark(_ scalar: UInt32) -> Bool { (0x0300...0x036F).contains(scalar) }

  private static func script(of scalar: UInt32) -> Script {
    switch scalar {
    case 0x00C0...0x024F: .latin
    case 0x0400...0x052F: .cyrillic
    default: .none
    }
  }
}
