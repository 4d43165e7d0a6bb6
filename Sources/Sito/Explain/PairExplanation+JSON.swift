import Comparison
import Corpus

extension PairExplanation {
  /// One object: `{"a","b","duplicate","relation","rule","words_a","words_b","edits","jaccard","containment_a","containment_b",
  /// "shingles":{"size","a","b","shared"},"bands":{"shingle","bands","rows","hit":[…],"equal_slots"},"found_by":[…],
  /// "first_difference"}`. `found_by` is what a search among the two alone goes by: `identical`, `bands`, `keys`.
  public func json() -> [UInt8] {
    var object = JSONObjectBuilder()
    object.add("a", a.id)
    object.add("b", b.id)
    object.add("duplicate", explanation.relation != nil)
    if let relation = explanation.relation {
      object.add("relation", relation.rawValue)
    } else {
      object.addNull("relation")
    }
    object.add("rule", explanation.rule.rawValue)
    object.add("words_a", explanation.words.a)
    object.add("words_b", explanation.words.b)
    if let edits = explanation.figures.edits { object.add("edits", edits) } else { object.addNull("edits") }
    object.add("jaccard", explanation.figures.jaccard)
    object.add("containment_a", explanation.figures.containmentA)
    object.add("containment_b", explanation.figures.containmentB)
    object.beginObject("shingles")
    object.add("size", finder.criteria.figureShingle)
    object.add("a", explanation.shingles.a)
    object.add("b", explanation.shingles.b)
    object.add("shared", explanation.shingles.shared)
    object.end()
    object.beginObject("bands")
    object.add("shingle", finder.plan.shingle)
    object.add("bands", finder.plan.banding?.bands ?? 0)
    object.add("rows", finder.plan.banding?.rows ?? 0)
    object.beginArray("hit")
    for band in explanation.bandsHit { object.add(band) }
    object.end()
    object.add("equal_slots", explanation.equalSlots)
    object.end()
    object.add("found_by", explanation.foundBy.map(\.rawValue))
    if let difference = firstDifference {
      object.beginObject("first_difference")
      add("a", difference.a, to: &object)
      add("b", difference.b, to: &object)
      object.end()
    } else {
      object.addNull("first_difference")
    }
    return object.finish()
  }

  private func add(_ name: String, _ span: Span, to object: inout JSONObjectBuilder) {
    object.beginObject(name)
    object.add("start", span.start)
    object.add("end", span.end)
    object.add("line", span.line)
    object.add("text", span.text)
    object.end()
  }
}
