/// How the texts of a sketch file became words: only words that were made in the same way compare.
public struct TextPreparation: Sendable, Equatable {
  /// The Unicode version that texts were folded by.
  public var unicode: String
  /// The version of the comparison form (`Folder.formVersion`).
  public var form: Int
  /// Whether boilerplate was set aside.
  public var setsBoilerplateAside: Bool

  public init(unicode: String, form: Int, setsBoilerplateAside: Bool) {
    self.unicode = unicode
    self.form = form
    self.setsBoilerplateAside = setsBoilerplateAside
  }
}

/// How the signatures of a sketch file were made.
public struct SketchParameters: Sendable, Equatable {
  /// Slots of a signature.
  public var slots: Int
  /// Words in a shingle.
  public var shingle: Int
  public var preparation: TextPreparation

  public init(slots: Int, shingle: Int, preparation: TextPreparation) {
    self.slots = slots
    self.shingle = shingle
    self.preparation = preparation
  }
}
