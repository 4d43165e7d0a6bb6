import CData
import Text

/// The tables that lie in `Finding/Data` and `Matching/Data`, by their files' names.
enum NameTables {
  static let rows: [String: [TableRows.Row]] = {
    var count = 0
    let tables = cdata_names(&count)
    var rows: [String: [TableRows.Row]] = [:]
    for table in UnsafeBufferPointer(start: tables, count: count) {
      rows[String(cString: table.name)] = TableRows(UnsafeBufferPointer(start: table.bytes, count: table.length)).rows
    }
    return rows
  }()
}
