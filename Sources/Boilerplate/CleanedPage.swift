/// A page's lines, each either kept or removed with its reason, and the fields found in it.
///
/// Every line of the input, blank ones too, stands exactly once in ``kept`` or in ``removed``.
public struct CleanedPage: Sendable {
  /// Lines from 1, ascending, as maximal runs. Blank lines are always kept.
  public var kept: [ClosedRange<Int>]
  /// Ascending by line.
  public var removed: [RemovedLine]
  public var metadata: PageMetadata
}

/// A line that is no text, with the evidence.
public struct RemovedLine: Sendable, Equatable {
  /// Counted from 1.
  public var line: Int
  public var reason: RemovalReason
  /// The probability, 0…1, that the line is boilerplate.
  public var score: Double
  /// What decided: the phrase (`ru/error-report: заметили ошибку…`), the shape (`shape: language-switcher`), the field
  /// (`field: published`; `field: title, place, event` for a statement's title), the place (`tail: label`), the site's other
  /// texts (`site: 14 of 17 texts`), a mark set by hand (`templates: set by hand`), or the network (`model`).
  public var evidence: String
}

/// The fields that lines of a page, its markup or its record state about it.
public struct PageMetadata: Sendable, Equatable {
  public var title: String?
  /// ISO 8601: without a zone where a line states it (`2019-11-18T16:40`, `2018-06-19`), as given where the markup or the record
  /// does.
  public var published: String?
  /// The document's number, such as `1206-25-06-2024`, without a leading `№` or `Nr.`.
  public var number: String?
  /// The author's name, without `By` or `Author:`.
  public var byline: String?
  /// The institution or agency that the page's head names.
  public var publisher: String?
  /// Where a statement was made, and on what occasion, as its title words it: `Minsk`, `at a meeting of the Council`.
  public var place: String?
  public var event: String?

  public init(
    title: String? = nil, published: String? = nil, number: String? = nil, byline: String? = nil,
    publisher: String? = nil, place: String? = nil, event: String? = nil
  ) {
    self.title = title
    self.published = published
    self.number = number
    self.byline = byline
    self.publisher = publisher
    self.place = place
    self.event = event
  }
}
