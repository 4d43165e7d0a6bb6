import ArgumentParser
import Sito

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why two documents are, or are not, duplicates.",
    discussion: """
      EXAMPLES
        sito explain a.txt b.txt
        sito explain n001563 n001298 clean.jsonl.zst --edits 0.2
        sito explain a.txt b.txt --clean --json | jq .first_difference

      A and B are files, or ids of documents in the inputs. All figures are exact but the share of equal slots, which is \
      what the search goes by. What a search finds them by is said of these two alone: in a collection, what very many \
      texts share counts less.
      """)

  @Argument(help: ArgumentHelp("A file, or the id of a document in the inputs.", valueName: "a"))
  var a: String

  @Argument(help: ArgumentHelp("The other one.", valueName: "b"))
  var b: String

  @OptionGroup var input: InputOptions
  @OptionGroup var criteria: CriteriaOptions

  @Flag(help: "Set boilerplate aside for comparing; offsets stay those of the whole text.")
  var clean = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let (first, second) = try documents()
    let explanation = try PairExplanation(
      first, second, criteria: criteria.criteria, setsBoilerplateAside: clean)
    let output = try OutputFile(nil as String?)
    if json {
      try output.writeLine(explanation.json())
    } else {
      for line in explanation.lines() { try output.writeLine(Array(line.utf8)) }
    }
    try output.commit()
  }

  private func documents() throws -> (SourcedDocument, SourcedDocument) {
    if input.inputs.isEmpty { return (try document(at: a), try document(at: b)) }
    let (a, b) = (a, b)
    let rejects = try RejectLog(remembering: { $0.isOf(a) || $0.isOf(b) })
    let source = try DocumentSource(input.inputs, options: input.reading, rejects: rejects)
    var (first, second): (SourcedDocument?, SourcedDocument?)
    while first == nil || second == nil, let batch = try source.nextBatch() {
      for document in batch {
        if first == nil, Self.isSame(document.document.id, a) { first = document }
        if second == nil, Self.isSame(document.document.id, b) { second = document }
      }
    }
    guard let first, let second else {
      let missing = [(a, first == nil), (b, second == nil)].filter(\.1).map(\.0)
      throw CommandError(Self.whereIs(missing, rejects.remembered))
    }
    return (first, second)
  }

  /// Ids are bytes: of two that look the same, one composed and one decomposed, each names its own document.
  private static func isSame(_ id: String, _ name: String) -> Bool { id.utf8.elementsEqual(name.utf8) }

  /// Why ids lead to no document.
  private static func whereIs(_ ids: [String], _ rejects: [Reject]) -> String {
    var unknown: [String] = []
    var messages: [String] = []
    for id in ids {
      if let reject = rejects.first(where: { $0.isOf(id) }) {
        messages.append("the record '\(id)' was rejected: \(reject)")
      } else {
        unknown.append("'\(id)'")
      }
    }
    if !unknown.isEmpty {
      messages.append("no document with the id \(unknown.joined(separator: " and ")) in the inputs")
    }
    return messages.joined(separator: "; ")
  }

  private func document(at path: String) throws -> SourcedDocument {
    let rejects = try RejectLog()
    let source = try DocumentSource([path], options: input.reading, rejects: rejects)
    let found = try source.nextBatch() ?? []
    if let document = found.first, found.count == 1, try source.nextBatch() == nil { return document }
    if found.isEmpty {
      throw CommandError("\(path) holds no document" + (rejects.first.first.map { ": \($0.reason)" } ?? ""))
    }
    throw CommandError("\(path) holds several documents: give two ids and then the file, sito explain ID ID \(path)")
  }
}
