import Text

/// Tells what each edit of a passage is about, by the words on both sides and those around.
struct EditClassifier {
  private let vocabulary: EditVocabulary
  private let sides: (a: EditSide, b: EditSide)

  /// So many words on one side, with next to nothing on the other, are left out or put in.
  private static let omission = 10
  private static let besides = 2

  init(_ vocabulary: EditVocabulary, _ a: ComparableText, _ b: ComparableText) {
    self.vocabulary = vocabulary
    sides = (EditSide(a, vocabulary), EditSide(b, vocabulary))
  }

  /// - Complexity: O(*n*) in words of the edit, and O(log *n*) of the texts.
  func classify(_ edit: PassageEdit) -> EditClass {
    switch edit.kind {
    case .move: return .moved
    case .typography: return .typography
    case .insertion, .deletion, .substitution: break
    }
    let (a, b) = (sides.a.words(edit.a), sides.b.words(edit.b))
    if a.count >= Self.omission, b.count <= Self.besides { return .omission }
    if b.count >= Self.omission, a.count <= Self.besides { return .addition }
    if !a.isEmpty, !b.isEmpty, sides.a.letters(edit.a) == sides.b.letters(edit.b) { return .typography }
    if sides.a.count(a, .negation) != sides.b.count(b, .negation) { return .negation }
    let (numbersA, numbersB) = (sides.a.numbers(a), sides.b.numbers(b))
    if numbersA != numbersB {
      let isDate =
        sides.a.isDated(a) || sides.b.isDated(b) || (numbersA + numbersB).allSatisfy { 1900...2100 ~= $0 }
      return isDate ? .date : .number
    }
    if sides.a.marked(a, .calendar) != sides.b.marked(b, .calendar) { return .date }
    if hasOtherNames(a, b) { return .name }
    if sides.a.marked(a, .attribution) != sides.b.marked(b, .attribution) { return .attribution }
    if sides.a.marked(a, .title) != sides.b.marked(b, .title) { return .title }
    return .wording
  }

  /// A name of one side of which the other has no form: no word that starts with the same letters.
  private func hasOtherNames(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (namesA, namesB) = (sides.a.names(a), sides.b.names(b))
    if namesA.isEmpty, namesB.isEmpty { return false }
    return namesA.contains { name in !sides.b.hasForm(of: name, in: b) }
      || namesB.contains { name in !sides.a.hasForm(of: name, in: a) }
  }
}
