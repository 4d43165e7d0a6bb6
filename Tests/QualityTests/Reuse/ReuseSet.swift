import Sito
import _TestSupport

/// Documents into which pieces of others were put, whole and edited, in the classes and with the rates of `reuse/`: a set for each
/// language, the same in every run.
///
/// Edits are of words: a share of them is left out, exchanged for others of the hosts or followed by others, a third each.
struct ReuseSet {
  /// The words that stand around a quotation, and in the middle of one that is split.
  struct Attribution {
    var before, after, middle: String
  }

  private(set) var documents: [(id: String, text: String)] = []
  private(set) var reuses: [InsertedReuse] = []

  /// Shares of edited words. Measured on `reuse/`: what its pieces keep of their sources' words, by class.
  private static let rates = ["L": 0.10, "M": 0.19, "H": 0.36, "S": 0.15, "P": 0.11]
  private static let quoted = 8...14
  /// Words of a sentence that is reused.
  private static let sentence = 13...45

  private typealias Scalars = [Unicode.Scalar]

  private struct Source {
    var name: String
    var scalars: Scalars
    var sentences: [Range<Int>]
    /// Sentences that reuses start at.
    var usable: [Int]
  }

  private var generator: SeededGenerator
  private let words: ReuseWords
  private let attribution: Attribution
  private var sources: [Source] = []
  private var others: [Scalars] = []

  /// - Parameter count: pieces; eight classes in turn.
  init(
    sources texts: [String], hosts: [String], language: LanguageTag, attribution: Attribution, count: Int, seed: UInt64
  ) throws {
    generator = SeededGenerator(seed: seed)
    words = try ReuseWords(language)
    self.attribution = attribution
    for (number, text) in texts.enumerated() {
      let scalars = Array(text.unicodeScalars)
      let sentences = try words.sentences(of: text)
      let usable = try sentences.indices.filter {
        Self.sentence.contains(try words.words(of: scalars[sentences[$0]]).count)
      }
      documents.append(("src/s\(number)", text))
      if usable.count > 2 {
        sources.append(Source(name: "s\(number)", scalars: scalars, sentences: sentences, usable: usable))
      }
    }
    for host in hosts.prefix(400) { others += try words.words(of: Array(host.unicodeScalars)[...]) }
    var inserted: [Int: [(piece: Piece, place: Int)]] = [:]
    var used: Set<[Int]> = []
    for number in 0..<count {
      let editing = InsertedReuse.classes[number % InsertedReuse.classes.count].letter
      guard let piece = try piece(editing, &used) else { continue }
      let host = Int.random(in: hosts.indices, using: &generator)
      let place = Int.random(in: 0...hosts[host].unicodeScalars.count, using: &generator)
      inserted[host, default: []].append((piece, place))
    }
    for (number, host) in hosts.enumerated() {
      insert(
        inserted[number, default: []].sorted { $0.place < $1.place }, into: Array(host.unicodeScalars), "host\(number)")
    }
  }

  /// What is put into a host.
  private struct Piece {
    var editing: String
    var source: Int
    var range: Range<Int>
    var before: Scalars = []
    var text: Scalars
    var after: Scalars = []
  }

  /// Some sentences that no other piece has, edited; nil when none was found in a hundred draws.
  private mutating func piece(_ editing: String, _ used: inout Set<[Int]>) throws -> Piece? {
    let count = editing == "P" ? 3 : editing == "W" ? 4 : 1
    for _ in 0..<100 {
      let number = Int.random(in: sources.indices, using: &generator)
      let source = sources[number]
      let first = source.usable[Int.random(in: source.usable.indices, using: &generator)]
      let last = first + count - 1
      guard last < source.sentences.count, (first...last).allSatisfy({ !used.contains([number, $0]) }) else { continue }
      let range = source.sentences[first].lowerBound..<source.sentences[last].upperBound
      if range.count > 1_200 { continue }
      for sentence in first...last { used.insert([number, sentence]) }
      let original = source.scalars[range]
      var piece = Piece(editing: editing, source: number, range: range, text: Array(original))
      let all = try words.words(of: original)
      switch editing {
      case "L", "M": piece.text = words.joined(edited(all, editing))
      case "H":
        let half = all.count / 2 + Int.random(in: -2...2, using: &generator)
        piece.text = words.joined(edited(Array(all[half...]), editing) + edited(Array(all[..<half]), editing))
      case "Q":
        let length = min(all.count, Int.random(in: Self.quoted, using: &generator))
        let start = Int.random(in: 0...all.count - length, using: &generator)
        piece.text = words.joined(Array(all[start..<start + length]))
        (piece.before, piece.after) = (
          Array(attribution.before.unicodeScalars), Array(attribution.after.unicodeScalars)
        )
      case "S":
        let edited = edited(all, editing)
        let half = edited.count / 2
        piece.text =
          words.joined(Array(edited[..<half])) + Array(attribution.middle.unicodeScalars)
          + words.joined(Array(edited[half...]))
      case "P":
        let parts = [first, last].map { source.scalars[source.sentences[$0]] }
        piece.text = words.joined(try parts.flatMap { edited(try words.words(of: $0), editing) })
      default: piece.text = words.joined(all)
      }
      return piece
    }
    return nil
  }

  private mutating func edited(_ words: [Scalars], _ editing: String) -> [Scalars] {
    let rate = Self.rates[editing] ?? 0
    var result: [Scalars] = []
    for word in words {
      let chance = Double.random(in: 0..<1, using: &generator)
      if chance < rate / 3 { continue }
      let other = others[Int.random(in: others.indices, using: &generator)]
      result.append(chance < rate * 2 / 3 ? other : word)
      if chance >= rate * 2 / 3, chance < rate { result.append(other) }
    }
    return result.isEmpty ? words : result
  }

  private mutating func insert(_ pieces: [(piece: Piece, place: Int)], into host: Scalars, _ name: String) {
    var text: Scalars = []
    var copied = 0
    for (piece, place) in pieces {
      text += host[copied..<place] + ["\n", "\n"] + piece.before
      copied = place
      reuses.append(
        InsertedReuse(
          editing: piece.editing, source: sources[piece.source].name, sourceRange: piece.range, host: name,
          hostRange: text.count..<text.count + piece.text.count))
      text += piece.text + piece.after + ["\n", "\n"]
    }
    text += host[copied...]
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: text)
    documents.append(("tgt/\(name)", String(whole)))
  }
}
