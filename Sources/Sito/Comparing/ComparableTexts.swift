import Boilerplate
import Comparison
import Normalization
import Sketching
import Text

/// Makes documents comparable: folds them, cuts them into words, and sets boilerplate aside where asked.
public struct ComparableTexts: Sendable {
  /// Set when boilerplate is to be left out of the comparison.
  private let remover: BoilerplateRemover?
  /// Set when Cyrillic words are to be taken for their Latin forms.
  private let latin: LatinWords?
  /// Set when persons' names are to be taken for their keys.
  private let names: NameWords?

  /// - Parameters:
  ///   - setsBoilerplateAside: whether only the lines that `clean` would keep are compared; offsets stay those of
  ///   the whole text.
  ///   - joinsScripts: whether Cyrillic words are compared as Latin ones, by the standard scheme of the document's language.
  ///   - foldsNames: whether a person's name is one word, the same for all its spellings and cases (`NameMatcher.key(_:)`).
  public init(setsBoilerplateAside: Bool, joinsScripts: Bool = false, foldsNames: Bool = false) throws {
    remover = setsBoilerplateAside ? try BoilerplateRemover() : nil
    latin = joinsScripts ? try LatinWords() : nil
    names = foldsNames ? try NameWords() : nil
  }

  /// How words are made here, for what is kept of them.
  public var preparation: TextPreparation {
    TextPreparation(
      unicode: Folder.unicodeVersion, form: Folder.formVersion, setsBoilerplateAside: remover != nil)
  }

  /// A document with its words, and with what was set aside.
  public struct Prepared: Sendable {
    public var text: ComparableText
    public var removed: [RemovedLine]
  }

  /// - Throws: `TextTooLongError` for a text that cannot be folded.
  /// - Complexity: O(*n*).
  public func prepare(_ document: Document, with folder: inout Folder) throws -> Prepared {
    try Folder.check(document.text)
    var words = folder.words(of: document.text)
    var page: CleanedPage?
    if let remover {
      let cleaned = remover.clean(
        document.text, BoilerplateRemover.Context(title: document.title, published: document.published))
      words = Self.words(words, of: document.text, kept: cleaned.kept)
      page = cleaned
    }
    if let latin {
      words = latin.words(words, of: document.text, language: document.language, with: &folder)
    }
    // Last: what is written in two words is one then.
    if let names { words = names.words(words, of: document.text, language: document.language) }
    let text = ComparableText(
      id: document.id, source: document.source, title: document.title ?? page?.metadata.title,
      published: document.published ?? page?.metadata.published, url: document.url, language: document.language,
      words: words, text: document.text)
    return Prepared(text: text, removed: page?.removed ?? [])
  }

  private static func words(_ words: Words, of text: [UInt8], kept: [ClosedRange<Int>]) -> Words {
    let lines = TextLines(text)
    var result = Words()
    var word = 0
    for range in kept {
      let start = lines.ranges[range.lowerBound - 1].lowerBound
      let end = lines.ranges[range.upperBound - 1].upperBound
      while word < words.count, Int(words.starts[word]) < start { word += 1 }
      while word < words.count, Int(words.starts[word]) < end {
        result.append(
          hash: words.hashes[word], flags: words.flags[word], start: Int(words.starts[word]),
          end: Int(words.ends[word]))
        word += 1
      }
    }
    return result
  }
}
