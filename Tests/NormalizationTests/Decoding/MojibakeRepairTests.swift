import Normalization
import Testing
import _TestSupport

@Suite struct MojibakeRepairTests {
  static let repair = MojibakeRepair()

  static func repaired(_ text: String) -> [UInt8] { repair.repair(Array(text.utf8)).bytes }

  static let sentences = [
    "Министр иностранных дел заявил, что переговоры — «полезные».",
    "Міністр заявив, що переговори були корисними й «відвертими».",
    "Міністр замежных спраў заявіў, што перамовы былі карыснымі.", "Министърът заяви, че преговорите са били полезни.",
  ]

  @Test(
    arguments: sentences,
    [
      "iso-8859-1", "windows-1252", "windows-1251", "windows-1250", "ibm437", "koi8-r", "ibm866", "x-mac-cyrillic",
      "iso-8859-5",
    ])
  func utf8ReadAs(_ text: String, _ charset: String) throws {
    let damage = try CharsetDamage(charset)
    let once = damage.decode(text.utf8)
    #expect(Self.repaired(once) == Array(text.utf8))
    let twice = damage.decode(once.utf8)
    #expect(Self.repaired(twice) == Array(text.utf8))
  }

  @Test(
    arguments: [
      ("windows-1251", "iso-8859-1"), ("windows-1251", "windows-1252"), ("koi8-u", "windows-1251"),
      ("windows-1251", "koi8-u"), ("ibm866", "windows-1251"), ("windows-1251", "ibm866"),
      ("iso-8859-5", "windows-1251"), ("x-mac-cyrillic", "windows-1251"), ("koi8-u", "iso-8859-1"),
      ("ibm866", "iso-8859-1"), ("ibm866", "windows-1252"),
    ])
  func cyrillicReadAs(_ charset: String, _ other: String) throws {
    let (right, wrong) = (try CharsetDamage(charset), try CharsetDamage(other))
    for text in [
      "Россия и Франция подписали соглашение о сотрудничестве.", "Законопроект внесён в Думу, его рассмотрят в мае.",
      "Рада прийняла закон про державний бюджет; голосувала половина депутатiв.",
      "Команда из Твери впервые стала чемпионом мира среди юниоров, сообщила федерация.",
    ] {
      #expect(Self.repaired(wrong.decode(try #require(right.encode(text)))) == Array(text.utf8))
    }
  }

  /// Damaged, right.
  @Test(
    arguments: [
      ("cafÃ©", "café"), ("naÃ¯ve â‚¬5, 50Â°", "naïve €5, 50°"), ("Ã‰tat franÃ§ais", "État français"),
      ("donâ€™t", "don’t"), ("donвЂ™t stop", "don’t stop"), ("donтАЩt stop", "don’t stop"), ("donΓÇÖt", "don’t"),
      ("Хорошая строка с â€™ внутри", "Хорошая строка с ’ внутри"),
      ("Он сказал: â€œда, конечноâ€\u{9D}.", "Он сказал: “да, конечно”."),
      ("zaÅ¼Ã³Å‚Ä‡ gÄ™Å›lÄ… jaÅºÅ„", "zażółć gęślą jaźń"), ("zaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ… jaĹşĹ„", "zażółć gęślą jaźń"),
      ("KÃ¶ln und MÃ¼nchen, StraÃŸe", "Köln und München, Straße"), ("smile ðŸ˜€ here", "smile 😀 here"),
      ("ï»¿Header", "\u{FEFF}Header"), ("×©×œ×•×\u{9D}", "שלום"), ("Ù…Ø±Ø\u{AD}Ø¨Ø§", "مرحبا"),
      ("ÎšÎ±Î»Î·Î¼Î\u{AD}ÏÎ±", "Καλημέ\u{CF}Î±"), ("å¥½ä¸–ç•Œ", "好世界"), ("ÃƒÂ© ÃƒÂ¨", "é è"),
      ("ÑÅÊÐÅÒ ÌÈÐÀ", "СЕКРЕТ МИРА"), ("Читайте: Ñåêðåò ôèðìû и другое", "Читайте: Секрет фирмы и другое"),
      ("оПХБЕР, ДНПНЦХЕ ДПСГЭЪ", "Привет, дорогие друзья"),
      ("Good line РїСЂРёРІРµС‚ and good", "Good line привет and good"),
      ("It\u{92}s \u{93}fine\u{94}", "It’s “fine”"), ("Cumhuriyet baÅŸkanÄ±", "Cumhuriyet başkanı"),
      ("Viá»‡t Nam", "Việt Nam"),
    ])
  func damaged(_ text: String, _ right: String) { #expect(Self.repaired(text) == Array(right.utf8)) }

  @Test func reports() throws {
    let text = "Хорошая строка\nплохая: Ð¡ÐµÐºÑ€ÐµÑ‚ и ÃƒÂ©\nдонесение &amp; всё"
    let result = Self.repair.repair(Array(text.utf8))
    #expect(result.bytes == Array("Хорошая строка\nплохая: Секрет и é\nдонесение & всё".utf8))
    #expect(!result.isUnchanged)
    #expect(result.repairs.map(\.line) == [2, 2, 2, 3])
    #expect(
      result.repairs.map { "\($0.damage)" } == [
        "utf-8 read as windows-1252", "utf-8 read as windows-1252", "utf-8 read as windows-1252",
        "character references",
      ])
    try #require(result.repairs.count == 4)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[result.repairs[0].range], as: UTF8.self) == "Ð¡ÐµÐºÑ€ÐµÑ‚")
    #expect(String(decoding: bytes[result.repairs[1].range], as: UTF8.self) == "ÃƒÂ©")
    #expect(String(decoding: bytes[result.repairs[3].range], as: UTF8.self) == "&amp;")
    let place = try #require(result.bytes.firstRange(of: Array("всё".utf8))).lowerBound
    #expect(Array(bytes[result.map.input(ofOutput: place)...]) == Array("всё".utf8))
    #expect(result.map.input(ofOutput: result.bytes.count) == bytes.count)
  }

  /// What a decoder replaced is lost; the rest is restored.
  @Test func replacementCharactersStay() {
    #expect(
      Self.repaired("РџСЂРёР\u{FFFD}РµС‚, РјРёСЂ! РљР°Рє РґРµР»Р°?") == Array("ПриР\u{FFFD}ет, мир! Как дела?".utf8))
    #expect(Self.repaired("Ïðèâåò\u{FFFD}, äîðîãèå äðóçüÿ") == Array("Привет\u{FFFD}, дорогие друзья".utf8))
    #expect(Self.repaired("\u{FFFD}\u{FFFD} ок") == Array("\u{FFFD}\u{FFFD} ок".utf8))
  }

  @Test(arguments: ["\r\n", "\n", "\n\n"])
  func linesStayLines(_ end: String) {
    let given = ["Ð¡ÐµÐºÑ€ÐµÑ‚", "plain", "ÑÅÊÐÅÒ ÌÈÐÀ", ""].joined(separator: end)
    #expect(Self.repaired(given) == Array(["Секрет", "plain", "СЕКРЕТ МИРА", ""].joined(separator: end).utf8))
  }

  @Test func clean() {
    for text in SuspiciousButClean.lines {
      #expect(Self.repaired(text) == Array(text.utf8), "\(text)")
    }
  }
  /// What a repair remembers of lines that were sound changes nothing: not what it says of them again, nor of damaged ones.
  @Test func rememberedLines() async throws {
    let damage = try CharsetDamage("windows-1251")
    let lines = SuspiciousButClean.lines + Self.sentences + Self.sentences.map { damage.decode($0.utf8) }
    let expected = lines.map { MojibakeRepair().repair(Array($0.utf8)).bytes }
    #expect(zip(lines, expected).contains { Array($0.utf8) != $1 })
    let repair = MojibakeRepair()
    await withTaskGroup { group in
      for seed in 0..<4 {
        group.addTask {
          var random = SeededGenerator(seed: UInt64(seed))
          for _ in 0..<400 {
            let line = Int.random(in: 0..<lines.count, using: &random)
            #expect(repair.repair(Array(lines[line].utf8)).bytes == expected[line], "\(lines[line])")
          }
        }
      }
    }
  }
}
