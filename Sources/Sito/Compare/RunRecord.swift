import Corpus
import Report
import Text

/// The facts of a report's head as one record: what was read, what was skipped and why, the settings and the versions.
///
/// It is taken from the page, so that both always say the same.
public enum RunRecord {
  /// `{"run":{"sito","ICU","Unicode"},"settings":{…},"documents","records","rejected":[{"reason","count"}],"not_read":[…],"published":
  /// {"first","last","undated"},"files":[{"name","bytes","sha256"}],"more_files","digest","statements","passages","formulae",
  /// "translations","without_passages":[{"reason","documents"}],"empty"}`. Of these `records`, `published`, `more_files`, `digest` and
  /// `empty`, the reason why nothing was found, are there where they are known or not 0; `sha256` is null for what can be read once
  /// only.
  ///
  /// - Complexity: O(*n*) in documents and passages.
  public static func json(_ page: ReportPage) -> [UInt8] {
    var object = JSONObjectBuilder(reserving: 4096)
    object.beginObject("run")
    for fact in page.versions { object.add(fact.name, fact.value) }
    object.end()
    object.beginObject("settings")
    for fact in page.parameters { object.add(fact.name, fact.value) }
    object.end()
    object.add("documents", page.documents.count)
    addInput(page.input, to: &object)
    if let days = page.days {
      object.beginObject("published")
      object.add("first", ISODate.text(ofDay: days.range.lowerBound))
      object.add("last", ISODate.text(ofDay: days.range.upperBound))
      object.add("undated", days.undated)
      object.end()
    }
    if let result = page.passages {
      object.add("statements", result.statements.count)
      object.add("passages", result.counts.passages)
      object.add("formulae", result.counts.formulae)
      object.add("translations", result.translations.count)
      object.beginArray("without_passages")
      for (reason, documents) in page.withoutPassages {
        object.beginObject()
        object.add("reason", reason)
        object.add("documents", documents)
        object.end()
      }
      object.end()
      if let reason = result.emptyReason { object.add("empty", reason) }
    }
    return object.finish()
  }

  private static func addInput(_ input: ReportInput, to object: inout JSONObjectBuilder) {
    if let records = input.recordsRead { object.add("records", records) }
    object.beginArray("rejected")
    for (reason, count) in input.rejected {
      object.beginObject()
      object.add("reason", reason)
      object.add("count", count)
      object.end()
    }
    object.end()
    object.add("not_read", input.remarks)
    object.beginArray("files")
    for file in input.files {
      object.beginObject()
      object.add("name", file.name)
      object.add("bytes", file.bytes)
      if let hash = file.sha256 { object.add("sha256", hash) } else { object.addNull("sha256") }
      object.end()
    }
    object.end()
    if input.filesLeftOut > 0 { object.add("more_files", input.filesLeftOut) }
    if let digest = input.digest { object.add("digest", digest) }
  }
}
