import Sketching

/// Two sketch files whose texts were prepared in different ways, so that the same text may have other words in each.
public struct SketchMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  public var first: String
  public var firstPreparation: TextPreparation
  public var second: String
  public var secondPreparation: TextPreparation

  public init(_ first: String, _ preparation: TextPreparation, _ second: String, _ other: TextPreparation) {
    self.first = first
    firstPreparation = preparation
    self.second = second
    secondPreparation = other
  }

  public var description: String {
    "\(first) and \(second) do not compare: \(difference)"
  }

  private var difference: String {
    if firstPreparation.setsBoilerplateAside != secondPreparation.setsBoilerplateAside {
      let (with, without) = firstPreparation.setsBoilerplateAside ? (first, second) : (second, first)
      return "\(with) was made with --clean, \(without) without; make one of them anew"
    }
    let (one, other) = (firstPreparation, secondPreparation)
    let versions =
      one.unicode != other.unicode
      ? "Unicode \(one.unicode), the second with Unicode \(other.unicode)"
      : "version \(one.form) of the comparison form, the second with version \(other.form)"
    return "the first was made with \(versions); make both with the same Sito"
  }
}
