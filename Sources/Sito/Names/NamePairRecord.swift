import Corpus
import Names

/// The output record of a compared pair.
public enum NamePairRecord {
  /// `{"a","b","score","match","why"}`; of a record, its own fields with the last three set.
  ///
  /// - Parameter keys: both names' keys, to be told with the words that were joined; nil to leave this out.
  /// - Throws: `JSONSyntaxError` for a record that is no JSON object; `NamePair` lets none through.
  public static func json(_ pair: NamePair, _ match: NameMatch, keys: [String]?) throws(JSONSyntaxError) -> [UInt8] {
    var edits = RecordEdits()
    if pair.record.isEmpty {
      edits.set("a", utf8: pair.a)
      edits.set("b", utf8: pair.b)
    }
    edits.set("score", json: Array(Decimals.rounded(match.score, places: 3).description.utf8))
    edits.set("match", json: Array((match.isMatch ? "true" : "false").utf8))
    edits.set("why", json: list(match.why))
    if let keys {
      let words = JSONArray.make(match.words) { word in
        var object = JSONObjectBuilder()
        object.add("a", word.a)
        object.add("b", word.b)
        object.add("why", word.why)
        return object.finish()
      }
      edits.set("words", json: words)
      edits.set("keys", json: list(keys))
    }
    return try RecordRewriter.rewrite(pair.record, edits)
  }

  private static func list(_ values: [String]) -> [UInt8] {
    JSONArray.make(values) { value in
      var json: [UInt8] = []
      JSONString.append(value, to: &json)
      return json
    }
  }
}
