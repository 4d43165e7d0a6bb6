import CData

/// The named character references of HTML: all 2,231 names of `Data/entities.tsv`.
///
/// Names are looked up in a hash table over the file's own bytes; nothing is allocated afterwards.
final class NamedReferences: Sendable {
  static let embedded = NamedReferences(HTMLData.bytes("entities"))

  /// What a name stands for: one or two characters, as up to six bytes of UTF-8.
  struct Value: Sendable {
    var utf8: UInt64
    var length: UInt8
  }

  private struct Entry: Sendable {
    var nameStart: Int32
    var nameLength: UInt8
    var value: Value
  }

  private static let bits: UInt32 = 13

  private let file: [UInt8]
  private let entries: [Entry]
  /// 1 + the entry's number; 0 where none is.
  private let slots: [UInt16]
  /// Bytes of the longest name, semicolon included.
  let longestName: Int
  /// Bytes of the longest name that needs no semicolon.
  let longestBareName: Int

  var count: Int { entries.count }

  /// - Complexity: O(*n*) in bytes.
  init(_ file: [UInt8]) {
    var entries: [Entry] = []
    var slots = [UInt16](repeating: 0, count: 1 << Int(Self.bits))
    var (longest, longestBare) = (0, 0)
    for line in HTMLData.lines(file) {
      let name = line[0]
      let value = Self.value(file[line[1]])
      entries.append(Entry(nameStart: Int32(name.lowerBound), nameLength: UInt8(name.count), value: value))
      var hash = Hash()
      for byte in file[name] { hash.add(byte) }
      var slot = hash.slot(Self.bits)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(entries.count)
      longest = max(longest, name.count)
      if file[name].last != 0x3B { longestBare = max(longestBare, name.count) }
    }
    self.file = file
    self.entries = entries
    self.slots = slots
    longestName = longest
    longestBareName = longestBare
  }

  /// What `name` stands for; a semicolon at its end is part of it.
  ///
  /// - Complexity: O(*n*) in the name's bytes, expected.
  func value(of name: UnsafeBufferPointer<UInt8>) -> Value? {
    var hash = Hash()
    for byte in name { hash.add(byte) }
    var slot = hash.slot(Self.bits)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if Int(entry.nameLength) == name.count, isEqual(entry, name) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in 0..<name.count where file[Int(entry.nameStart) + offset] != name[offset] { return false }
    return true
  }

  /// Code points in hexadecimal, separated by spaces, as UTF-8.
  private static func value(_ field: ArraySlice<UInt8>) -> Value {
    var value = Value(utf8: 0, length: 0)
    for digits in field.split(separator: 0x20) {
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      for byte in String(Character(scalar ?? "\u{FFFD}")).utf8 {
        value.utf8 |= UInt64(byte) << (8 * UInt64(value.length))
        value.length += 1
      }
    }
    return value
  }

  private struct Hash {
    var value: UInt32 = 0x811C_9DC5

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    func slot(_ bits: UInt32) -> Int { Int((value &* 0x9E37_79B1) &>> (32 &- bits)) }
  }
}
