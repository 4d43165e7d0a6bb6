import Boilerplate
import Names
import Normalization
import Text

/// A document after cleaning, with every decision.
public struct CleanedDocument: Sendable {
  public var source: SourcedDocument
  /// What is left, in the display form.
  public var text: [UInt8]
  public var page: CleanedPage
  public var language: LanguageGuess?
  /// Ranges in bytes of `text`.
  public var names: [FoundName]
}
