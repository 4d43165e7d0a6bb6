import Normalization
import Text

extension LanguageGuess {
  /// A guess that is less sure tells nothing: a text of a few words, or one in several languages.
  private static let leastConfidence = 0.3

  /// The language, where the guess is sure enough to go by and names one; nil else.
  var telling: LanguageTag? {
    confidence >= Self.leastConfidence && language.language != "und" ? language : nil
  }
}
