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
    add("edits", pair.figures.edits, to: &object)
    object.add("relation", pair.relation.rawValue)
    return object.finish()
  }

  /// `{"cluster","representative","members":[{"id","relation","edits","containment"}]}`; clusters count from 1. A component
  /// has `size` and `diameter`, and its members `distance`; what was not verified against the representative is null.
  public static func json(_ cluster: DuplicateCluster, number: Int, ids: [String]) -> [UInt8] {
    var object = JSONObjectBuilder()
    object.add("cluster", number)
    object.add("representative", ids[cluster.representative])
    if let diameter = cluster.diameter {
      object.add("size", cluster.members.count)
      object.add("diameter", diameter)
    }
    object.beginArray("members")
    for member in cluster.members {
      object.beginObject()
      object.add("id", ids[member.text])
      if let relation = member.relation {
        object.add("relation", relation.rawValue)
      } else {
        object.addNull("relation")
      }
      add("edits", member.edits, to: &object)
      add("containment", member.containment, to: &object)
      if cluster.diameter != nil { object.add("distance", member.distance) }
      object.end()
    }
    object.end()
    return object.finish()
  }

  /// null where there is no exact figure: none is estimated.
  private static func add(_ name: String, _ share: Double?, to object: inout JSONObjectBuilder) {
    if let share { object.add(name, share) } else { object.addNull(name) }
  }
}
