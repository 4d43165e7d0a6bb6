import Text

extension WitnessEdits {
  /// A change, told in words of both texts.
  struct Edit {
    /// Words of the origin; an empty range is the place where the witness has words of its own.
    var origin: Range<Int>
    /// Words of the witness; an empty range is the place where it lacks words.
    var witness: Range<Int>
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

  /// Words of the origin that the witness has in one passage.
  struct Stretch {
    var words: Range<Int>
    /// The number of the passage; of words that came by another witness, of that with it.
    var passage: Int
    /// Without typography, in the order of the origin.
    var edits: [Edit]
    /// From the witness's words to the origin's; nil where nobody will ask.
    var matches: WordMatches?

    /// - Parameter documents: the one that is nearer to the origin, and the other.
    init(
      _ passage: Passage, _ number: Int, _ documents: (near: Int, far: Int), _ texts: [ComparableText],
      keepsMatches: Bool
    ) {
      let isNearA = Self.isA(passage, documents.near, documents.far, texts)
      let (side, other) = isNearA ? (passage.a, passage.b) : (passage.b, passage.a)
      // Bytes differ between copies, words do not.
      let (here, there) = (texts[side.document].words, texts[other.document].words)
      var edits: [Edit] = []
      var unmatched: [(near: Range<Int>, far: Range<Int>)] = []
      for edit in passage.edits {
        let (left, right) = isNearA ? (edit.a, edit.b) : (edit.b, edit.a)
        let (origin, witness) = (here.indices(ofBytes: left), there.indices(ofBytes: right))
        // Words in other letters are the same words; two that have become one are no match for either.
        if edit.kind != .typography || origin.count != witness.count { unmatched.append((witness, origin)) }
        if edit.kind == .typography { continue }
        edits.append(
          Edit(
            origin: origin, witness: witness, hashes: Array(there.hashes[witness]), kind: edit.kind,
            editClass: isNearA ? edit.editClass : edit.editClass.mirrored))
      }
      self.init(
        words: side.words, passage: number, edits: edits,
        matches: keepsMatches ? WordMatches(near: other.words, far: side.words, edits: unmatched) : nil)
    }

    private init(words: Range<Int>, passage: Int, edits: [Edit], matches: WordMatches?) {
      self.words = words
      self.passage = passage
      self.edits = edits
      self.matches = matches
    }

    /// Whether the nearer text is side `a`: of a text and its copies one may stand for all.
    private static func isA(_ passage: Passage, _ near: Int, _ far: Int, _ texts: [ComparableText]) -> Bool {
      if passage.a.document == near || passage.b.document == far { return true }
      if passage.b.document == near || passage.a.document == far { return false }
      return texts[passage.a.document].words.hashes == texts[near].words.hashes
    }

    /// What a third text has of the origin's words, where `next` tells what it has of the witness's; nil where they share none.
    ///
    /// - Parameter hashes: of the origin's words.
    /// - Complexity: O(*n* log *n*) in words of both.
    func followed(by next: Stretch, _ hashes: [UInt64]) -> Stretch? {
      guard let matches, let onward = next.matches else { return nil }
      let shared = matches.near.clamped(to: next.words)
      let words = matches.wholeFar(of: shared)
      if shared.isEmpty || words.isEmpty { return nil }
      var kept = edits.filter { Self.touches($0.witness, shared) }
      // Which of them has changed a word of the witness.
      var changed: [Int: Int] = [:]
      for (number, edit) in kept.enumerated() { for word in edit.witness { changed[word] = number } }
      var lost: Set<Int> = []
      var added: [Edit] = []
      for edit in next.edits where Self.touches(edit.origin, shared) {
        let replaced = Set(edit.origin.compactMap { changed[$0] }).sorted()
        var ranges = replaced.map { kept[$0].origin }
        let own = matches.far(of: edit.origin)
        if !own.isEmpty || ranges.isEmpty { ranges.append(own) }
        let start = ranges.map(\.lowerBound).min() ?? own.lowerBound
        let range = start..<max(start, ranges.map(\.upperBound).max() ?? start)
        lost.formUnion(replaced)
        // Changed back again.
        if !replaced.isEmpty, hashes[range].elementsEqual(edit.hashes) { continue }
        var both = edit
        both.origin = range
        for number in replaced { both.editClass = min(both.editClass, kept[number].editClass) }
        added.append(both)
      }
      kept = kept.indices.filter { !lost.contains($0) }.map { kept[$0] }
      let forth = onward.reversed
      for index in kept.indices { kept[index].witness = forth.far(of: kept[index].witness) }
      return Stretch(
        words: words, passage: next.passage,
        edits: (kept + added).sorted {
          ($0.origin.lowerBound, $0.origin.upperBound, $0.witness.lowerBound)
            < ($1.origin.lowerBound, $1.origin.upperBound, $1.witness.lowerBound)
        }, matches: WordMatches(onward, followedBy: matches, near: forth.wholeFar(of: shared), far: words))
    }

    private static func touches(_ words: Range<Int>, _ shared: Range<Int>) -> Bool {
      words.isEmpty
        ? shared.lowerBound <= words.lowerBound && words.lowerBound <= shared.upperBound : words.overlaps(shared)
    }
  }
}
