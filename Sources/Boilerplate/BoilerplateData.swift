import CData
import Text

/// The tables of `Sources/Boilerplate/Data`, as embedded.
enum BoilerplateData {
  struct Table {
    var name: String
    /// The name without the prefix asked for.
    var suffix: String
    var bytes: [UInt8]
  }

  /// The tables whose names start with `prefix`, in the order of the embedding file.
  static func tables(prefix: String) -> [Table] {
    var count = 0
    let tables = cdata_boilerplate(&count)
    var found: [Table] = []
    for index in 0..<count {
      let name = String(cString: tables[index].name)
      guard name.hasPrefix(prefix) else { continue }
      let bytes = Array(UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length))
      found.append(Table(name: name, suffix: String(name.dropFirst(prefix.count)), bytes: bytes))
    }
    return found
  }

  static func rows(_ name: String) -> [TableRows.Row] {
    tables(prefix: name).first { $0.name == name }.map { TableRows($0.bytes).rows } ?? []
  }
}
