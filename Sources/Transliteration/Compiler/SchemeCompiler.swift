import Text

/// From a scheme to the automaton of one direction.
enum SchemeCompiler {
  static func compile(_ scheme: Scheme, _ direction: Transliterator.Direction) throws(SchemeError) -> Automaton {
    var builder = try AutomatonBuilder(scheme, rules: rules(of: scheme, direction), direction: direction)
    return Automaton(try builder.build(ownScript: ownScript(of: scheme, direction)))
  }

  /// The rules in the order in which they are tried.
  static func rules(
    of scheme: Scheme, _ direction: Transliterator.Direction
  ) throws(SchemeError) -> [SchemeRules.Rule] {
    let contextual = direction == .forward ? scheme.rules.contextual : scheme.rules.reverse
    let letters = direction == .forward ? scheme.rules.letters : try inverted(scheme)
    // The longest letter first: "дж" before "д"; of one length, the capital's own spelling. A sort must keep the order of
    // the file.
    let sorted = letters.enumerated().sorted { a, b in
      (-a.element.letters.count, a.element.isCaseExact ? 0 : 1, a.offset)
        < (-b.element.letters.count, b.element.isCaseExact ? 0 : 1, b.offset)
    }
    return contextual + sorted.map { $0.element }
  }

  /// Letters of these ranges are counted where the scheme does not know them.
  static func ownScript(of scheme: Scheme, _ direction: Transliterator.Direction) -> [ClosedRange<UInt32>] {
    let script = direction == .forward ? scheme.sourceScript : scheme.script
    return script == "Latn" ? [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F] : [0x400...0x481, 0x48A...0x52F]
  }

  /// The letters with spelling and source exchanged. Of letters that are spelled alike the first in the file comes back, and
  /// those spelled as nothing are lost: both only where the scheme does not claim to be reversible.
  private static func inverted(_ scheme: Scheme) throws(SchemeError) -> [SchemeRules.Rule] {
    guard scheme.reversibility != .no else { throw .notReversible(scheme: scheme.id) }
    var seen: Set<[UInt32]> = []
    var result: [SchemeRules.Rule] = []
    // A capital that is spelled otherwise than its small letter (J̌, ǰ) comes back from either.
    for rule in scheme.rules.letters {
      let folded = rule.output.map { LetterCase.lower($0) }
      guard !folded.isEmpty, seen.insert(folded).inserted else {
        if scheme.reversibility == .nearly || rule.isCaseExact { continue }
        throw .malformed(
          scheme: scheme.id, line: rule.line, reason: "marked reversible, but this letter has no spelling of its own")
      }
      result.append(SchemeRules.Rule(letters: folded, output: rule.letters, line: rule.line))
    }
    return result
  }
}
