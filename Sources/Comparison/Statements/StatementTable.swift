import Text

/// What became of each sentence of a statement with each of its witnesses: rows are sentences of the origin, columns witnesses.
///
/// Witnesses that made the same changes to a sentence have the same `reading`, which is how a copy of a copy shows. A witness that
/// shares words with another witness alone (``Statement/Witness/via``) is told by what that one changed and what itself did.
public struct StatementTable: Sendable, Equatable {
  /// What a witness has of a sentence.
  public enum State: String, Sendable, CaseIterable {
    /// Its words, in their order; typography may differ.
    case same
    /// Its words, in another place.
    case moved
    /// Its first or last words alone, without a change.
    case part
    /// Some of its words and others.
    case edited
    /// None of it, or hardly a word.
    case missing
    /// Nothing tells by which way the words came.
    case unknown
  }

  public struct Cell: Sendable, Equatable {
    public var state: State
    /// What the edits are about, what weighs most first; empty unless something was edited.
    public var classes: [EditClass] = []
    /// Number in `PassageResult.passages` of the passage that has most of the sentence.
    public var passage: Int?
    /// Which of the changes to the sentence that several witnesses have, from 0 on in their order; nil for one that no other has.
    public var reading: Int?
  }

  public struct Row: Sendable, Equatable {
    /// Of the origin, within the statement.
    public var sentence: SentencePiece
    /// One for each of the statement's witnesses, or for the first of them, in their order.
    public var cells: [Cell]
  }

  public private(set) var rows: [Row] = []

  /// A sentence of which a witness has no more than this share of words is missing.
  private static let hardly = 0.2

  /// - Parameters:
  ///   - passages: those of the result that the statement is of.
  ///   - sentences: bytes of the origin's sentences, ascending; where there are none, the statement is one.
  ///   - count: of witnesses that have columns, from the first on.
  /// - Complexity: O(*s* · *e*) for each witness, in sentences and edits, and O(*n*) in words of those by way of others.
  public init(
    _ statement: Statement, passages: [Passage], texts: [ComparableText], sentences: [Range<Int>],
    witnesses count: Int = .max
  ) {
    let origin = texts[statement.origin.document]
    let columns = WitnessEdits.all(of: statement, first: count, passages, texts)
    for piece in SentencePiece.cut(statement.origin.words, of: origin.words, at: sentences) {
      var cells = columns.map { Self.cell(piece.words, $0) }
      let edited = cells.indices.filter { cells[$0].cell.state == .edited }
      let counts = Dictionary(edited.map { (cells[$0].key, 1) }, uniquingKeysWith: +)
      var readings: [[UInt64]: Int] = [:]
      for index in edited where counts[cells[index].key, default: 0] > 1 {
        let reading = readings[cells[index].key] ?? readings.count
        readings[cells[index].key] = reading
        cells[index].cell.reading = reading
      }
      rows.append(Row(sentence: piece, cells: cells.map(\.cell)))
    }
  }

  /// A cell, and for edited ones what tells readings apart.
  private static func cell(_ sentence: Range<Int>, _ column: WitnessEdits) -> (cell: Cell, key: [UInt64]) {
    guard !column.stretches.isEmpty else { return (Cell(state: .unknown), []) }
    var (covered, lost, moved) = (0, 0, 0)
    var classes: Set<EditClass> = []
    var most = (words: 0, passage: Int?.none)
    var key: [UInt64] = []
    for stretch in column.stretches {
      let shared = stretch.words.clamped(to: sentence).count
      guard shared > 0 else { continue }
      covered += shared
      if shared > most.words { most = (shared, stretch.passage) }
      for edit in stretch.edits where edit.isWithin(sentence) {
        let words = edit.origin.clamped(to: sentence).count
        if edit.kind == .move { moved += words } else { lost += words }
        classes.insert(edit.editClass)
        key.append(UInt64(bitPattern: Int64(edit.origin.lowerBound - sentence.lowerBound)) << 32 | UInt64(words))
        key += edit.hashes
      }
    }
    covered = min(covered, sentence.count)
    let kept = covered - lost
    if Double(kept) <= Double(sentence.count) * hardly { return (Cell(state: .missing, passage: most.passage), []) }
    if classes.subtracting([.moved]).isEmpty {
      let state: State = moved > 0 ? .moved : covered < sentence.count ? .part : .same
      return (Cell(state: state, passage: most.passage), [])
    }
    let named = classes.count > 1 ? classes.subtracting([.moved]) : classes
    return (Cell(state: .edited, classes: named.sorted(), passage: most.passage), key)
  }
}
