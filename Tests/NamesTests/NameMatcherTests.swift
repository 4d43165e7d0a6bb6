import Testing
import Text

@testable import Names

@Suite struct NameMatcherTests {
  static let matcher = NameMatcher()

  static func match(_ a: String, _ b: String) -> NameMatch { matcher.match(a, b) }

  @Test func theTablesHaveNoFaults() { #expect(Self.matcher.reader.tables.faults == []) }

  /// Else the letter would be missing from keys.
  @Test func everyLetterHasAPlainReading() {
    let silent = Set("ъьʼ".unicodeScalars.map { $0.value })
    for scalar in Self.matcher.reader.tables.codes.scalars.dropFirst(4) where !silent.contains(scalar) {
      let letter = Unicode.Scalar(scalar).map { String($0) } ?? ""
      #expect(!Self.matcher.reader.name(Array(letter.utf8)).words[0].spelled.sounds.isEmpty, "\(letter)")
    }
  }

  @Test(arguments: MatchExamples.same)
  func oneName(_ spellings: [String]) {
    for (place, a) in spellings.enumerated() {
      for b in spellings[place...] {
        let (there, back) = (Self.match(a, b), Self.match(b, a))
        #expect(there.isMatch && back.isMatch, "\(a) | \(b): \(there.score) \(there.why)")
        #expect(there.isMatch == (there.score >= NameMatcher.threshold))
      }
    }
  }

  @Test(arguments: MatchExamples.different)
  func twoNames(_ names: [String]) {
    for other in names.dropFirst() {
      let (there, back) = (Self.match(names[0], other), Self.match(other, names[0]))
      #expect(!there.isMatch && !back.isMatch, "\(names[0]) | \(other): \(there.score) \(there.why)")
      #expect(!there.why.isEmpty)
    }
  }

  @Test(arguments: [
    ("Лаврова", "Lavrov", "genitive or feminine"), ("Лавровым", "Лавров", "instrumental"),
    ("С. Лавров", "Sergey Lavrov", "initial"), ("Lavrov, Sergey", "Сергей Лавров", "order"),
    ("Лукашэнка", "Lukashenko", "akanie"), ("Hryhorenko", "Григоренко", "h=g"), ("Lawrow", "Лавров", "w=v"),
    ("Сяргей Лаўроў", "Сергей Лавров", "one given name in two languages"),
    ("Сергей Викторович Лавров", "Сергей Лавров", "patronymic in one name only"),
    ("Sergey Ivanov", "Sergey Lavrov", "surname differs"), ("Ivan Lavrov", "Sergey Lavrov", "given name differs"),
    ("Сергей Викторович Лавров", "Сергей Иванович Лавров", "patronymic differs"),
    ("В. Лавров", "Sergey Lavrov", "initial differs"), ("Лавров", "Sergey Lavrov", "surname alone"),
    ("Сергей", "Sergey Lavrov", "given name alone"),
  ])
  func why(_ a: String, _ b: String, _ reason: String) {
    let match = Self.match(a, b)
    #expect(match.why.contains(reason), "\(match)")
  }

  @Test func scoresFallWithWhatIsMissing() {
    let full = Self.match("Сергей Лавров", "Sergey Lavrov").score
    let initial = Self.match("С. Лавров", "Sergey Lavrov").score
    let alone = Self.match("Лавров", "Sergey Lavrov").score
    #expect(full > initial && initial > alone && alone >= NameMatcher.threshold)
  }

  /// Neither says whether a man or a woman is meant, so the key of the genitive is that of the nominative.
  @Test(arguments: [
    ["Лавров", "Лаврова", "Лаврову", "Лавровым", "Лаврове", "Lavrov", "Lawrow", "Лаўроў", "ЛАВРОВ", "Лавро́в"],
    [
      "Сергей Лавров", "Сергея Лаврова", "Сергеем Лавровым", "С. Лавров", "С. В. Лаврова", "Лавров Сергей Викторович",
      "Lavrov, Sergey", "Siarhei Laŭroŭ", "Sergej Lawrow", "Сергій Лавров", "S. Lavrov", "Sergueï Lavrov",
    ],
    ["Владимир Макей", "Уладзімір Макей", "Владимира Макея", "Vladimir Makei", "Uladzimir Makey"],
    [
      "Александр Лукашенко", "Аляксандр Лукашэнка", "Аляксандра Лукашэнкі", "Alexander Lukashenko",
      "Aljaksandr Lukaschenka", "Alaksandr Łukašenka", "Alexandre Loukachenko",
    ],
    ["Зеленский", "Зеленського", "Zelenskyy", "Zelensky", "Selenskyj", "Зеленська"],
  ])
  func formsShareAKey(_ forms: [String]) {
    let keys = forms.map { Self.matcher.key($0) }
    #expect(Set(keys).count == 1, "\(zip(forms, keys).map { "\($0): \($1)" })")
  }

  @Test func otherPersonsHaveOtherKeys() {
    let names = [
      "Сергей Лавров", "Сергей Лаптев", "Иван Лавров", "Мария Захарова", "Мария Захарченко", "Пётр Чайковский",
      "Владимир Путин", "Владимир Макей", "Михаил Горбачёв", "Дмитрий Медведев", "Виктор Медведчук",
    ]
    #expect(Set(names.map { Self.matcher.key($0) }).count == names.count)
  }

  @Test func initialsOfTwoLettersAndIotated() {
    #expect(Self.match("Ю. Гагарин", "Yuri Gagarin").isMatch)
    #expect(Self.match("Y. Gagarin", "Юрий Гагарин").isMatch)
    #expect(Self.match("Дж. Буш", "George Bush").isMatch)
    #expect(Self.match("Yu. A. Gagarin", "Ю. А. Гагарин").isMatch)
    #expect(!Self.match("А. Ю. Гагарин", "Ю. А. Гагарин").isMatch)
  }

  @Test func titlesAndParticlesAreNoNames() {
    #expect(Self.match("Mr. Sergey Lavrov", "г-н Лавров Сергей").isMatch)
    #expect(Self.match("Bashar al-Assad", "Башар Асад").isMatch)
    #expect(Self.match("Ursula von der Leyen", "Урсула фон дер Ляйен").isMatch)
    #expect(Self.match("Шарль де Голль", "Charles De Gaulle").isMatch)
  }
}
