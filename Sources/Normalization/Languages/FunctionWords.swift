import CData
import Text

/// The function words of all languages that `LanguageIdentifier` knows, for whoever wants to know how much of a line is grammar.
public enum FunctionWords {
  /// As the profiles have them, in lower case; some more than once.
  public static var all: [String] {
    var count = 0
    let tables = cdata_languages(&count)
    var words: [String] = []
    for index in 0..<count {
      let bytes = Array(UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length))
      for row in TableRows(bytes).rows where row.section == "words" {
        for field in row.fields { words += field.split(separator: " ").map(String.init) }
      }
    }
    return words
  }
}
