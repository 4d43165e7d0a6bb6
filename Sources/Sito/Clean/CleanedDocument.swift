import Boilerplate
import Names
import Normalization
import Text

/// A document after cleaning, with every decision.
public struct CleanedDocument: Sendable {
  public var source: SourcedDocument
  /// What is left, in the display form.
  public var text: [UInt8]
  /// What was kept and removed, by lines of the document as given, and the fields found.
  public var page: CleanedPage
  /// Of `text`, or of all text where nothing is left; nil where it cannot be told.
  public var language: LanguageGuess?
  /// Ranges in bytes of `text`.
  public var names: [FoundName]
}
