import CData
import Text

extension Scheme {
  /// The schemes that come with Sito, in the order of their identifiers.
  public static let all: [Scheme] = {
    var schemes: [Scheme] = []
    for name in embeddedNames {
      // The files are compiled in, and a test reads each of them and counts those that are here: none vanishes unseen.
      if let scheme = try? embedded(name) { schemes.append(scheme) }
    }
    return schemes.sorted { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) }
  }()

  /// The scheme with this identifier or alias, if there is one; letter case does not matter.
  public static func named(_ idOrAlias: String) -> Scheme? {
    let wanted = idOrAlias.lowercased()
    return all.first { $0.id == wanted } ?? all.first { $0.aliases.contains { $0.lowercased() == wanted } }
  }

  /// The scheme with this identifier or alias; for a language (`uk`) its standard scheme.
  ///
  /// - Throws: `SchemeError.unknownScheme` with the nearest identifiers, for a message that helps.
  public static func find(_ idOrAlias: String) throws(SchemeError) -> Scheme {
    if let scheme = named(idOrAlias) { return scheme }
    if idOrAlias.utf8.count <= 3, let language = LanguageTag(idOrAlias), let scheme = standard(for: language) {
      return scheme
    }
    throw .unknownScheme(idOrAlias, nearest: nearest(to: idOrAlias))
  }

  /// The scheme to take for a language when none is named: `ru-bgn-1947` for Russian.
  public static func standard(for language: LanguageTag) -> Scheme? {
    all.first { $0.isDefault && $0.language.language == language.language }
  }

  /// Identifiers of schemes that `id` may mean, best first, at most three: of the language that it begins with, in two
  /// letters or in three (`rus`), or else those whose identifier or alias is like it.
  public static func nearest(to id: String) -> [String] {
    let lowered = id.lowercased()
    let wanted = Array(lowered.utf8.prefix(64))
    let start = lowered.prefix { $0 != "-" && $0 != "_" }
    let isLanguageAlone = start.utf8.count == lowered.utf8.count
    var ranked: [(otherLanguage: Int, other: Int, distance: Int, id: String)] = []
    for scheme in all {
      let names = ([scheme.id] + scheme.aliases).map { $0.lowercased() }
      let best = names.map { editDistance(wanted, Array($0.utf8)) }.min() ?? wanted.count
      let sharesLanguage =
        start == scheme.language.language
        || start.utf8.count == 3 && names.contains { $0.split(separator: "-").contains(start) }
      guard sharesLanguage || best <= min(max(2, wanted.count / 3), wanted.count / 2) else { continue }
      let isStandard = isLanguageAlone && scheme.isDefault
      ranked.append((sharesLanguage ? 0 : 1, isStandard ? 0 : 1, best, scheme.id))
    }
    ranked.sort { ($0.otherLanguage, $0.other, $0.distance, $0.id) < ($1.otherLanguage, $1.other, $1.distance, $1.id) }
    return ranked.prefix(3).map { $0.id }
  }

  /// Names of the embedded files, as they stand in `CData`.
  static var embeddedNames: [String] { embeddedTables.map { String(cString: $0.name) } }

  /// Reads one embedded scheme, and the one whose letters it takes over.
  static func embedded(_ name: String, depth: Int = 0) throws(SchemeError) -> Scheme {
    guard let table = embeddedTables.first(where: { String(cString: $0.name) == name }), depth < 4 else {
      throw .unknownScheme(name, nearest: [])
    }
    let rows = TableRows(UnsafeBufferPointer(start: table.bytes, count: table.length)).rows
    var inherited: SchemeRules?
    if let base = try SchemeHeader(rows: rows, name: name).optional("letters-of") {
      inherited = try embedded(base, depth: depth + 1).rules
    }
    return try Scheme(rows: rows, name: name, inherited: inherited)
  }

  private static var embeddedTables: UnsafeBufferPointer<CDataTable> {
    var count = 0
    let tables = cdata_schemes(&count)
    return UnsafeBufferPointer(start: tables, count: count)
  }

  private static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let cost = min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
