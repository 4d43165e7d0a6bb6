import Text

/// Reads single fields of a record that the reader passed through untouched.
public enum RecordField {
  /// The text of a string field, escapes resolved; nil when the record has no such field, or no string in it.
  ///
  /// - Parameter record: one JSON object.
  /// - Complexity: O(*n*) in bytes.
  public static func string(_ name: String, in record: [UInt8]) -> [UInt8]? {
    let name = Array(name.utf8)
    return record.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      var found: [UInt8]?
      do throws(JSONSyntaxError) {
        try scanner.beginObject()
        var isFirst = true
        while let member = try scanner.nextMember(isFirst: isFirst) {
          isFirst = false
          let key =
            member.key.hasEscapes ? JSONString.unescaped(bytes, member.key.range) : Array(bytes[member.key.range])
          if key == name, member.kind == .string { found = JSONString.unescaped(bytes, member.value.range) }
        }
      } catch {
        return nil
      }
      return found
    }
  }

  /// Whether `record` is one JSON object and nothing else.
  ///
  /// - Complexity: O(*n*) in bytes.
  public static func isObject(_ record: [UInt8]) -> Bool {
    record.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      do throws(JSONSyntaxError) {
        try scanner.beginObject()
        var isFirst = true
        while try scanner.nextMember(isFirst: isFirst) != nil { isFirst = false }
        try scanner.end()
        return true
      } catch {
        return false
      }
    }
  }
}
