/// The attributes that some part of this module asks for; every other is `other`.
public enum HTMLAttributeName: UInt8, CaseIterable, Sendable {
  case other
  case alt, charset, `class`, content, datetime, hidden, href, id, itemprop, itemtype, lang, name, property, pubdate
  case rel, role, src, style, type
  case ariaHidden, httpEquiv

  /// The name in lower case; empty for `other`.
  public var name: String {
    switch self {
    case .other: ""
    case .ariaHidden: "aria-hidden"
    case .httpEquiv: "http-equiv"
    default: "\(self)"
    }
  }
}

/// An attribute as it stands in the source: where its name and its value are. Nothing is copied or decoded.
///
/// Of attributes with the same name the first counts; the others are in the tokenizer's list behind it.
public struct HTMLAttribute: Sendable, Equatable {
  public var name: HTMLAttributeName
  var nameStart: UInt32
  var nameEnd: UInt32
  var valueStart: UInt32
  var valueEnd: UInt32

  /// Bytes of the source.
  public var nameRange: Range<Int> { Int(nameStart)..<Int(nameEnd) }

  /// Bytes of the source, without quotes; empty also where there is no value.
  public var valueRange: Range<Int> { Int(valueStart)..<Int(valueEnd) }
}
