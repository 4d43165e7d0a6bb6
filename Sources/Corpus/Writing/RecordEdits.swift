/// What is to change in a record: fields set or removed, all others untouched.
public struct RecordEdits: Sendable, Equatable {
  struct Edit: Equatable {
    var name: String
    /// One JSON value; nil removes the field.
    var json: [UInt8]?
    /// A field that the record has already stays as it is.
    var yields = false
  }

  private(set) var edits: [Edit] = []

  public init() {}

  public mutating func set(_ name: String, _ value: String) {
    var json: [UInt8] = []
    JSONString.append(value, to: &json)
    put(name, json)
  }

  /// - Precondition: `utf8` is valid UTF-8.
  public mutating func set(_ name: String, utf8: [UInt8]) {
    var json: [UInt8] = []
    json.reserveCapacity(utf8.count + utf8.count / 16 + 2)
    JSONString.append(utf8, to: &json)
    put(name, json)
  }

  /// - Precondition: `json` is one JSON value.
  public mutating func set(_ name: String, json: [UInt8]) { put(name, json) }

  /// Adds a field, unless the record has one of that name.
  public mutating func setIfAbsent(_ name: String, _ value: String) {
    set(name, value)
    if let index = edits.firstIndex(where: { $0.name == name }) { edits[index].yields = true }
  }

  public mutating func remove(_ name: String) { put(name, nil) }

  /// The last word on a name counts, at the place of the first.
  private mutating func put(_ name: String, _ json: [UInt8]?) {
    if let index = edits.firstIndex(where: { $0.name == name }) {
      edits[index].json = json
    } else {
      edits.append(Edit(name: name, json: json))
    }
  }
}
