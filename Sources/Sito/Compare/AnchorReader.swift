import Comparison
import Names
import Normalization
import Text

/// Finds in texts what stays itself in translation: numbers, abbreviations of a table, and names, by the key that the spellings of
/// a name share in all scripts.
public struct AnchorReader: Sendable {
  /// Letters of a name's key that are compared: its first sound and the consonants that follow, so that what is derived from a name
  /// (київський, Kyiv) and its cases have the key of the name.
  private static let consonants = 4
  /// How often an anchor of a kind is met before any text is seen: one text in so many has it.
  private static let (usualName, usualNumber, usualShortNumber, usualYear) = (33, 33, 3, 7)

  private let names = NameMatcher()
  private let abbreviations = Abbreviations.embedded
  private let identifier = LanguageIdentifier()

  public init() {}

  /// All texts with their languages and anchors; texts whose language cannot be told, and all when they are of one language, have
  /// none.
  ///
  /// - Complexity: O(*n*) in bytes where there are two languages.
  public func texts(_ texts: [ComparableText], threads: Int = 1) -> [AnchoredText] {
    let languages = texts.map { language($0) }
    let isWorthwhile = Set(languages.compactMap(\.self)).count > 1
    let items = Array(zip(texts, languages))
    let read: @Sendable (inout Bool, (ComparableText, String?)) -> AnchoredText = { _, item in
      let (text, language) = item
      return AnchoredText(
        language: language ?? "und", source: text.source,
        anchors: isWorthwhile && language != nil ? anchors(of: text) : [])
    }
    let anchored = try? OrderedMap(threads: threads).map(items, makeWorker: { true }, read)
    return anchored ?? []
  }

  private func language(_ text: ComparableText) -> String? {
    if let given = text.language, given.language != "und" { return given.language }
    return identifier.identify(text.text)?.telling?.language
  }

  /// In the order of the text.
  func anchors(of text: ComparableText) -> [TranslationAnchor] {
    let words = text.words
    var anchors: [TranslationAnchor] = []
    var word = 0
    while word < words.count {
      if words.flags[word].contains(.numeric) {
        word = appendNumbers(from: word, of: text, to: &anchors)
        continue
      }
      if words.flags[word].contains(.capitalized), let anchor = name(word, text) { anchors.append(anchor) }
      word += 1
    }
    return anchors
  }

  private func name(_ word: Int, _ text: ComparableText) -> TranslationAnchor? {
    let range = text.words.range(word)
    let bytes = Array(text.text[range])
    if let number = abbreviations.number(of: bytes) {
      return TranslationAnchor(
        kind: .abbreviation,
        key: Self.key(.abbreviation, [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]),
        bytes: range, usualInterval: Self.usualName)
    }
    if UTF8Decoding.scalarCount(text.text[range]) < 3 { return nil }
    let key = skeleton(names.key(bytes))
    if key.count < 2 { return nil }
    return TranslationAnchor(
      kind: .name, key: Self.key(.name, key), bytes: range, isSure: !mayStartSentence(word, text),
      usualInterval: Self.usualName)
  }

  /// The key's first letter and the consonants behind it, doubled ones once.
  private func skeleton(_ key: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in key.utf8 where byte != 0x20 {
      if !result.isEmpty, [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x6A].contains(byte) { continue }
      if result.last != byte { result.append(byte) }
      if result.count == Self.consonants { break }
    }
    return result
  }

  /// A word that begins a sentence, a quotation, a line or a point of a list has a capital whatever it is.
  private func mayStartSentence(_ word: Int, _ text: ComparableText) -> Bool {
    if word == 0 || text.words.flags[word].contains(.startsSentence) { return true }
    let gap = text.text[text.words.gap(before: word)]
    // A line feed, and : ! . ? * -, and what begins as dashes, quotation marks and points do.
    return gap.contains { [0x0A, 0x3A, 0x21, 0x2E, 0x3F, 0x2A, 0x2D, 0xE2].contains($0) }
  }

  /// Numbers are digits in groups of three, decimals, or the parts of dates, times and document numbers.
  private func appendNumbers(
    from first: Int, of text: ComparableText, to anchors: inout [TranslationAnchor]
  ) -> Int {
    var groups = digits(text.text, text.words.range(first))
    var word = first + 1
    if groups.count == 1, groups[0].count <= 3 {
      // 1 000 000
      while word < text.words.count, text.words.flags[word].contains(.numeric), isSpace(text, before: word) {
        let next = digits(text.text, text.words.range(word))
        guard next.count == 1, next[0].count == 3 else { break }
        groups += next
        word += 1
      }
    }
    let bytes = text.words.range(first).lowerBound..<text.words.range(word - 1).upperBound
    let isOne = groups.count > 1 && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    let numbers = isOne ? [Array(groups.joined())] : groups
    for number in numbers {
      var number = number[...]
      while number.count > 1, number.first == 0 { number.removeFirst() }
      let interval =
        number.count <= 2
        ? Self.usualShortNumber
        : number.count == 4 && [[1, 9], [2, 0]].contains(Array(number.prefix(2))) ? Self.usualYear : Self.usualNumber
      anchors.append(
        TranslationAnchor(
          kind: .number, key: Self.key(.number, Array(number)), bytes: bytes, usualInterval: interval))
    }
    return word
  }

  private func isSpace(_ text: ComparableText, before word: Int) -> Bool {
    let gap = text.text[text.words.gap(before: word)]
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0xC2, 0xA0]) || gap.elementsEqual([0xE2, 0x80, 0xAF])
  }

  /// The values of the digits of any script, in runs.
  private func digits(_ text: [UInt8], _ range: Range<Int>) -> [[UInt8]] {
    var groups: [[UInt8]] = []
    var isOpen = false
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else {
        isOpen = false
        continue
      }
      if !isOpen { groups.append([]) }
      groups[groups.count - 1].append(UInt8(value))
      isOpen = true
    }
    return groups
  }

  private static func key(_ kind: TranslationAnchor.Kind, _ bytes: [UInt8]) -> UInt64 {
    var key: UInt64 = kind == .number ? 1 : kind == .name ? 2 : 3
    for byte in bytes { key = WordHash.mix(key ^ UInt64(byte), 0x9E37_79B9_7F4A_7C15) &+ key }
    return key
  }
}
