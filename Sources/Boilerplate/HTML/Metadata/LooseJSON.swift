/// JSON as it stands in pages: what a strict reader would refuse is read as it was meant.
///
/// Line breaks in strings, trailing commas, unquoted words, HTML comments and CDATA marks around the text, and a text that
/// breaks off are taken. Brackets deeper than `deepest` levels are passed over.
enum LooseJSON: Sendable, Equatable {
  case null
  case string(String)
  /// Numbers, `true`, `false`, and unquoted words.
  case word(String)
  case array([LooseJSON])
  /// In the order of the text; of members with the same name the first is found.
  case object([(name: String, value: LooseJSON)])

  static let deepest = 64

  /// - Complexity: O(*n*) in bytes.
  init(_ text: [UInt8]) {
    self = text.withUnsafeBufferPointer { bytes in
      var reader = LooseJSONReader(bytes)
      return reader.value(depth: 0)
    }
  }

  /// The member of this name; nil without, and in what is no object.
  ///
  /// - Complexity: O(members).
  subscript(_ name: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    switch self {
    case .string(let text), .word(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  /// The elements of an array; any other value but null as the only one.
  var elements: [LooseJSON] {
    switch self {
    case .null: []
    case .array(let elements): elements
    default: [self]
    }
  }

  static func == (one: LooseJSON, other: LooseJSON) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.string(let a), .string(let b)), (.word(let a), .word(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}
