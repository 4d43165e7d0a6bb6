/// The columns of the features that are made from text, in the order of a row.
enum LineFeatures {
  static let names = OwnFeatures.names + PageFacts.names + PlaceFeatures.names

  /// What follows from the line itself.
  static let own = 0..<OwnFeatures.count
  /// What is the same for all lines of a page.
  static let page = OwnFeatures.count..<OwnFeatures.count + PageFacts.names.count
  /// All from here on is of a line at its place; what markup says follows after what text says.
  static let firstOfPlace = page.upperBound
}
