import ICU

/// Text that came as bytes of some encoding.
public struct DecodedText: Sendable, Equatable {
  /// Valid UTF-8.
  public var bytes: [UInt8]
  /// The WHATWG label in lower case: `utf-8`, `windows-1251`, `koi8-r`, …
  public var encoding: String
  /// How many U+FFFD stand for malformed input.
  public var replacements: Int
}

/// Why bytes are no text.
public struct DecodingError: Error, Equatable, CustomStringConvertible {
  /// Where the first byte stands that is not UTF-8.
  public var offset: Int
  public var reason: String

  public var description: String { "\(reason) (first byte that is not UTF-8 at offset \(offset))" }
}

/// Finds the encoding of bytes that nobody labelled, and decodes them to UTF-8.
public enum TextDecoder {
  /// Bytes as text. UTF-8 with a few damaged places stays UTF-8, with U+FFFD by the WHATWG practice; anything else goes
  /// by the declared charset or, without one, by ICU's detector, and by what the text shows that this has taken for another.
  ///
  /// - Parameters:
  ///   - bytes: without byte order mark.
  ///   - declared: a charset named by the input; any name that ICU knows.
  /// - Throws: `DecodingError` when no encoding fits: binary data, or an encoding that cannot be told.
  /// - Complexity: O(*n*).
  public static func decode(_ bytes: [UInt8], declared: String? = nil) throws(DecodingError) -> DecodedText {
    if isUTF8(bytes) {
      return DecodedText(bytes: bytes, encoding: "utf-8", replacements: 0)
    }
    let damage = UTF8Damage(bytes)
    if declared == nil, damage.isPlausiblyUTF8 {
      let repaired = String(decoding: bytes, as: UTF8.self)
      return DecodedText(bytes: Array(repaired.utf8), encoding: "utf-8", replacements: damage.malformed)
    }
    guard let charset = declared ?? detect(bytes) else {
      throw DecodingError(
        offset: damage.firstMalformed, reason: "the encoding cannot be told; convert the text to UTF-8")
    }
    do {
      let decoded = try bytes.withUnsafeBufferPointer { try CharsetConverter.decode($0, charset: charset) }
      let replacements = countReplacements(decoded)
      if replacements * 50 > decoded.count {
        throw DecodingError(offset: damage.firstMalformed, reason: "the bytes do not decode as \(charset)")
      }
      return DecodedText(bytes: decoded, encoding: charset, replacements: replacements)
    } catch let error as DecodingError {
      throw error
    } catch {
      throw DecodingError(offset: damage.firstMalformed, reason: "\(error)")
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// Below this ICU's detector is guessing.
  private static let leastConfidence = 20

  private static func detect(_ bytes: [UInt8]) -> String? {
    let guess = bytes.withUnsafeBufferPointer { try? CharsetConverter.detect($0) }
    guard let guess, guess.confidence >= leastConfidence else { return nil }
    if let better = misread(bytes, as: guess.charset) { return better }
    return guess.charset == "koi8-r" && isKOI8U(bytes) ? "koi8-u" : guess.charset
  }

  /// Bytes that show what a wrong guess has made of them.
  private static let sample = 4096
  private static let repair = MojibakeRepair()

  /// The charset that the text shows to be in once it is decoded as `guess`; nil where that is text already. ICU's detector does
  /// not know ibm866 and x-mac-cyrillic, and takes them for Latin letters or for others.
  private static func misread(_ bytes: [UInt8], as guess: String) -> String? {
    guard SingleByteCharset(guess) != nil else { return nil }
    let text = try? bytes.prefix(sample).withUnsafeBufferPointer { try CharsetConverter.decode($0, charset: guess) }
    guard let text else { return nil }
    var damaged: [String: Int] = [:]
    for repair in repair.repair(text).repairs {
      guard case .misread(let charset, let readAs) = repair.damage, readAs == guess, charset != "utf-8" else {
        continue
      }
      damaged[charset, default: 0] += text[repair.range].count { $0 >= 0x80 }
    }
    let most = damaged.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value * 2 > text.count(where: { $0 >= 0x80 }) else { return nil }
    return most.key == "koi8-u" && !isKOI8U(bytes) ? "koi8-r" : most.key
  }

  /// KOI8-U has є, і, ї, ґ where KOI8-R has box drawings, which never stand beside a letter.
  private static func isKOI8U(_ bytes: [UInt8]) -> Bool {
    let letters: Set<UInt8> = [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD]
    var count = 0
    for index in bytes.indices.dropFirst() where letters.contains(bytes[index]) && bytes[index - 1] >= 0xC0 {
      count += 1
    }
    return count > 0
  }

  private static func countReplacements(_ bytes: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
        count += 1
        index += 3
      } else {
        index += 1
      }
    }
    return count
  }
}
