import Sito

/// What `sito transliterate --list` shows.
enum SchemeList {
  static func json(_ schemes: [Scheme]) -> [UInt8] {
    let objects = schemes.map { scheme in
      var object = JSONObjectBuilder()
      object.add("id", scheme.id)
      object.add("title", scheme.title)
      object.add("language", scheme.language.description)
      object.add("from", scheme.sourceScript)
      object.add("script", scheme.script)
      object.add("authority", scheme.authority)
      object.add("year", scheme.year)
      object.add("reversible", scheme.reversible)
      object.add("reverse", scheme.reversibility.rawValue)
      object.add("standard", scheme.isDefault)
      object.add("source", scheme.source)
      object.add("aliases", scheme.aliases)
      return object.finish()
    }
    return array(objects)
  }

  /// One scheme a line: identifier, title, authority, year, and what there is besides; its other names below it.
  static func table(_ schemes: [Scheme]) -> [UInt8] {
    let width = schemes.map(\.id.utf8.count).max() ?? 0
    var text = ""
    for scheme in schemes {
      let space = String(repeating: " ", count: width + 2 - scheme.id.utf8.count)
      var notes = ["\(scheme.language)", scheme.authority, "\(scheme.year)"]
      switch scheme.reversibility {
      case .exact: notes.append("reversible")
      case .nearly: notes.append("nearly reversible")
      case .no: break
      }
      if scheme.isDefault { notes.append("standard") }
      text += "\(scheme.id)\(space)\(scheme.title) (\(notes.joined(separator: "; ")))\n"
      if !scheme.aliases.isEmpty {
        text += String(repeating: " ", count: width + 2) + "= \(scheme.aliases.joined(separator: " "))\n"
      }
    }
    return Array(text.utf8)
  }

  /// ICU's own transforms.
  static func icu(json: Bool) throws -> [UInt8] {
    let ids = try ICUTransliterator.identifiers()
    if !json { return Array((ids.joined(separator: "\n") + "\n").utf8) }
    return array(
      ids.map { id in
        var object = JSONObjectBuilder()
        object.add("id", id)
        return object.finish()
      })
  }

  private static func array(_ objects: [[UInt8]]) -> [UInt8] {
    [0x5B] + Array(objects.joined(separator: Array(",\n ".utf8))) + Array("]\n".utf8)
  }
}
