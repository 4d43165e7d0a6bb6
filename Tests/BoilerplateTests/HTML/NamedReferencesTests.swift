import Testing

@testable import Boilerplate

@Suite struct NamedReferencesTests {
  static let rows = HTMLData.lines(HTMLData.bytes("entities"))
  static let file = HTMLData.bytes("entities")

  static func name(_ row: [Range<Int>]) -> String { String(decoding: file[row[0]], as: UTF8.self) }

  static func value(_ row: [Range<Int>]) -> String {
    var text = String.UnicodeScalarView()
    for digits in file[row[1]].split(separator: 0x20) {
      if let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  static func decoded(_ text: String, inAttribute: Bool) -> String {
    let bytes = Array(text.utf8)
    let output = bytes.withUnsafeBufferPointer {
      HTMLText.decode(0..<bytes.count, in: $0, references: true, inAttribute: inAttribute)
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func allNamesOfTheStandard() {
    #expect(Self.rows.count == 2231)
    #expect(NamedReferences.embedded.count == 2231)
    for row in Self.rows {
      let (name, value) = (Self.name(row), Self.value(row))
      for inAttribute in [false, true] {
        #expect(Self.decoded("a&\(name) b", inAttribute: inAttribute).utf8.elementsEqual("a\(value) b".utf8), "\(name)")
      }
      #expect(Self.decoded("&\(name)", inAttribute: true).utf8.elementsEqual(value.utf8), "\(name)")
      if !name.hasSuffix(";") {
        #expect(Self.decoded("&\(name)=", inAttribute: true).utf8.elementsEqual("&\(name)=".utf8), "\(name)")
        #expect(Self.decoded("&\(name)=", inAttribute: false).utf8.elementsEqual("\(value)=".utf8), "\(name)")
      }
    }
  }

  /// The longest name counts: for each name without semicolon, the names it begins.
  @Test func longestNames() {
    let bare = Self.rows.filter { !Self.name($0).hasSuffix(";") }
    #expect(bare.count == 106)
    for row in bare {
      let name = Self.name(row)
      #expect(Self.decoded("&\(name)q;", inAttribute: false).utf8.elementsEqual("\(Self.value(row))q;".utf8), "\(name)")
      for longer in Self.rows where Self.name(longer).hasPrefix(name) && Self.name(longer) != name + ";" {
        let (longerName, value) = (Self.name(longer), Self.value(longer))
        #expect(Self.decoded("&\(longerName)", inAttribute: false).utf8.elementsEqual(value.utf8), "\(longerName)")
      }
    }
  }

  /// A reference is never longer decoded than a fifth more than written: what the block text's buffer relies on.
  @Test func decodedReferencesGrowByAFifthAtMost() {
    for row in Self.rows { #expect(5 * Self.value(row).utf8.count <= 6 * (Self.name(row).utf8.count + 1)) }
  }
}
