import Foundation
import Sito
import Testing
import _TestSupport

/// Names of persons: pairs that must and must not match, and name tokens of Wikidata.
///
/// The tables were written with one half of the tokens at hand (`tune`), by the MD5 of the Latin token; floors are those
/// of the other half.
@Suite struct NameQualityTests {
  static let folder = SharedData.development("names")
  static let matcher = NameMatcher()

  static func rows(_ name: String) throws -> [[String]] {
    let url = try #require(folder).appendingPathComponent(name + ".tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
  }

  @Test(.enabled(if: folder != nil, "../shared/data/names is absent"))
  func pairsThatMustAndMustNotMatch() throws {
    var figures: [String: Double] = [:]
    for (name, wanted) in [("must_match", true), ("must_not_match", false)] {
      let rows = try Self.rows(name)
      let wrong = rows.filter { Self.matcher.match($0[0], $0[1]).isMatch != wanted }
      print("\(name): \(rows.count - wrong.count) of \(rows.count); wrong: \(wrong)")
      figures["names.\(name)"] = Double(rows.count - wrong.count) / Double(rows.count)
    }
    try QualityFloors.check(figures)
  }

  /// A token pair is right when it matches, a token with the nearest other one when it does not.
  @Test(.enabled(if: folder != nil, "../shared/data/names is absent"))
  func tokensOfWikidata() throws {
    var figures: [String: Double] = [:]
    for half in [NameTokens.Half.tune, .judge] {
      for kind in [NameTokens.Kind.slavic, .foreign] {
        let tokens = try NameTokens.read(Self.rows("wikidata_en-russian.dev16"), half, kind)
        // All of a half are candidates; a sample of them is asked for.
        let step = QualityFloors.isFull ? 1 : max(1, tokens.count / 250)
        let asked = tokens.indices.filter { $0 % step == 0 }
        var (right, wrong, wrongFar, far) = (0, 0, 0, 0)
        for index in asked {
          let token = tokens[index]
          if Self.matcher.match(token.latin, token.cyrillic).isMatch { right += 1 }
          let other = tokens[token.nearest(in: tokens)]
          let isFar = EditDistance.of(Array(token.cyrillic.unicodeScalars), Array(other.cyrillic.unicodeScalars)) > 1
          let isMatch = Self.matcher.match(token.latin, other.cyrillic).isMatch
          if isMatch { wrong += 1 }
          if isFar { far += 1 }
          if isFar, isMatch { wrongFar += 1 }
        }
        let f = NameTokens.f(right: right, wrong: wrong, of: asked.count, and: asked.count)
        let fFar = NameTokens.f(right: right, wrong: wrongFar, of: asked.count, and: far)
        print(
          "\(half) \(kind): \(asked.count) tokens, recall \(right), false \(wrong): F1 \(f); of other names \(fFar)")
        if half == .judge {
          let size = QualityFloors.isFull ? "full" : "sample"
          figures["names.tokens.\(size).\(kind).f"] = f
          figures["names.tokens.\(size).\(kind).far.f"] = fFar
        }
      }
    }
    try QualityFloors.check(figures)
  }
}
