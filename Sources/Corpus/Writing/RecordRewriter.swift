/// Makes an output record from an input record's own bytes.
public enum RecordRewriter {
  /// The record with its fields set as `edits` say.
  ///
  /// A field that is there gets its new value where it stands (everywhere, if it stands there twice); a new one comes
  /// after the last, in the order of the edits; all other bytes, white space and numbers included, are the input's.
  /// The record is one JSON object, or nothing: then the edits alone make the object.
  ///
  /// - Returns: the object without line end.
  /// - Throws: when `record` is no JSON object; what the reader gave always is one.
  /// - Complexity: O(*n* · *e*) in bytes and edits at worst, O(*n*) in practice.
  public static func rewrite(_ record: [UInt8], _ edits: RecordEdits) throws(JSONSyntaxError) -> [UInt8] {
    if record.isEmpty {
      var builder = JSONObjectBuilder(reserving: edits.edits.reduce(16) { $0 + ($1.json?.count ?? 0) + 16 })
      for edit in edits.edits {
        if let json = edit.json { builder.add(edit.name, json: json) }
      }
      return builder.finish()
    }
    return try record.withUnsafeBufferPointer { bytes throws(JSONSyntaxError) in try rewrite(bytes, edits.edits) }
  }

  /// A member as it stands in the record.
  private struct Place {
    /// From the quote of the name to the end of the value.
    var range: Range<Int>
    var value: Range<Int>
    /// The edit that touches it.
    var edit: Int?
  }

  private static func rewrite(
    _ bytes: UnsafeBufferPointer<UInt8>, _ edits: [RecordEdits.Edit]
  ) throws(JSONSyntaxError) -> [UInt8] {
    let (places, open, close) = try places(in: bytes, edits)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + edits.reduce(0) { $0 + ($1.json?.count ?? 0) + $1.name.utf8.count + 8 })
    func copy(_ range: Range<Int>) { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }

    copy(0..<open)
    var isFirst = true
    var end = open
    for place in places {
      let edit = place.edit.map { edits[$0] }
      let json = edit?.yields == true ? nil : edit?.json
      if edit == nil || edit?.yields == true || json != nil {
        // A comma is left out before the first of the members that stay.
        if isFirst, let comma = bytes[end..<place.range.lowerBound].firstIndex(of: 0x2C) {
          copy((comma + 1)..<place.range.lowerBound)
        } else {
          copy(end..<place.range.lowerBound)
        }
        isFirst = false
        copy(place.range.lowerBound..<place.value.lowerBound)
        if let json { output.append(contentsOf: json) } else { copy(place.value) }
      }
      end = place.range.upperBound
    }
    for (index, edit) in edits.enumerated() {
      guard let json = edit.json, !places.contains(where: { $0.edit == index }) else { continue }
      if !isFirst { output.append(0x2C) }
      isFirst = false
      JSONString.append(edit.name, to: &output)
      output.append(0x3A)
      output.append(contentsOf: json)
    }
    copy(end..<close)
    return output
  }

  private static func places(
    in bytes: UnsafeBufferPointer<UInt8>, _ edits: [RecordEdits.Edit]
  ) throws(JSONSyntaxError) -> (places: [Place], open: Int, close: Int) {
    let names = edits.map { Array($0.name.utf8) }
    var scanner = JSONScanner(bytes)
    try scanner.beginObject()
    let open = scanner.index
    var places: [Place] = []
    while let member = try scanner.nextMember(isFirst: places.isEmpty) {
      let key = member.key.hasEscapes ? JSONString.unescaped(bytes, member.key.range) : Array(bytes[member.key.range])
      let quote = member.kind == .string ? 1 : 0
      let value = (member.value.range.lowerBound - quote)..<(member.value.range.upperBound + quote)
      places.append(
        Place(
          range: (member.key.range.lowerBound - 1)..<value.upperBound, value: value,
          edit: names.firstIndex(of: key)))
    }
    try scanner.end()
    return (places, open, bytes.count)
  }
}
