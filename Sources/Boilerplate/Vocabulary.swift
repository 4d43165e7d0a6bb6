/// The small word lists that shapes and fields are recognised by: `Data/vocabulary.tsv`, `Data/dates.tsv`,
/// `Data/places.tsv`.
///
/// One shared object, because a line that carries it must not count references to two dozen tables.
final class Vocabulary: Sendable {
  static let standard = Vocabulary()

  let lists: WordLists
  /// The words that the lists which shapes look for start with.
  let starts: WordStartsTable

  private init() {
    var lists = WordLists()
    for row in BoilerplateData.rows("vocabulary") + BoilerplateData.rows("dates")
      + BoilerplateData.rows("places")
    {
      for phrase in row.section == "month" ? row.fields.dropFirst() : row.fields[...] where !phrase.isEmpty {
        lists.insert(phrase, section: row.section, first: row.fields[0])
      }
    }
    self.lists = lists
    var starts = WordStartsTable()
    starts.insert(lists.languages.firstWords, .language)
    starts.insert(lists.languageLabels.firstWords, .language)
    starts.insert(lists.networks.firstWords, .network)
    starts.insert(lists.shareWords.firstWords, .share)
    starts.insert(lists.media.firstWords, .media)
    starts.insert(lists.views.firstWords, .counted)
    starts.insert(lists.comments.firstWords, .counted)
    starts.insert(lists.paging.firstWords, .paging)
    starts.insert(lists.contacts.firstWords, .contact)
    starts.insert(lists.tags.firstWords, .tags)
    starts.insert(lists.copyright.firstWords, .copyright)
    self.starts = starts
  }
}

struct WordLists: Sendable {
  /// Languages in their own names and as codes; the value tells a code from a name.
  var languages = TokenSequences<Bool>()
  var languageLabels = TokenSequences<Bool>()
  var networks = TokenSequences<Bool>()
  var shareWords = TokenSequences<Bool>()
  var home = TokenSequences<Bool>()
  var of = TokenSequences<Bool>()
  var media = TokenSequences<Bool>()
  var views = TokenSequences<Bool>()
  var comments = TokenSequences<Bool>()
  var paging = TokenSequences<Bool>()
  var contacts = TokenSequences<Bool>()
  var tags = TokenSequences<Bool>()
  var copyright = TokenSequences<Bool>()
  var institutions = TokenSequences<Bool>()
  var agencies = TokenSequences<Bool>()
  var bylines = TokenSequences<Bool>()
  var bylineLabels = TokenSequences<Bool>()
  var numberLabels = TokenSequences<Bool>()
  var openings = TokenSequences<Bool>()
  var closings = TokenSequences<Bool>()
  var signatures = TokenSequences<Bool>()
  /// Statements, and what opens the occasion of one: for sure, or as a preposition with such a noun behind it.
  var statements = TokenSequences<Bool>()
  var occasions = TokenSequences<Bool>()
  var occasionPrepositions = TokenSequences<Bool>()
  var occasionNouns = TokenSequences<Bool>()
  var conjunctions = TokenSequences<Bool>()
  /// Abbreviations of “city” before its name, words for a region, prepositions before a city, and words that are none.
  var cities = TokenSequences<Bool>()
  var regions = TokenSequences<Bool>()
  var placePrepositions = TokenSequences<Bool>()
  var noPlaces = TokenSequences<Bool>()
  var places = TokenSequences<Bool>()
  var datelineFillers = TokenSequences<Bool>()
  var months = TokenSequences<Int>()
  var halfDays = TokenSequences<Int>()

  fileprivate mutating func insert(_ phrase: String, section: String, first: String) {
    switch section {
    case "language-code": languages.insert(phrase, true)
    case "language": languages.insert(phrase, false)
    case "language-label": languageLabels.insert(phrase, true)
    case "network": networks.insert(phrase, true)
    case "share": shareWords.insert(phrase, true)
    case "home": home.insert(phrase, true)
    case "of": of.insert(phrase, true)
    case "media": media.insert(phrase, true)
    case "views": views.insert(phrase, true)
    case "comments": comments.insert(phrase, true)
    case "paging": paging.insert(phrase, true)
    case "contact": contacts.insert(phrase, true)
    case "tags": tags.insert(phrase, true)
    case "copyright": copyright.insert(phrase, true)
    case "institution": institutions.insert(phrase, true)
    case "agency": agencies.insert(phrase, true)
    case "byline": bylines.insert(phrase, true)
    case "byline-label": bylineLabels.insert(phrase, true)
    case "number": numberLabels.insert(phrase, true)
    case "opening": openings.insert(phrase, true)
    case "closing": closings.insert(phrase, true)
    case "signature": signatures.insert(phrase, true)
    case "statement": statements.insert(phrase, true)
    case "occasion": occasions.insert(phrase, true)
    case "occasion-preposition": occasionPrepositions.insert(phrase, true)
    case "occasion-noun": occasionNouns.insert(phrase, true)
    case "conjunction": conjunctions.insert(phrase, true)
    case "city": cities.insert(phrase, true)
    case "region": regions.insert(phrase, true)
    case "place-preposition": placePrepositions.insert(phrase, true)
    case "no-place": noPlaces.insert(phrase, true)
    case "place": places.insert(phrase, true)
    case "filler": datelineFillers.insert(phrase, true)
    case "month": if let number = Int(first) { months.insert(phrase, number) }
    case "am": halfDays.insert(phrase, 0)
    case "pm": halfDays.insert(phrase, 12)
    default: assertionFailure("a table of words has a section [\(section)] that nothing reads")
    }
  }
}
