import ArgumentParser
import Sito

/// What is called a duplicate.
struct CriteriaOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Greatest share of words that may differ; 0 turns the rule off.", valueName: "share"))
  var edits: Share = Share(0.10)

  @Option(
    help: ArgumentHelp("Least share of the smaller text found in the other; 0 turns the rule off.", valueName: "share"))
  var containment: Share = Share(0.90)

  @Option(help: ArgumentHelp("Least Jaccard similarity of word n-grams, instead of both.", valueName: "share"))
  var jaccard: Share?

  @Option(help: ArgumentHelp("Words in the n-grams of --jaccard.", valueName: "n"))
  var shingle = 5

  @Option(help: ArgumentHelp("Fewest words of a text that can be called contained.", valueName: "n"))
  var minContained = 20

  mutating func validate() throws {
    guard (1...32).contains(shingle) else { throw ValidationError("--shingle takes a number from 1 to 32") }
    guard minContained >= 1 else { throw ValidationError("--min-contained takes a number from 1") }
    if let jaccard, jaccard.value == 0 { throw ValidationError("--jaccard takes a share above 0") }
    if jaccard == nil, edits.value == 0, containment.value == 0 {
      throw ValidationError("--edits 0 and --containment 0 leave nothing that could be a duplicate")
    }
    if edits.value == 1 { throw ValidationError("--edits 1 calls any two texts duplicates; take a share below 1") }
  }

  var criteria: DuplicateCriteria {
    DuplicateCriteria(
      edits: edits.unlessZero, containment: containment.unlessZero, jaccard: jaccard?.value, jaccardShingle: shingle,
      minContained: minContained)
  }
}
