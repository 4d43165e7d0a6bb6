/// Two sketch files whose texts were folded by different versions of Unicode: the same word may have two hashes.
public struct SketchMismatch: Error, Equatable, Sendable, CustomStringConvertible {
  public var first: String
  public var firstUnicode: String
  public var second: String
  public var secondUnicode: String

  public init(first: String, firstUnicode: String, second: String, secondUnicode: String) {
    self.first = first
    self.firstUnicode = firstUnicode
    self.second = second
    self.secondUnicode = secondUnicode
  }

  public var description: String {
    "\(first) was made with Unicode \(firstUnicode), \(second) with Unicode \(secondUnicode), and they do not compare: "
      + "make both with the same Sito"
  }
}
