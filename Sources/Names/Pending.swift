public import Text
public import Transliteration

public struct FoundName: Sendable {
  public var range: Range<Int>
  public var text: String
  public var latin: String
  public var key: String
}
public struct NameFinder: Sendable {
  public init() {}
  public func names(in text: [UInt8], language: LanguageTag?, scheme: Scheme? = nil) -> [FoundName] { [] }
}
