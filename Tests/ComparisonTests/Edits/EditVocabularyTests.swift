import Testing

@testable import Comparison

@Suite struct EditVocabularyTests {
  @Test func everyRowIsRead() {
    #expect(EditVocabulary.embedded.faults == [])
    #expect(EditVocabulary.embedded.terms.count > 4000)
  }

  /// Number words to twelve in at least fourteen languages.
  @Test(arguments: [
    ("en", "twelve"), ("ru", "двенадцать"), ("uk", "дванадцять"), ("be", "дванаццаць"), ("bg", "дванадесет"),
    ("sr-Cyrl", "дванаест"), ("sr-Latn", "dvanaest"), ("pl", "dwanaście"), ("cs", "dvanáct"), ("sk", "dvanásť"),
    ("de", "zwölf"), ("nl", "twaalf"), ("sv", "tolv"), ("fi", "kaksitoista"), ("hu", "tizenkettő"), ("fr", "douze"),
    ("es", "doce"), ("it", "dodici"), ("pt", "doze"), ("ro", "doisprezece"), ("el", "δώδεκα"), ("fa", "دوازده"),
  ])
  func twelveIsTwelve(_ language: String, _ word: String) {
    let vocabulary = EditVocabulary.embedded
    let terms = vocabulary.terms(startingWith: EditWord.form(word)).map { vocabulary.terms[$0] }
    #expect(terms.contains { $0.kind == .number(12) && $0.languages & vocabulary.mask(of: language) != 0 })
  }

  @Test func aWordOfOneLanguageIsNoneOfAnother() {
    let vocabulary = EditVocabulary.embedded
    let terms = vocabulary.terms(startingWith: "no").map { vocabulary.terms[$0] }
    #expect(terms.contains { $0.kind == .negation && $0.languages & vocabulary.mask(of: "en") != 0 })
    #expect(!terms.contains { $0.kind == .negation && $0.languages & vocabulary.mask(of: "pt") != 0 })
  }

  @Test(arguments: [
    (["15,000"], [15_000.0]), (["15", "000"], [15_000]), (["1.234.567,5"], [1_234_567.5]), (["2,5"], [2.5]),
    (["05.03.2024"], [5, 3, 2024]), (["0.125"], [0.125]), (["1234", "567"], [1234, 567]), (["21st"], [21]),
    (["٢٥"], [25]), (["2023", "15"], [2023, 15]),
  ])
  func digitsAreNumbers(_ words: [String], _ values: [Double]) {
    var numbers = EditNumbers()
    for word in words { numbers.addDigits(word) }
    numbers.end()
    #expect(numbers.numbers.map(\.value) == values)
  }

  @Test(arguments: [
    ([EditTerm.Kind.number(20), .number(5)], [25.0]), ([.number(2), .unitMultiplier(100), .number(5)], [205]),
    ([.number(2), .unitMultiplier(100), .multiplier(1000)], [200_000]), ([.unitMultiplier(10), .number(5)], [15]),
    ([.number(3), .unitMultiplier(100), .number(2), .unitMultiplier(10), .number(5)], [325]),
    ([.number(5), .number(6)], [5, 6]), ([.multiplier(1_000_000)], [1_000_000]), ([.number(500), .number(20)], [520]),
  ])
  func wordsAreNumbers(_ kinds: [EditTerm.Kind], _ values: [Double]) {
    var numbers = EditNumbers()
    for kind in kinds { numbers.add(kind, isLetter: false) }
    numbers.end()
    #expect(numbers.numbers.map(\.value) == values)
  }

  @Test(arguments: [
    ("лавров", "лаврова", true), ("павел", "павла", true), ("марк", "мария", false), ("иванов", "иваненко", false),
    ("kowalski", "kowalskiego", true), ("киев", "минск", false), ("путин", "путиным", true),
  ])
  func formsOfANameAreOne(_ x: String, _ y: String, _ isOne: Bool) {
    #expect(EditSide.areForms(x, y, isInflected: true) == isOne)
    #expect(EditSide.areForms(y, x, isInflected: true) == isOne)
  }

  @Test func namesHaveNoEndingsInEnglish() {
    #expect(EditSide.areForms("ukraine", "ukraine's", isInflected: false))
    #expect(!EditSide.areForms("smith", "smithson", isInflected: false))
  }
}
