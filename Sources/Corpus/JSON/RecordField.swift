import Text

/// Reads single fields of a record that the reader passed through untouched.
public enum RecordField {
  /// The text of a string field, escapes resolved; nil when the record has no such field, or no string in it.
  ///
  /// - Parameter record: one JSON object.
  /// - Complexity: O(*n*) in bytes.
  public static func string(_ name: String, in record: [UInt8]) -> [UInt8]? {
    value(name, in: record) { bytes, member in
      member.kind == .string ? JSONString.unescaped(bytes, member.value.range) : nil
    }
  }

  /// The value of a field that is a whole number without a fraction or an exponent; nil when there is none, or one that does not fit.
  ///
  /// - Parameter record: one JSON object.
  /// - Complexity: O(*n*) in bytes.
  public static func integer(_ name: String, in record: [UInt8]) -> Int? {
    value(name, in: record) { bytes, member in
      member.kind == .number ? Int(String(decoding: bytes[member.value.range], as: UTF8.self)) : nil
    }
  }

  /// What `read` makes of the last field of that name.
  private static func value<Value>(
    _ name: String, in record: [UInt8], _ read: (UnsafeBufferPointer<UInt8>, JSONScanner.Member) -> Value?
  ) -> Value? {
    let name = Array(name.utf8)
    return record.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      var found: Value?
      do throws(JSONSyntaxError) {
        try scanner.beginObject()
        var isFirst = true
        while let member = try scanner.nextMember(isFirst: isFirst) {
          isFirst = false
          let key =
            member.key.hasEscapes ? JSONString.unescaped(bytes, member.key.range) : Array(bytes[member.key.range])
          if key == name { found = read(bytes, member) ?? found }
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
