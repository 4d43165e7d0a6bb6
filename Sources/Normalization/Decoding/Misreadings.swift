/// The misreadings that are looked for.
struct Misreadings: Sendable {
  /// UTF-8 read as something else.
  let ofUTF8: [Misreading]
  /// A single-byte charset read as another.
  let ofSingleBytes: [Misreading]

  static let all = Misreadings()

  private init() {
    // What decoders call ISO-8859-1 is one or the other, and some mix them: one table holds both.
    let latin = SingleByteCharset("windows-1252", alternatives: ["iso-8859-1"])
    let latin1 = SingleByteCharset("iso-8859-1")
    let windows1252 = SingleByteCharset("windows-1252")
    let windows1251 = SingleByteCharset("windows-1251")
    // The same but for the Ukrainian letters, where KOI8-R has box drawings that stand in no text.
    let koi8 = SingleByteCharset("koi8-u", alternatives: ["koi8-r"])
    let ibm866 = SingleByteCharset("ibm866")
    let macintosh = SingleByteCharset("x-mac-cyrillic")
    let iso5 = SingleByteCharset("iso-8859-5")
    let others = ["windows-1250", "ibm437"].map { SingleByteCharset($0) }
    let charsets = ([latin, windows1251, koi8, ibm866, macintosh, iso5] + others).compactMap { $0 }
    ofUTF8 = charsets.map { Misreading(readAs: $0, actual: nil) }
    let pairs = [
      (windows1251, latin), (koi8, latin), (ibm866, latin), (iso5, latin), (windows1252, latin1),
      (koi8, windows1251), (ibm866, windows1251), (iso5, windows1251), (macintosh, windows1251),
      (windows1251, koi8), (windows1251, ibm866),
      (koi8, ibm866), (ibm866, koi8),
    ]
    ofSingleBytes = pairs.compactMap { actual, readAs in
      guard let actual, let readAs else { return nil }
      return Misreading(readAs: readAs, actual: actual)
    }
  }
}
