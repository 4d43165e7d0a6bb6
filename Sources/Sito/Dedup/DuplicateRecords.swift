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
    object.add("edits", pair.figures.edits)
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
      object.add("edits", member.edits)
      object.add("containment", member.containment)
      object.end()
    }
    object.end()
    return object.finish()
  }
}
