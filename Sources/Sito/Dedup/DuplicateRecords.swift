import Comparison
import Corpus

/// The lines of `--pairs` and `--clusters`.
public enum DuplicateRecords {
  /// `{"a","b","jaccard","containment_a","containment_b","edits","relation"}`
  public static func json(_ pair: DuplicatePair, ids: [String]) -> [UInt8] {
    var object = JSONObjectBuilder()
    object.add("a", ids[pair.a])
    object.add("b", ids[pair.b])
    object.add("jaccard", pair.figures.jaccard)
    object.add("containment_a", pair.figures.containmentA)
    object.add("containment_b", pair.figures.containmentB)
    add(pair.figures.edits, to: &object)
    object.add("relation", pair.relation.rawValue)
    return object.finish()
  }

  /// `{"cluster","representative","members":[{"id","relation","edits","containment"}]}`; clusters count from 1.
  public static func json(_ cluster: DuplicateCluster, number: Int, ids: [String]) -> [UInt8] {
    var object = JSONObjectBuilder()
    object.add("cluster", number)
    object.add("representative", ids[cluster.representative])
    object.beginArray("members")
    for member in cluster.members {
      object.beginObject()
      object.add("id", ids[member.text])
      object.add("relation", member.relation.rawValue)
      add(member.edits, to: &object)
      object.add("containment", member.containment)
      object.end()
    }
    object.end()
    return object.finish()
  }

  /// null for very long texts that are very different: no figure is estimated.
  private static func add(_ edits: Double?, to object: inout JSONObjectBuilder) {
    if let edits { object.add("edits", edits) } else { object.addNull("edits") }
  }
}
