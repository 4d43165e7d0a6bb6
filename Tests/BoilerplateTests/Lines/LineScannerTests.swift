import Testing

@testable import Boilerplate

@Suite struct LineScannerTests {
  private static func startsLowercase(_ line: String) -> Bool? {
    let page = Page(Array(line.utf8))
    return page.blocks.first?.startsLowercase
  }

  /// Letters of languages whose capitals lie one code point before, and others.
  @Test(arguments: [
    "żeby", "święto", "člověk", "ґанок", "їхній", "ўсё", "ђак", "șase", "ığdır", "ώρα", "ėjo", "and", "уже",
  ])
  func aLineMayStartInSmallLetters(_ line: String) {
    #expect(Self.startsLowercase(line) == true)
    #expect(Self.startsLowercase(line.uppercased()) == false)
  }

  @Test(arguments: ["2024", "中文", "كتاب", "საქართველო", "“and", "- and"])
  func otherLinesDoNot(_ line: String) { #expect(Self.startsLowercase(line) == false) }

  @Test(arguments: ["ȘȚŸΪΫÀŹҐ"])
  func capitalsOfAllTheseAlphabetsAreKnown(_ letters: String) {
    #expect(letters.unicodeScalars.allSatisfy { LetterFolding.isUppercase($0.value) })
    #expect(!letters.lowercased().unicodeScalars.contains { LetterFolding.isUppercase($0.value) })
  }
}
