import Testing
import Text

@Suite struct TableRowsTests {
  @Test func sectionsCommentsAndFields() {
    let rows = TableRows(Array("\u{FEFF}# note\n[a]\nx\t y \r\n\n[b]\nz".utf8)).rows
    #expect(rows.map(\.section) == ["a", "b"])
    #expect(rows.map(\.fields) == [["x", "y"], ["z"]])
    #expect(rows.map(\.line) == [3, 6])
  }
}
