/// A stretch of text that stands in two documents.
public struct Passage: Sendable, Equatable {
  /// In the document of lower index.
  public var a: PassageSpan
  public var b: PassageSpan
  /// The rarity-weighted alignment score, about the number of shared content words.
  public var score: Double
  public var relation: PassageRelation
  /// Words that agree on both sides.
  public var matchedWords: Int
  /// The share of the passage's words that were inserted, deleted, replaced or moved, 0…1.
  public var editedShare: Double
  /// Ascending in `a`, then in `b`.
  public var edits: [PassageEdit]
  /// Edits that may have changed the sense. The relation counts words: `whole` with one of these says another thing.
  public var substantiveEdits: Int { edits.count { $0.editClass.isSubstantive } }

  public init(
    a: PassageSpan, b: PassageSpan, score: Double, relation: PassageRelation, matchedWords: Int, editedShare: Double,
    edits: [PassageEdit]
  ) {
    self.a = a
    self.b = b
    self.score = score
    self.relation = relation
    self.matchedWords = matchedWords
    self.editedShare = editedShare
    self.edits = edits
  }
}

/// One side of a passage.
public struct PassageSpan: Sendable, Equatable {
  /// The index of the document in the list that was compared.
  public var document: Int
  /// Indices of the document's words.
  public var words: Range<Int>
  /// Bytes of the document's text, from the start of the first word to the end of the last.
  public var bytes: Range<Int>

  public init(document: Int, words: Range<Int>, bytes: Range<Int>) {
    self.document = document
    self.words = words
    self.bytes = bytes
  }
}

/// How the two sides of a passage stand to each other, tried in the order `formula`, `whole`, `quoted`, `edited`,
/// `partial`.
public enum PassageRelation: String, Sendable, CaseIterable {
  /// At least nine tenths of the smaller document, with next to no edited words; what the larger has besides is little,
  /// or is no prose (navigation, lists), or surrounds the passage and is no more than the passage itself. Case,
  /// punctuation and the coding of letters do not count as edits.
  case whole
  /// A contiguous part with next to no edited words: a sentence or more, such as the half that was kept of a cut text.
  case partial
  /// More words edited than `PassageOptions.unchangedEdits` allows, whatever part of the documents it is.
  case edited
  /// Within quotation marks on one side with at most a tenth of its words edited, or unchanged but less than a sentence.
  case quoted
  /// Common by institution and not by republication: titles of office, names, title formulae, headings, and
  /// short turns and templates that stand in very many texts.
  case formula
  /// The same content in another language. `PassageFinder` compares words and never gives it.
  case possibleTranslation = "possible-translation"
}

/// One difference between the two sides of a passage.
public struct PassageEdit: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Words that stand in `b` only; `a` is the empty range where they would stand.
    case insertion
    /// Words that stand in `a` only; `b` is the empty range where they would stand.
    case deletion
    /// Words of `a` that stand for others in `b`.
    case substitution
    /// The same words in other bytes: case, quotation marks, dashes, punctuation, coding.
    case typography
    /// The same words in another place of the passage.
    case move
  }

  public var kind: Kind
  /// What it is about.
  public var editClass: EditClass
  /// Equal, within a passage, for the two ends of what stands in another place; nil for what did not move. From 1 on. A moved
  /// block (`Kind.move`) has both its ends in one edit.
  public var moveID: Int?
  /// Bytes of the text of `a`.
  public var a: Range<Int>
  /// Bytes of the text of `b`.
  public var b: Range<Int>

  /// - Parameter editClass: nil for what the kind alone says.
  public init(kind: Kind, a: Range<Int>, b: Range<Int>, editClass: EditClass? = nil, moveID: Int? = nil) {
    self.kind = kind
    self.editClass = editClass ?? (kind == .move ? .moved : kind == .typography ? .typography : .wording)
    self.moveID = moveID
    self.a = a
    self.b = b
  }
}
