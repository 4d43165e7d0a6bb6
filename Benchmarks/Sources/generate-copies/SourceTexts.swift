import Sito

/// A text with its words: bytes of the text, and where each word stands in it.
struct Passage {
  var text: [UInt8]
  var words: Words
  var source = ""
  var language: LanguageTag?
  /// Texts of one pool lend each other words: those of one language, or of one script where it is not known.
  var pool = ""

  func word(_ index: Int) -> ArraySlice<UInt8> { text[words.range(index)] }
}

/// The texts that documents are cut from, one list for each input, so that each can give equally many.
enum SourceTexts {
  static func read(_ options: Options) throws -> [[Passage]] {
    if options.inputs.isEmpty { return [generated(options)] }
    var reading = ReadingOptions()
    reading.fields.language = options.languageField
    reading.fields.text = options.textField
    return try options.inputs.map { input in
      var folder = Folder()
      var passages: [Passage] = []
      let source = try DocumentSource([input], options: reading, rejects: RejectLog())
      while let batch = try source.nextBatch() {
        for sourced in batch { passages.append(passage(sourced.document, &folder)) }
      }
      return passages
    }
  }

  private static func generated(_ options: Options) -> [Passage] {
    var folder = Folder()
    // 630 words of 11 bytes on average, and pieces of 300 words.
    let texts = GeneratedCorpus.documents(bytes: options.documents * 12_000 + 100_000)
    return texts.map { passage($0, &folder) }
  }

  private static func passage(_ document: Document, _ folder: inout Folder) -> Passage {
    Passage(
      text: document.text, words: folder.words(of: document.text), source: document.source,
      language: document.language, pool: document.language?.language ?? script(document.text))
  }

  /// The commonest first byte of the letters beyond ASCII, or `latin`: enough to keep Greek words out of Thai texts.
  private static func script(_ text: [UInt8]) -> String {
    var counts = [Int](repeating: 0, count: 256)
    for byte in text where byte >= 0xC3 || (0x61...0x7A).contains(byte | 0x20) {
      // D0 and D1 are both Cyrillic, E4 to E9 all Han; C3 to CA are Latin.
      counts[byte < 0xCB ? 0x41 : byte == 0xD1 ? 0xD0 : (0xE4...0xE9).contains(byte) ? 0xE4 : Int(byte)] += 1
    }
    let commonest = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return commonest <= 0x41 ? "latin" : "script-\(commonest)"
  }
}
