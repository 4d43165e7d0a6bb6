import Names
import Text

/// Takes persons' names for their keys, so that other spellings, cases, orders, initials and patronymics of a name are one word.
///
/// A surname on its own has the key of the person whom the text names in full elsewhere, where it names but one so: "Sergey Lavrov"
/// and "Igor Lavrov" stay two. Names are those that `NameFinder` finds. Offsets stay those of the text.
struct NameWords: Sendable {
  private let finder: NameFinder

  init() throws { finder = try NameFinder() }

  /// - Complexity: O(*n* log *n*) in bytes.
  func words(_ words: Words, of text: [UInt8], language: LanguageTag?) -> Words {
    if words.isEmpty { return words }
    let names = finder.names(in: text, language: language).filter { !$0.key.isEmpty }
    if names.isEmpty { return words }
    let full = Self.fullKeys(names)
    var result = Words()
    var next = 0
    for name in names {
      let covered = words.indices(ofBytes: name.range)
      // Boilerplate that was set aside has names too, and a name within a word is none.
      guard let first = covered.first, let last = covered.last, first >= next else { continue }
      Self.append(words, next..<first, to: &result)
      let key = full[name.key] ?? name.key
      result.append(
        hash: Self.hash(key), flags: words.flags[first], start: Int(words.starts[first]), end: Int(words.ends[last]))
      next = covered.upperBound
    }
    Self.append(words, next..<words.count, to: &result)
    return result
  }

  /// The key in full for each surname alone; surnames of two persons have none.
  private static func fullKeys(_ names: [FoundName]) -> [String: String] {
    var full: [String: String] = [:]
    var shared: Set<String> = []
    for name in names {
      guard let space = name.key.utf8.lastIndex(of: UInt8(ascii: " ")) else { continue }
      let surname = String(name.key[..<space])
      if let other = full[surname], Array(other.utf8) != Array(name.key.utf8) { shared.insert(surname) }
      full[surname] = name.key
    }
    for surname in shared { full[surname] = nil }
    return full
  }

  /// A word of the text never has the hash of a key: no word holds a tab.
  private static func hash(_ key: String) -> UInt64 {
    let bytes = Array("name\t\(key)".utf8)
    return bytes.withUnsafeBufferPointer { WordHash.hash($0, 0..<bytes.count) }
  }

  private static func append(_ words: Words, _ range: Range<Int>, to result: inout Words) {
    result.hashes += words.hashes[range]
    result.flags += words.flags[range]
    result.starts += words.starts[range]
    result.ends += words.ends[range]
  }
}
