/// What a word may be in or beside a name.
struct WordKind: OptionSet, Sendable {
  let rawValue: UInt32

  static let given = WordKind(rawValue: 1 << 0)
  /// A given name that is an ordinary word too.
  static let ambiguous = WordKind(rawValue: 1 << 1)
  static let patronymic = WordKind(rawValue: 1 << 2)
  /// Has the form of a surname, and little else has.
  static let strongSurname = WordKind(rawValue: 1 << 3)
  /// Has a form that surnames have, and other words too.
  static let weakSurname = WordKind(rawValue: 1 << 4)
  /// Never part of a name.
  static let stop = WordKind(rawValue: 1 << 5)
  static let title = WordKind(rawValue: 1 << 6)
  static let femaleTitle = WordKind(rawValue: 1 << 7)
  /// Names a street or a place after it.
  static let place = WordKind(rawValue: 1 << 8)
  static let particle = WordKind(rawValue: 1 << 9)
  /// A family name that stands first.
  static let familyFirst = WordKind(rawValue: 1 << 10)
  /// A given name of another language, after which a second one often stands.
  static let foreign = WordKind(rawValue: 1 << 11)
  /// A surname form that a feminine adjective has as well.
  static let feminine = WordKind(rawValue: 1 << 12)
  static let initial = WordKind(rawValue: 1 << 13)
  static let allCapitals = WordKind(rawValue: 1 << 14)
  /// Goes with a given name alone.
  static let firstNameTitle = WordKind(rawValue: 1 << 15)
  /// Goes as often with an institution.
  static let officeTitle = WordKind(rawValue: 1 << 16)
  /// Follows the name of a region.
  static let region = WordKind(rawValue: 1 << 17)

  /// Behind a name, makes it that of an institution or a place.
  static let institution = WordKind(rawValue: 1 << 18)
  /// A usual surname, whatever its form.
  static let knownSurname = WordKind(rawValue: 1 << 19)

  static let surname: WordKind = [.strongSurname, .weakSurname]
}

/// A map from 64-bit hashes to small values: open addressing, filled once and then only read.
struct HashColumns: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private let mask: Int

  init(_ entries: [UInt64: UInt32]) {
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt32](repeating: 0, count: size)
    mask = size - 1
    for (key, value) in entries {
      var slot = Int(truncatingIfNeeded: key >> 1) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key | 1
      values[slot] = value
    }
  }

  /// The value of `key`, whose lowest bit does not count.
  @inline(__always)
  func value(_ key: UInt64) -> UInt32? {
    var slot = Int(truncatingIfNeeded: key >> 1) & mask
    while keys[slot] != 0 {
      if keys[slot] == key | 1 { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
