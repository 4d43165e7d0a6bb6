import Testing
import Text
import _TestSupport

@testable import Transliteration

/// The automaton and its kernel against the rules themselves.
@Suite struct AutomatonTests {
  struct Direction: Sendable, CustomTestStringConvertible {
    var scheme: Scheme
    var direction: Transliterator.Direction
    var testDescription: String { "\(scheme.id) \(direction)" }
  }

  static let directions: [Direction] = Scheme.all.flatMap { scheme in
    scheme.reversibility == .no
      ? [Direction(scheme: scheme, direction: .forward)]
      : [Direction(scheme: scheme, direction: .forward), Direction(scheme: scheme, direction: .reverse)]
  }

  /// Letters of the scheme and of others, marks, signs, what is longer than three bytes; capitals as often as small ones.
  static func alphabet(_ scheme: Scheme, _ direction: Transliterator.Direction) throws -> [Unicode.Scalar] {
    let rules = try SchemeCompiler.rules(of: scheme, direction)
    let own = Set(rules.flatMap { $0.letters }).sorted()
    let capitals = own.map { scheme.rules.letterCase.upper($0) }
    return (own + capitals).compactMap { Unicode.Scalar($0) } + Array("Ѫ ’'ʼ`-.\n aZéÉ北😀“1".unicodeScalars)
  }

  static func text(_ alphabet: [Unicode.Scalar], _ length: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var view = String.UnicodeScalarView()
    for _ in 0..<length { view.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
    return Array(String(view).utf8)
  }

  static func run(_ automaton: Automaton, _ text: [UInt8]) -> (output: [UInt8], unknown: Int) {
    var output: [UInt8] = []
    let unknown = text.withUnsafeBufferPointer { automaton.run($0, into: &output) }
    return (output, unknown)
  }

  @Test(arguments: directions)
  func agreesWithTheRules(_ direction: Direction) throws {
    let oracle = try RuleOracle(direction.scheme, direction.direction)
    let automaton = try SchemeCompiler.compile(direction.scheme, direction.direction)
    let alphabet = try Self.alphabet(direction.scheme, direction.direction)
    var random = SeededGenerator(seed: 20)
    for (length, rounds) in [(0, 1), (1, 40), (2, 60), (3, 60), (7, 40), (40, 20), (700, 3), (2_600, 1)] {
      for _ in 0..<rounds {
        let text = Self.text(alphabet, length, &random)
        let expected = try oracle.run(text)
        let result = Self.run(automaton, text)
        #expect(result.output == expected.output, "\(String(decoding: text.prefix(100), as: UTF8.self))")
        #expect(result.unknown == expected.unknown)
      }
    }
  }

  /// Every two letters, alone, within a word, and in capitals: the contexts that rules have.
  @Test(arguments: directions)
  func agreesOnAllPairs(_ direction: Direction) throws {
    let oracle = try RuleOracle(direction.scheme, direction.direction)
    let automaton = try SchemeCompiler.compile(direction.scheme, direction.direction)
    let alphabet = try Self.alphabet(direction.scheme, direction.direction)
    var view = String.UnicodeScalarView()
    for first in alphabet {
      for second in alphabet { view.append(contentsOf: [first, second, " "]) }
    }
    let text = Array(String(view).utf8)
    let result = Self.run(automaton, text)
    let expected = try oracle.run(text)
    #expect(result.output == expected.output)
    #expect(result.unknown == expected.unknown)
  }

  static let shapes = ["ru-bgn-1947", "uk-national-2010", "ru-wikipedia", "bg-bgn-2013", "ru-telegram"]

  /// Texts whose letters straddle the kernel's chunks (2,048 bytes and 64 ahead), in every phase.
  @Test(arguments: shapes)
  func chunksDoNotShow(_ id: String) throws {
    let scheme = try Scheme.find(id)
    let oracle = try RuleOracle(scheme, .forward)
    let automaton = try SchemeCompiler.compile(scheme, .forward)
    let unit = Array("Объезд ЩУКИ, подъячий’ь — сине-зелёный ОТСЕК България; з’їзд 北京 😀. ".utf8)
    for shift in 0..<68 {
      let text = Array(repeating: UInt8(ascii: "a"), count: shift) + Array(repeating: unit, count: 45).joined()
      #expect(Self.run(automaton, text).output == (try oracle.run(text).output), "shift \(shift)")
    }
  }

  /// Bytes that are not UTF-8 are copied, and what stands around them is read as ever.
  @Test(arguments: shapes)
  func brokenBytes(_ id: String) throws {
    let scheme = try Scheme.find(id)
    let oracle = try RuleOracle(scheme, .forward)
    let automaton = try SchemeCompiler.compile(scheme, .forward)
    var random = SeededGenerator(seed: 7)
    let clean = Array("Подъезд Щуки ЁЖ з’їзд — ий 北😀 ".utf8)
    for length in [0, 1, 2, 3, 30, 300, 2_040, 2_050, 2_110, 2_180, 4_500] {
      for _ in 0..<6 {
        var bytes = (0..<length).map { clean[$0 % clean.count] }
        for _ in 0..<(length / 20 + 1) where length > 0 {
          bytes[Int(random.next() % UInt64(length))] = UInt8(truncatingIfNeeded: random.next())
        }
        let expected = try oracle.run(bytes)
        let result = Self.run(automaton, bytes)
        #expect(result.output == expected.output)
        #expect(result.unknown == expected.unknown)
        // And bytes that make no sense at all.
        bytes = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        #expect(Self.run(automaton, bytes).output == (try oracle.run(bytes).output))
      }
    }
  }
}
