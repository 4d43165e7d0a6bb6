import Text

extension Passage {
  /// A name to cite it by, which stays as long as the places of both sides do: `p-` and sixteen digits.
  public func id(in texts: [ComparableText], _ offsets: inout DocumentScalars) -> String {
    let places = [a, b].flatMap { side in
      let range = offsets.scalars(side.document, side.bytes)
      return [texts[side.document].id, "\(range.lowerBound)-\(range.upperBound)"]
    }
    return "p-" + StableName.digest(places)
  }
}
