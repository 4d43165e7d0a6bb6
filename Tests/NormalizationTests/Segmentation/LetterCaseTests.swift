import Normalization
import Testing

@Suite struct LetterCaseTests {
  static let alphabets: [(String, String)] = [
    ("pl", "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"), ("cs", "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž"),
    ("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"), ("be", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    ("sr", "абвгдђежзијклљмнњопрстћуфхцчџшabcčćdđ"), ("ro", "aăâbcdefghiîjklmnopqrsștțuvwxyz"),
    ("tr", "abcçdefgğhıijklmnoöprsştuüvyz"), ("el", "αάβγδεέζηήθιίϊκλμνξοόπρστυύϋφχψωώ"),
    ("lt", "aąbcčdeęėfghiįyjklmnoprsštuųūvzž"), ("hy", "աբգդեզէըթժ"), ("de", "äöüß"),
  ]

  @Test(arguments: alphabets)
  func smallLettersAreLowercaseAndCapitalsAreNot(_ language: String, _ letters: String) {
    for letter in letters.unicodeScalars {
      #expect(LetterCase.isLowercase(letter.value), "\(language): \(letter)")
    }
    // ß has two capitals.
    for letter in letters.filter({ $0 != "ß" }).uppercased().unicodeScalars where letter.value >= 0x41 {
      #expect(!LetterCase.isLowercase(letter.value) || letter.properties.isDiacritic, "\(language): \(letter)")
    }
  }

  @Test(arguments: "აბ中ب1.ǅ ก한".unicodeScalars.map(\.self))
  func lettersWithoutCaseAndOthersAreNotLowercase(_ scalar: Unicode.Scalar) {
    #expect(!LetterCase.isLowercase(scalar.value))
  }
}
