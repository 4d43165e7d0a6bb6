/// The two networks that judge lines: of plain text, and of the blocks of a page with markup.
public struct LineModels: Sendable {
  /// The ones that are built in.
  public static let standard = LineModels()

  let text: LineModel
  let html: LineModel

  private init() {
    text = Self.embedded("text-model", Self.textFeatures)
    html = Self.embedded("html-model", Self.htmlFeatures)
  }

  /// Models out of files that `Scripts/train-boilerplate` has written; nil for the one that is built in.
  ///
  /// - Throws: ``LineModel/Failure`` for a file that holds no model, or takes features that are not known.
  public init(text: (bytes: [UInt8], name: String)?, html: (bytes: [UInt8], name: String)?) throws(LineModel.Failure) {
    if let text {
      self.text = try LineModel(text.bytes, name: text.name, features: Self.textFeatures)
    } else {
      self.text = Self.standard.text
    }
    if let html {
      self.html = try LineModel(html.bytes, name: html.name, features: Self.htmlFeatures)
    } else {
      self.html = Self.standard.html
    }
  }

  private static let textFeatures = LineFeatures.names
  private static let htmlFeatures = LineFeatures.names + MarkupFeatures.names + MarkupFeatures.hintNames

  private static func embedded(_ name: String, _ features: [String]) -> LineModel {
    do throws(LineModel.Failure) {
      return try LineModel(
        BoilerplateData.tables(prefix: name).first?.bytes ?? [], name: name + ".tsv", features: features)
    } catch {
      // A test reads the embedded files, so that no user gets this far.
      preconditionFailure("\(error)")
    }
  }
}
