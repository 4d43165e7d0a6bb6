/// A command line that cannot be run; the message names the option.
struct UsageError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The command line.
struct Options {
  static let usage = """
    usage: generate-copies --documents N --copies M [OPTION…] [INPUT…]

    Cuts the texts of the inputs (files and folders as for sito) into N documents, adds M copies of known kinds, and
    writes all in random order as JSONL, and what was planted as a table. Without INPUT the texts are made-up words.

      --documents N          base documents, of 8 to 4,000 words (in scripts without spaces a letter is a word)
      --copies M             planted copies (0 by default)
      --families K           so many copies of each base that has any (1 by default)
      --kinds LIST           edit,trunc,boiler,exact,case by default; rates after = and between colons,
                             such as edit=0.05:0.10,trunc,exact; each kind and rate gets equally many copies
                               edit    the chance of each word to be replaced, deleted or followed by another
                               trunc   the share of words cut off
                               boiler  the share of words added around it as another site's boilerplate
                               exact   the same bytes
                               case    upper case, decomposed letters, or other white space and quotes
      --template SHARE       that share of the words of every document is one site template (one for each language),
                             before and after the text
      --seed S               another seed, another corpus; the same seed, the same bytes (1 by default)
      --language-field NAME  the field with the language of a record (language)
      --text-field NAME      the field with its text (text)
      -o FILE                the documents (standard output by default); .gz and .zst are packed
      --truth FILE           the table; needed when there are copies
      --help                 this text

    The table has a header line and tab-separated columns: copy, base, kind, rate (upper, nfd or space for the kind
    case), edits, containment, jaccard, words_smaller. The figures are measured on the finished documents, not planned.
    """

  var documents = 0
  var copies = 0
  var families = 1
  var recipes = CopyKind.allCases.flatMap { kind in kind.usualRates.map { Recipe(kind: kind, rate: $0) } }
  var template = 0.0
  var seed: UInt64 = 1
  var languageField = "language"
  var textField = "text"
  var output: String?
  var truth: String?
  var inputs: [String] = []
  var wantsHelp = false

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": wantsHelp = true
      case "--documents": documents = try Self.count(argument, rest.popFirst(), from: 1)
      case "--copies": copies = try Self.count(argument, rest.popFirst(), from: 0)
      case "--families": families = try Self.count(argument, rest.popFirst(), from: 1)
      case "--kinds": recipes = try Recipe.parse(Self.value(argument, rest.popFirst()))
      case "--template":
        let text = try Self.value(argument, rest.popFirst())
        guard let share = Double(text), share >= 0, share <= 0.95 else {
          throw UsageError("--template takes a share from 0 to 0.95, not '\(text)'")
        }
        template = share
      case "--seed": seed = UInt64(try Self.count(argument, rest.popFirst(), from: 0))
      case "--language-field": languageField = try Self.value(argument, rest.popFirst())
      case "--text-field": textField = try Self.value(argument, rest.popFirst())
      case "-o": output = try Self.value(argument, rest.popFirst())
      case "--truth": truth = try Self.value(argument, rest.popFirst())
      case _ where argument.hasPrefix("-") && argument != "-": throw UsageError("there is no option \(argument)")
      default: inputs.append(argument)
      }
    }
    if wantsHelp { return }
    if documents == 0 { throw UsageError("--documents is missing: how many base documents?") }
    if copies > 0, truth == nil { throw UsageError("--truth is missing: where shall the table of the copies go?") }
    let bases = (copies + families - 1) / families
    if bases > documents {
      throw UsageError(
        "\(copies) copies in families of \(families) need \(bases) base documents, and --documents is \(documents)")
    }
  }

  private static func value(_ option: String, _ value: String?) throws(UsageError) -> String {
    guard let value else { throw UsageError("\(option) needs a value") }
    return value
  }

  private static func count(_ option: String, _ value: String?, from least: Int) throws(UsageError) -> Int {
    let text = try Self.value(option, value)
    guard let count = Int(text), count >= least else {
      throw UsageError("\(option) takes a whole number from \(least) on, not '\(text)'")
    }
    return count
  }
}
