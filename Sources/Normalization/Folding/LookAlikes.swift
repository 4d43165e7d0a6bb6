import CData
import Text

/// Letters of one script typed in a word of the other: "Cергей" with a Latin C.
///
/// A word that mixes Latin and Cyrillic letters is turned to the script of its unmistakable letters, when all letters of
/// the other script have a twin there; a word that stays mixed after that ("PЖ-коннектор") is left as it is. A word is
/// here a run of letters and the plain combining marks on them.
struct LookAlikes {
  private let text: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  private var map = OffsetMap()
  /// Bytes of `text` that stand in `result`.
  private var copied = 0

  /// - Parameter text: folded.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The text with its mixed words mended and the map back; nil when none could be.
  ///
  /// - Parameter places: bytes at which letters of two scripts meet, ascending.
  /// - Complexity: O(*n*).
  mutating func mended(at places: [Int], _ segments: inout SegmentFolder) -> FoldedText? {
    var last = 0..<0
    // A place may also stand at the end of a word, before a sign.
    for place in places where place > last.upperBound {
      last = word(around: place)
      if let script = script(for: last) { replace(last, by: script, &segments) }
    }
    if copied == 0 { return nil }
    result += text[copied...]
    return FoldedText(bytes: result, map: map)
  }

  private mutating func replace(_ word: Range<Int>, by script: Script, _ segments: inout SegmentFolder) {
    result += text[copied..<word.lowerBound]
    copied = word.upperBound
    map.add(output: result.count, input: word.lowerBound)
    segments.removeAll()
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      index += length
      segments.add(script.twin(of: scalar) ?? scalar, end: index)
    }
    segments.fold()
    var furthest = word.lowerBound
    for (scalar, end) in zip(segments.scalars, segments.ends) {
      UTF8Decoding.append(scalar, to: &result)
      furthest = max(furthest, end)
      map.add(output: result.count, input: furthest)
    }
    map.add(output: result.count, input: word.upperBound)
  }

  /// The run of letters and marks around a place between two letters.
  private func word(around place: Int) -> Range<Int> {
    var start = place
    var index = place
    while index > 0 {
      index -= 1
      while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
      let scalar = UTF8Decoding.scalar(text, at: index).scalar
      if Script(of: scalar) != nil { start = index } else if !Self.isMark(scalar) { break }
    }
    var end = place
    while end < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: end)
      guard Script(of: scalar) != nil || Self.isMark(scalar) else { break }
      end += length
    }
    return start..<end
  }

  /// The script that the whole word can be written in; nil when it is not mixed or cannot be mended.
  private func script(for word: Range<Int>) -> Script? {
    var (latin, cyrillic, onlyLatin, onlyCyrillic) = (0, 0, 0, 0)
    var index = word.lowerBound
    while index < word.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: index)
      index += length
      switch Script(of: scalar) {
      case .latin:
        latin += 1
        if Script.cyrillic.twin(of: scalar) == nil { onlyLatin += 1 }
      case .cyrillic:
        cyrillic += 1
        if Script.latin.twin(of: scalar) == nil { onlyCyrillic += 1 }
      case nil: break
      }
    }
    if latin == 0 || cyrillic == 0 || (onlyLatin > 0 && onlyCyrillic > 0) { return nil }
    if onlyCyrillic > 0 { return .cyrillic }
    if onlyLatin > 0 { return .latin }
    return cyrillic >= latin ? .cyrillic : .latin
  }

  private static func isMark(_ scalar: UInt32) -> Bool { 0x0300...0x036F ~= scalar }

  private enum Script {
    case latin
    case cyrillic

    init?(of scalar: UInt32) {
      switch UnicodeTables.shared.foldEntry(scalar).firstScript {
      case FoldEntry.Script.latin.rawValue: self = .latin
      case FoldEntry.Script.cyrillic.rawValue: self = .cyrillic
      default: return nil
      }
    }

    /// The letter of this script that looks like `scalar` of the other.
    func twin(of scalar: UInt32) -> UInt32? {
      switch self {
      case .latin: Twins.latin[scalar]
      case .cyrillic: Twins.cyrillic[scalar]
      }
    }
  }

  private enum Twins {
    static let cyrillic = Dictionary(uniqueKeysWithValues: pairs)
    static let latin = Dictionary(uniqueKeysWithValues: pairs.map { ($0.cyrillic, $0.latin) })

    private static let pairs: [(latin: UInt32, cyrillic: UInt32)] = {
      var count = 0
      let table = cdata_folding(&count)
      let rows = (0..<count).flatMap {
        TableRows(UnsafeBufferPointer(start: table[$0].bytes, count: table[$0].length)).rows
      }
      return rows.map { row in
        let letters = row.fields.map { Array($0.unicodeScalars) }
        precondition(
          letters.map(\.count) == [1, 1] && Script(of: letters[0][0].value) == .latin
            && Script(of: letters[1][0].value) == .cyrillic,
          "look-alikes.tsv:\(row.line): a row is a folded Latin letter and a Cyrillic one")
        return (letters[0][0].value, letters[1][0].value)
      }
    }()
  }
}
