import CData
import Comparison
import Normalization
import Text

/// The words of `Data/edit-words.tsv` as comparing needs them: by the hashes of their comparison form.
enum EditWords {
  static let vocabulary: EditVocabulary = {
    var vocabulary = EditVocabulary()
    var folder = Folder()
    for row in rows {
      let value = row.section == "number" ? Int(row.fields[0]) : nil
      for word in value == nil ? row.fields[...] : row.fields.dropFirst() {
        let hashes = folder.words(of: Array(word.utf8)).hashes
        // A test sees to it that every entry is one word.
        guard hashes.count == 1 else { continue }
        if let value { vocabulary.insert(hashes[0], value: value) }
        if let kind = kind(row.section) { vocabulary.insert(hashes[0], kind) }
      }
    }
    return vocabulary
  }()

  static var rows: [TableRows.Row] {
    var count = 0
    let tables = cdata_comparing(&count)
    return (0..<count).flatMap { index in
      TableRows(Array(UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length))).rows
    }
  }

  static func kind(_ section: String) -> EditVocabulary.Kinds? {
    switch section {
    case "negation": .negation
    case "attribution": .attribution
    case "title": .title
    case "month": .calendar
    case "month-in-capitals": .capitalizedCalendar
    default: nil
    }
  }
}
