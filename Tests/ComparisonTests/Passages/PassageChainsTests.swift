import Testing

@testable import Comparison

@Suite struct PassageChainsTests {
  private func hits(_ places: [(Int, Int)], isRare: Bool = true) -> [SeedHit] {
    places.map { SeedHit(textA: 0, textB: 1, placeA: $0.0, placeB: $0.1, isRare: isRare) }
  }

  @Test func hitsNearOnBothSidesAreOneChain() {
    let chains = PassageChain.chains(of: hits([(10, 100), (14, 104), (40, 90), (500, 110), (12, 900)]))
    #expect(chains.map { $0.hits.count } == [3, 1, 1])
    #expect(chains[0].a == 10..<41)
    #expect(chains[0].b == 90..<105)
  }

  @Test func commonHitsAloneNeedCompany() {
    #expect(PassageChain.chains(of: hits((0..<5).map { ($0, $0) }, isRare: false)).isEmpty)
    #expect(PassageChain.chains(of: hits((0..<6).map { ($0, $0) }, isRare: false)).count == 1)
  }

  @Test func theLongestAscentIsThePath() {
    let path = PassageChain.ascending([(1, 1), (2, 50), (3, 2), (3, 3), (4, 4), (5, 0)])
    #expect(path.map(\.a) == [1, 3, 4] || path.map(\.a) == [1, 3, 4, 5])
    #expect(zip(path, path.dropFirst()).allSatisfy { $0.a < $1.a && $0.b < $1.b })
  }
}
