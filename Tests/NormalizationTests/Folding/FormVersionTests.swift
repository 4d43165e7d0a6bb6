import Normalization
import Testing
import Text
import _TestSupport

/// Words are kept in sketch files, which say by `Folder.formVersion` whether those of two files compare.
@Suite struct FormVersionTests {
  static let samples = [
    "Ёлка, Ｆｕｌｌ ﬁne — “quotes” ‘n’ dashes… №5 ½ x² ٣٤", "Сарајево/Sarajevo, Ђорђе, ї́ж п'ять п’ять",
    "Straße İstanbul ΣΊΣΥΦΟΣ façade e\u{301}te\u{301}", "東京タワー ㍿ ไทยแลนด์ မြန်မာ ខ្មែរ", "שָׁלוֹם العَرَبِيَّة हिन्दी",
    "mixed: Mосква pаypаl a@b.org 3.14 1,000 U.S. can't co-op\u{AD}erate",
  ]

  /// When this fails, words are others than they were: raise `Folder.formVersion`, say so in CHANGELOG.md, and put the new
  /// number here.
  @Test func wordsAreThoseOfTheVersion() throws {
    var folder = Folder()
    var hash: UInt64 = 0
    let texts = try Self.samples.map { Array($0.utf8) } + ["000", "001", "002", "003", "004"].map(SharedData.seed)
    for text in texts {
      for word in folder.words(of: text).hashes { hash = WordHash.mix(hash ^ word, 0x9FB2_1C65_1E98_DF25) }
    }
    #expect(Folder.unicodeVersion == "15.0" && Folder.formVersion == 1)
    #expect(hash == 15_511_478_043_982_418_472)
  }
}
