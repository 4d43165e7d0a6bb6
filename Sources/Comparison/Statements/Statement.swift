import Text

/// Words that several documents have, with who had them first and what each of the others made of them.
public struct Statement: Sendable, Equatable {
  /// What the words are taken from, and why this document.
  public var origin: Origin
  /// The other documents, by date, then in the order of the collection; the origin is none of them.
  public var witnesses: [Witness]

  /// The putative origin: what speaks for it is said, and it is no more than that.
  public struct Origin: Sendable, Equatable {
    public var document: Int
    /// Words of the document, the passages with all witnesses taken together.
    public var words: Range<Int>
    /// Bytes of the document's text.
    public var bytes: Range<Int>
    public var reason: Reason
  }

  /// Why a document is taken for the origin.
  public enum Reason: Sendable, Equatable, CustomStringConvertible {
    /// No other has so early a date.
    case earliest(date: String)
    /// So many of the others name its source beside the words, more than name any other.
    case named(by: Int)
    /// It has most of the words.
    case longest
    /// Nothing tells it from the others: it is the first of the collection.
    case first

    public var description: String {
      switch self {
      case .earliest(let date): "earliest date: \(date)"
      case .named(let count): count == 1 ? "named as the source by 1 other" : "named as the source by \(count) others"
      case .longest: "has most of the words"
      case .first: "first of the collection; nothing else tells them apart"
      }
    }
  }

  /// A document that has words of the origin.
  public struct Witness: Sendable, Equatable {
    public var document: Int
    /// From the first of the words to the last; ``parts`` where others stand between.
    public var words: Range<Int>
    public var bytes: Range<Int>
    /// The stretches in words of the document, ascending, without overlap.
    public var parts: [Range<Int>]
    public var relation: PassageRelation
    /// Of the origin's words so many stand here too, 0…1.
    public var shareOfOrigin: Double
    /// Of the document's words so many are taken from the statement, 0…1.
    public var shareOfWitness: Double
    /// Numbers in `PassageResult.passages` of those with the origin, in the order of the origin; empty where the words came by another
    /// witness.
    public var passages: [Int]
    /// The witness by way of which the words came; nil where they were compared with the origin's.
    public var via: Intermediary?
    /// Words that differ from the origin's, in edits, or from those of ``via``; typography is none.
    public var edits: Int
    /// Of these the edits that may have changed the sense.
    public var substantiveEdits: Int
    /// What the edits are about, each kind once, what weighs most first; typography is none.
    public var changes: [EditClass]
  }

  /// A witness that stands between the origin and another one, which shares words with it and none with the origin.
  public struct Intermediary: Sendable, Equatable {
    public var document: Int
    /// Numbers in `PassageResult.passages` of those with the intermediary, in the order of its text; not empty.
    public var passages: [Int]
  }

  /// A name to cite it by, which stays as long as the origin's place does: `s-` and sixteen digits.
  public func id(in texts: [ComparableText]) -> String {
    "s-" + StableName.digest([texts[origin.document].id, "\(origin.bytes.lowerBound)-\(origin.bytes.upperBound)"])
  }

  public init(origin: Origin, witnesses: [Witness]) {
    self.origin = origin
    self.witnesses = witnesses
  }
}
