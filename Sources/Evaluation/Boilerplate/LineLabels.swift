import Text

/// What each line of a page is, as a person or an alignment with the page's known text has labelled it.
public struct LineLabels: Sendable, Equatable {
  /// One line's label, by the letter that stands for it in labelled data.
  public enum Label: UInt8, Sendable, CaseIterable {
    case keep = 0x4B
    case drop = 0x44
    /// The page's title: to keep it and to remove it are both right.
    case title = 0x54
    /// Text and boilerplate in one line: not scored.
    case mixed = 0x4D
    /// A blank line.
    case empty = 0x2E
  }

  /// Labels that are no labels, or not those of the text.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case unknownLabel(UInt8, line: Int)
    case wrongCount(labels: Int, lines: Int)

    public var description: String {
      switch self {
      case .unknownLabel(let byte, let line):
        "the label of line \(line) is byte \(byte); a label is one of K, D, T, M and ."
      case .wrongCount(let labels, let lines):
        "there are \(labels) labels for \(lines) lines; give one letter a line (a last empty line may have one too)"
      }
    }
  }

  public let labels: [Label]

  /// Reads one letter a line: `K` keep, `D` drop, `T` title, `M` mixed, `.` empty.
  ///
  /// - Throws: ``Failure/unknownLabel(_:line:)``.
  public init(_ letters: some Sequence<UInt8>) throws(Failure) {
    var labels: [Label] = []
    for letter in letters {
      guard let label = Label(rawValue: letter) else { throw .unknownLabel(letter, line: labels.count + 1) }
      labels.append(label)
    }
    self.labels = labels
  }
}
