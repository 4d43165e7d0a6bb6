/// A form that text can be given out in.
public enum TextForm: String, Sendable, CaseIterable {
  /// The display form: NFC with clean white space.
  case nfc
  /// NFKC with clean white space: also ligatures, full-width letters, superscripts and their like.
  case nfkc
  /// The comparison form (`Folder`).
  case fold
}
