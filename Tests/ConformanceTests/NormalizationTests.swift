import Foundation
import ICU
import Normalization
import Testing
import _TestSupport

/// A file of the Unicode Character Database, as rows of fields without remarks.
enum UnicodeData {
  static func rows(_ name: String) throws -> [(line: Int, text: String)] {
    let folder = SharedData.root.appendingPathComponent("Tests/ConformanceTests/Data/unicode-15.0.0")
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
      let row = line.prefix { $0 != "#" }
      return row.isEmpty || row.hasPrefix("@") ? nil : (number + 1, String(row))
    }
  }

  /// Hexadecimal scalars separated by spaces, as UTF-8.
  static func text(_ field: some StringProtocol) -> [UInt8] {
    var view = String.UnicodeScalarView()
    for hex in field.split(separator: " ") {
      if let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) { view.append(scalar) }
    }
    return Array(String(view).utf8)
  }

  /// Whether the machine's ICU is of the version of the files, and the tables too.
  static let isSameVersion = ICUVersion.unicode == "15.0" && Folder.unicodeVersion == "15.0"
}

/// NormalizationTest.txt: every line through ICU's forms, and through the folder and its oracle.
@Suite struct NormalizationConformanceTests {
  @Test(.enabled(if: UnicodeData.isSameVersion)) func normalizationTest() throws {
    var nfc = try Normalizer(.nfc)
    var nfkc = try Normalizer(.nfkc)
    var folder = Folder()
    let reference = try ReferenceFolder()
    func apply(_ form: inout Normalizer, _ text: [UInt8]) throws -> [UInt8] {
      try text.withUnsafeBufferPointer { try form.withNormalized($0) { Array($0) } }
    }
    let rows = try UnicodeData.rows("NormalizationTest.txt")
    #expect(rows.count == 19_074)
    var failures = 0
    for (line, row) in rows where failures < 20 {
      // source; NFC; NFD; NFKC; NFKD
      let columns = row.split(separator: ";").prefix(5).map { UnicodeData.text($0) }
      let folds = columns.map { folder.fold($0).bytes }
      var isRight = try apply(&nfc, columns[0]) == columns[1] && apply(&nfkc, columns[0]) == columns[3]
      for (column, fold) in zip(columns, folds) { isRight = try isRight && reference.fold(column) == fold }
      // What is canonically equivalent folds alike; but U+0345 folds to a letter, and ICU does not put it in its place
      // among the marks before.
      if !row.contains("0345") {
        isRight = isRight && folds[0] == folds[1] && folds[1] == folds[2] && folds[3] == folds[4]
      }
      if !isRight {
        failures += 1
        Issue.record("NormalizationTest.txt:\(line): \(row)")
      }
    }
  }
}
