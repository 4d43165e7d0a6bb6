/// Documents of exactly the same words: the finder pairs them with the first of them only, and compares that one with all others.
struct IdenticalTexts {
  /// The first of the texts that a document is a copy of; itself where it is none.
  private var firsts: [Int: Int] = [:]
  /// Of each first all documents, itself too, ascending.
  private var members: [Int: [Int]] = [:]

  /// - Complexity: O(passages), and O(*n*) in words of copies.
  init(_ passages: [Passage], _ texts: [ComparableText]) {
    for passage in passages where passage.relation == .whole && passage.editedShare == 0 {
      let (a, b) = (texts[passage.a.document].words, texts[passage.b.document].words)
      guard passage.a.words.count == a.count, passage.b.words.count == b.count, a.hashes == b.hashes else { continue }
      firsts[passage.b.document] = passage.a.document
      members[passage.a.document, default: [passage.a.document]].append(passage.b.document)
    }
    for first in members.keys { members[first]?.sort() }
  }

  func first(of document: Int) -> Int { firsts[document] ?? document }

  /// All documents of the same words.
  func copies(of document: Int) -> [Int] { members[first(of: document)] ?? [document] }
}
