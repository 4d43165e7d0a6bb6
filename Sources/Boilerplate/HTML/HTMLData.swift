import CData

/// The tables of `Sources/Boilerplate/HTML/Data`, as embedded: rows of fields between tabs; `#` starts a comment line.
enum HTMLData {
  static func bytes(_ name: String) -> [UInt8] {
    var count = 0
    let tables = cdata_html(&count)
    for index in 0..<count where String(cString: tables[index].name) == name {
      return Array(UnsafeBufferPointer(start: tables[index].bytes, count: tables[index].length))
    }
    return []
  }

  /// The fields of each row as ranges of `file`, at least two a row; shorter rows are left out.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func lines(_ file: [UInt8]) -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    var fields: [Range<Int>] = []
    var start = 0
    for index in 0...file.count {
      let byte = index < file.count ? file[index] : 0x0A
      guard byte == 0x0A || byte == 0x09 else { continue }
      fields.append(start..<index)
      start = index + 1
      guard byte == 0x0A else { continue }
      if fields.count >= 2, file[fields[0]].first != 0x23 { rows.append(fields) }
      fields.removeAll(keepingCapacity: true)
    }
    return rows
  }
}
