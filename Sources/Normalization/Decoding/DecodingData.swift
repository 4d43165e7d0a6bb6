import CData
import Text

/// The files of `Decoding/Data`.
enum DecodingData {
  /// The rows of the file of this name, without extension.
  static func rows(_ name: String) -> [TableRows.Row] {
    var count = 0
    let tables = cdata_decoding(&count)
    for table in UnsafeBufferPointer(start: tables, count: count) where String(cString: table.name) == name {
      return TableRows(UnsafeBufferPointer(start: table.bytes, count: table.length)).rows
    }
    return []
  }

  /// `U+hhhh` as a number.
  static func codePoint(_ field: some StringProtocol) -> UInt32? {
    field.hasPrefix("U+") ? UInt32(field.dropFirst(2), radix: 16) : nil
  }
}
