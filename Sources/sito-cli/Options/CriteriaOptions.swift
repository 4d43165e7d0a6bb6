import ArgumentParser
import Sito

/// What is called a duplicate.
struct CriteriaOptions: ParsableArguments {
  // Without values of their own, so that what was given can be told from what was not.
  @Option(
    help: ArgumentHelp(
      "Greatest share of words that may differ; 0 turns the rule off. (default: \(Self.defaults.edits))",
      valueName: "share"))
  var edits: Share?

  @Option(
    help: ArgumentHelp(
      """
      Least share of the smaller text found in the other, in word 3-grams; counts only from --min-contained words on; 0 turns \
      the rule off. (default: \(Self.defaults.containment))
      """, valueName: "share"))
  var containment: Share?

  @Option(
    help: ArgumentHelp(
      "Least Jaccard similarity of word n-grams, instead of --edits and --containment.", valueName: "share"))
  var jaccard: Share?

  @Option(help: ArgumentHelp("Words in the n-grams of --jaccard.", valueName: "n"))
  var shingle = 5

  @Option(
    help: ArgumentHelp(
      "Fewest words of a text that can be called contained: a headline or a formula is nobody's copy.", valueName: "n"))
  var minContained = 20

  mutating func validate() throws {
    guard (1...32).contains(shingle) else { throw ValidationError("--shingle takes a number from 1 to 32") }
    guard minContained >= 1 else { throw ValidationError("--min-contained takes a number from 1") }
    if let jaccard, jaccard.value == 0 { throw ValidationError("--jaccard takes a share above 0") }
    if jaccard != nil {
      // What is turned off contradicts nothing.
      for (name, share) in [("--edits", edits), ("--containment", containment)] where share?.unlessZero != nil {
        throw ValidationError("--jaccard replaces --edits and --containment: leave out \(name), or --jaccard")
      }
      return
    }
    if edits?.value == 0, containment?.value == 0 {
      throw ValidationError("--edits 0 and --containment 0 leave nothing that could be a duplicate")
    }
    if edits?.value == 1 { throw ValidationError("--edits 1 calls any two texts duplicates; take a share below 1") }
  }

  private static let defaults = (edits: 0.10, containment: 0.90)

  var criteria: DuplicateCriteria {
    DuplicateCriteria(
      edits: (edits ?? Share(Self.defaults.edits)).unlessZero,
      containment: (containment ?? Share(Self.defaults.containment)).unlessZero, jaccard: jaccard?.value,
      jaccardShingle: shingle,
      minContained: minContained)
  }
}
