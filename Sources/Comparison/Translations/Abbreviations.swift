import CData
import Text

/// Abbreviations that differ from language to language, by what they stand for.
public struct Abbreviations: Sendable {
  /// The table of this module, `Data/abbreviations.tsv`.
  public static let embedded: Abbreviations = {
    var rows: [TableRows.Row] = []
    var count = 0
    let tables = cdata_translations(&count)
    for index in 0..<count {
      rows += TableRows(UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length)).rows
    }
    return Abbreviations(rows)
  }()

  private var numbers: [[UInt8]: Int] = [:]
  /// Forms that stand in two rows, for a test to find.
  private(set) var repeated: [String] = []

  init(_ rows: [TableRows.Row]) {
    for (number, row) in rows.enumerated() {
      for form in row.fields where !form.isEmpty {
        if numbers.updateValue(number, forKey: Array(form.utf8)) != nil { repeated.append(form) }
      }
    }
  }

  /// A number that all forms of one abbreviation share; nil for a word that is not in the table.
  public func number(of word: some Sequence<UInt8>) -> Int? { numbers[Array(word)] }
}
