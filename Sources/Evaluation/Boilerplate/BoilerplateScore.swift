import Text

/// How well the kept lines of one page agree with its labels, in characters.
///
/// A character is a Unicode scalar that is no white space. Lines labelled title or mixed are not scored.
public struct BoilerplateScore: Sendable, Equatable {
  /// A page loses text when more than this share of its text's characters is removed.
  public static let tolerance = 0.05

  /// Characters of the lines labelled text that are kept, and that are not.
  public var keptText = 0
  public var lostText = 0
  /// Characters of the lines labelled boilerplate that are kept, and that are not.
  public var keptBoilerplate = 0
  public var removedBoilerplate = 0
  /// The same in lines.
  public var lines = Lines()

  public struct Lines: Sendable, Equatable {
    public var keptText = 0
    public var lostText = 0
    public var keptBoilerplate = 0
    public var removedBoilerplate = 0

    public init() {}
  }

  /// The share of the kept characters that is text; 1 when nothing is kept and there is no text.
  public var precision: Double {
    let kept = keptText + keptBoilerplate
    return kept > 0 ? Double(keptText) / Double(kept) : lostText == 0 ? 1 : 0
  }

  /// The share of the text's characters that is kept; 1 when there is no text.
  public var recall: Double {
    let text = keptText + lostText
    return text > 0 ? Double(keptText) / Double(text) : 1
  }

  /// The harmonic mean of ``precision`` and ``recall``.
  public var f: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

  /// More than ``tolerance`` of the text's characters are removed.
  public var losesText: Bool { Double(lostText) > Self.tolerance * Double(keptText + lostText) }

  /// Scores the lines `kept` of `text`.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - labels: one a line; the empty line that follows a last line feed may have one too.
  ///   - kept: lines counted from 1, ascending, without overlap.
  /// - Throws: ``LineLabels/Failure/wrongCount(labels:lines:)``.
  /// - Complexity: O(*n*) in bytes.
  public init(text: [UInt8], labels: LineLabels, kept: [ClosedRange<Int>]) throws(LineLabels.Failure) {
    let ranges = TextLines(text).ranges
    let endsInBlankLine = labels.labels.count == ranges.count + 1 && labels.labels.last == .empty
    guard labels.labels.count == ranges.count || endsInBlankLine else {
      throw .wrongCount(labels: labels.labels.count, lines: ranges.count)
    }
    var rest = kept[...]
    for (index, line) in ranges.enumerated() {
      while let first = rest.first, first.upperBound <= index { rest = rest.dropFirst() }
      let isKept = rest.first.map { $0.contains(index + 1) } ?? false
      switch labels.labels[index] {
      case .keep:
        let count = Self.characters(text[line])
        if isKept {
          keptText += count
          lines.keptText += 1
        } else {
          lostText += count
          lines.lostText += 1
        }
      case .drop:
        let count = Self.characters(text[line])
        if isKept {
          keptBoilerplate += count
          lines.keptBoilerplate += 1
        } else {
          removedBoilerplate += count
          lines.removedBoilerplate += 1
        }
      case .title, .mixed, .empty: break
      }
    }
  }

  /// Scalars that are no white space.
  private static func characters(_ line: ArraySlice<UInt8>) -> Int {
    line.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: break
        default: count += 1
        }
        index += length
      }
      return count
    }
  }
}
