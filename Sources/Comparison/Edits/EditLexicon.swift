import Text

/// Looks words of texts up in the vocabulary, each form of a word once.
struct EditLexicon {
  let vocabulary: EditVocabulary
  private var known: [UInt64: [Int]] = [:]

  init(_ vocabulary: EditVocabulary) { self.vocabulary = vocabulary }

  /// The longest terms that begin at a word, of at most `longest` words, and how many words they have; none has length 0.
  ///
  /// - Complexity: O(1) in letters for a word seen before.
  mutating func terms(
    at word: Int, in side: EditSide, longest: Int = .max
  ) -> (terms: [EditTerm], length: Int) {
    let words = side.text.words
    let candidates: [Int]
    if let held = known[words.hashes[word]] {
      candidates = held
    } else {
      candidates = vocabulary.terms(startingWith: side.form(word))
      // A bound on memory; what is dropped is looked up again.
      if known.count >= 1 << 18 { known.removeAll(keepingCapacity: true) }
      known[words.hashes[word]] = candidates
    }
    var found: (terms: [EditTerm], length: Int) = ([], 0)
    for number in candidates {
      let term = vocabulary.terms[number]
      let length = term.rest.count + 1
      guard term.languages & side.languages != 0, length >= found.length, length <= longest,
        word + length <= words.count,
        !term.needsCapital || words.flags[word].contains(.capitalized),
        term.rest.indices.allSatisfy({ side.matches(word + $0 + 1, term.rest[$0]) })
      else { continue }
      if length > found.length { found = ([], length) }
      found.terms.append(term)
    }
    return found
  }

  /// A word in digits, or one for a number.
  mutating func isNumeric(_ word: Int, in side: EditSide) -> Bool {
    side.text.words.flags[word].contains(.numeric) || terms(at: word, in: side).terms.contains(where: \.isNumeric)
  }
}
