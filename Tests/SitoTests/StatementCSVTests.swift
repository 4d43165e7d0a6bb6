import Foundation
import Testing

@testable import Sito

@Suite struct StatementCSVTests {
  private static let body = """
    The two governments have agreed that the new bridge across the river will be open to freight from September. Work on the \
    approach roads was finished in early spring, three months before the date that was set in the contract.
    """

  private func lines(title: String) throws -> [String] {
    let prepare = try ComparableTexts(setsBoilerplateAside: false)
    var folder = Folder()
    let texts = try ["a", "b"].map {
      try prepare.prepare(Document(id: $0, source: "s", title: title, text: Array(Self.body.utf8)), with: &folder).text
    }
    var result = try PassageFinder().passages(in: texts)
    result.statements = StatementFinder().statements(of: result, in: texts)
    var csv = StatementCSV(texts, try DocumentReadings(result, in: texts))
    return try String(decoding: csv.rows(#require(result.statements.first)), as: UTF8.self).components(
      separatedBy: "\r\n")
  }

  @Test func rowsAreOfTheOriginAndOfEachWitness() throws {
    let lines = try lines(title: "T")
    #expect(lines.count == 3 && lines[2].isEmpty)
    let end = Self.body.unicodeScalars.count - 1
    #expect(
      lines[0].hasSuffix(",origin,a,s,T,,,en,Latn,0,\(end),,,,,,first of the collection; nothing else tells them apart")
    )
    #expect(lines[1].hasSuffix(",witness,b,s,T,,,en,Latn,0,\(end),whole,1.0000,1.0000,0,0,"))
    let columns = String(decoding: StatementCSV.heading, as: UTF8.self).split(separator: ",").count
    #expect(lines[1].split(separator: ",", omittingEmptySubsequences: false).count == columns)
  }

  /// What a spreadsheet would run is text, and what would end a value does not.
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"), ("a,b", "\"a,b\""),
    ("say \"x\"", "\"say \"\"x\"\"\""),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("two\nlines", "\"two\nlines\""), ("é=", "é="),
  ])
  func valuesFromOutsideStayValues(_ title: String, _ written: String) throws {
    let text = try lines(title: title).joined(separator: "\r\n")
    #expect(text.contains(",s,\(written),,"))
  }
}
