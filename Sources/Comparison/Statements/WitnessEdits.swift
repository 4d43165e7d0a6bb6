import Text

/// What a witness has of the origin's words, and what it changed, in words of the origin.
struct WitnessEdits {
  struct Edit {
    /// Words of the origin; an empty range is the place where the witness has words of its own.
    var origin: Range<Int>
    /// Of the witness's words.
    var hashes: [UInt64]
    var kind: PassageEdit.Kind
    var editClass: EditClass

    /// What is put in between two sentences changes neither of them; at a sentence's end it belongs to that one.
    func isWithin(_ sentence: Range<Int>) -> Bool {
      if !origin.isEmpty { return origin.overlaps(sentence) }
      if origin.lowerBound == sentence.upperBound { return editClass != .addition }
      return sentence.lowerBound < origin.lowerBound && origin.lowerBound < sentence.upperBound
    }
  }

  struct Stretch {
    var words: Range<Int>
    var passage: Int
    /// Without typography.
    var edits: [Edit]
  }

  /// Empty where the words came by way of another witness.
  private(set) var stretches: [Stretch] = []

  init(of witness: Statement.Witness, _ statement: Statement, _ passages: [Passage], _ texts: [ComparableText]) {
    let origin = statement.origin.document
    // Of a text and its copies one stands for all: a passage may lie between others of the same words.
    let own = witness.passages.filter { Self.touches(passages[$0], witness.document) }
    for number in own.isEmpty ? witness.passages : own {
      let passage = passages[number]
      let isOriginA = Self.isA(passage, origin, witness.document, texts)
      let (side, other) = isOriginA ? (passage.a, passage.b) : (passage.b, passage.a)
      // Bytes differ between copies, words do not.
      let (here, there) = (texts[side.document].words, texts[other.document].words)
      let edits = passage.edits.compactMap { edit -> Edit? in
        if edit.kind == .typography { return nil }
        let (left, right) = isOriginA ? (edit.a, edit.b) : (edit.b, edit.a)
        let words = there.indices(ofBytes: right)
        return Edit(
          origin: here.indices(ofBytes: left), hashes: Array(there.hashes[words]), kind: edit.kind,
          editClass: isOriginA ? edit.editClass : edit.editClass.mirrored)
      }
      stretches.append(Stretch(words: side.words, passage: number, edits: edits))
    }
  }

  private static func touches(_ passage: Passage, _ document: Int) -> Bool {
    passage.a.document == document || passage.b.document == document
  }

  private static func isA(_ passage: Passage, _ origin: Int, _ witness: Int, _ texts: [ComparableText]) -> Bool {
    if passage.a.document == origin || passage.b.document == witness { return true }
    if passage.b.document == origin || passage.a.document == witness { return false }
    return texts[passage.a.document].words.hashes == texts[origin].words.hashes
  }
}
