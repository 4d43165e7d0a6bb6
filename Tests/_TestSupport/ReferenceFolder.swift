import Foundation
import ICU
import Text

/// The oracle of folding: ICU's NFKC_Casefold and NFC, and what Sito adds, one plain pass after the other, again and again
/// until nothing changes. Reads the tables that people edit, not the generated one.
public final class ReferenceFolder {
  private var casefold: Normalizer
  private var compose: Normalizer
  private var signs: [UInt32: [UInt32]] = [:]
  private var cyrillicTwins: [UInt32: UInt32] = [:]
  private var latinTwins: [UInt32: UInt32] = [:]

  public init() throws {
    let casefold = try Normalizer(.nfkcCasefold)
    let compose = try Normalizer(.nfc)
    self.casefold = casefold
    self.compose = compose
    for row in try Self.rows("signs.tsv") {
      let replacement: [UInt32] =
        switch row.section {
        case "quotation mark": [0x22]
        case "apostrophe": [0x27]
        case "hyphen": [0x2D]
        case "space": [0x20]
        case "line feed": [0x0A]
        case "removed": []
        default: row.section.unicodeScalars.map(\.value)
        }
      let ends = row.fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      for scalar in ends[0]...ends[ends.count - 1] { signs[scalar] = replacement }
    }
    for row in try Self.rows("look-alikes.tsv") {
      let letters = row.fields.compactMap { $0.unicodeScalars.first?.value }
      cyrillicTwins[letters[0]] = letters[1]
      latinTwins[letters[1]] = letters[0]
    }
  }

  private static func rows(_ name: String) throws -> [TableRows.Row] {
    let folder = SharedData.root.appendingPathComponent("Sources/Normalization/Folding/Data")
    return TableRows(try Data(contentsOf: folder.appendingPathComponent(name))).rows
  }

  /// The comparison form; ICU takes quadratic time on long runs of marks.
  public func fold(_ text: [UInt8]) throws -> [UInt8] {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
    return Self.bytes(try Self.stable(scalars) { mendMixedWords(try Self.stable($0, round)) })
  }

  private static func stable(_ scalars: [UInt32], _ step: ([UInt32]) throws -> [UInt32]) rethrows -> [UInt32] {
    var scalars = scalars
    while true {
      let next = try step(scalars)
      if next == scalars { return next }
      scalars = next
    }
  }

  private func round(_ text: [UInt32]) throws -> [UInt32] {
    let simple = try text.flatMap { scalar in
      if scalar >= 0x80, let sign = signs[scalar], try normalize(&casefold, [scalar]) != [scalar] { return sign }
      return [scalar]
    }
    let folded = try normalize(&casefold, simple)
    var result: [UInt32] = []
    var isOverCyrillic = false
    for scalar in folded {
      if 0x0300...0x0301 ~= scalar, isOverCyrillic { continue }
      if !(0x0300...0x036F ~= scalar) { isOverCyrillic = Self.isCyrillic(scalar) }
      if let sign = signs[scalar] {
        result += sign
      } else if scalar >= 0x80, let digit = CharacterProperties.digitValue(scalar),
        ScalarClass(rawValue: CharacterProperties.scalarClasses(scalar..<scalar + 1)[0]).isDigit
      {
        result.append(0x30 + UInt32(digit))
      } else {
        result.append(scalar)
      }
    }
    return try normalize(&compose, result)
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    0x61...0x7A ~= scalar || 0xDF...0x24F ~= scalar && scalar != 0xF7
  }

  private static func isCyrillic(_ scalar: UInt32) -> Bool { 0x400...0x481 ~= scalar || 0x48A...0x52F ~= scalar }

  private func mendMixedWords(_ text: [UInt32]) -> [UInt32] {
    var result = text
    var start = 0
    while start < text.count {
      guard Self.isLatin(text[start]) || Self.isCyrillic(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, Self.isLatin(text[end]) || Self.isCyrillic(text[end]) || 0x0300...0x036F ~= text[end] {
        end += 1
      }
      let (latin, cyrillic) = (text[start..<end].filter(Self.isLatin), text[start..<end].filter(Self.isCyrillic))
      let onlyLatin = latin.contains { cyrillicTwins[$0] == nil }
      let onlyCyrillic = cyrillic.contains { latinTwins[$0] == nil }
      if !latin.isEmpty, !cyrillic.isEmpty, !(onlyLatin && onlyCyrillic) {
        let toCyrillic = onlyCyrillic || !onlyLatin && cyrillic.count >= latin.count
        for index in start..<end {
          result[index] = (toCyrillic ? cyrillicTwins : latinTwins)[text[index]] ?? text[index]
        }
      }
      start = end
    }
    return result
  }

  private func normalize(_ normalizer: inout Normalizer, _ scalars: [UInt32]) throws -> [UInt32] {
    let output = try Self.bytes(scalars).withUnsafeBufferPointer { try normalizer.withNormalized($0) { Array($0) } }
    return String(decoding: output, as: UTF8.self).unicodeScalars.map(\.value)
  }

  private static func bytes(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in scalars { UTF8Decoding.append(scalar, to: &bytes) }
    return bytes
  }
}
