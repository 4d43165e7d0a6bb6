import Text

/// What a witness has of the origin's words, and what it changed, in words of the origin.
struct WitnessEdits {
  /// Empty where it is not known how the words came.
  private(set) var stretches: [Stretch] = []

  /// - Parameter keepsMatches: whether another witness has its words by way of this one.
  /// - Complexity: O(*n*) in words of the passages with the origin.
  init(
    of witness: Statement.Witness, _ statement: Statement, _ passages: [Passage], _ texts: [ComparableText],
    keepsMatches: Bool
  ) {
    stretches = witness.passages.map { number in
      Stretch(
        passages[number], number, (statement.origin.document, witness.document), texts, keepsMatches: keepsMatches)
    }
  }

  /// Of a witness whose words came by another one: what that one had changed and this one has kept, and what this one changed.
  ///
  /// - Parameter nearer: of that other witness, with its matches.
  /// - Complexity: O(*n*) in words of the passages with that witness, times those of that witness that lie in one of them.
  init(
    of witness: Statement.Witness, via intermediary: Statement.Intermediary, _ nearer: WitnessEdits,
    _ statement: Statement, _ passages: [Passage], _ texts: [ComparableText]
  ) {
    let origin = texts[statement.origin.document].words.hashes
    for number in intermediary.passages {
      let own = Stretch(passages[number], number, (intermediary.document, witness.document), texts, keepsMatches: true)
      stretches += nearer.stretches.compactMap { $0.followed(by: own, origin) }
    }
  }

  private init() {}

  /// Those of the first witnesses of a statement, in their order.
  ///
  /// - Complexity: O(*n*) in words of all their passages.
  static func all(
    of statement: Statement, first count: Int, _ passages: [Passage], _ texts: [ComparableText]
  ) -> [WitnessEdits] {
    let witnesses = statement.witnesses
    let numbers = Dictionary(witnesses.enumerated().map { ($1.document, $0) }, uniquingKeysWith: { first, _ in first })
    let passedOn = Set(witnesses.compactMap { $0.via?.document })
    var made: [Int: WitnessEdits] = [:]
    return witnesses.prefix(count).map { witness in
      // Back to a witness that was compared with the origin, then forth again.
      var chain: [Statement.Witness] = []
      var next: Statement.Witness? = witness
      while let one = next, made[one.document] == nil, chain.count <= witnesses.count {
        chain.append(one)
        next = one.passages.isEmpty ? one.via.flatMap { numbers[$0.document] }.map { witnesses[$0] } : nil
      }
      for one in chain.reversed() {
        if let via = one.via, one.passages.isEmpty {
          made[one.document] =
            made[via.document].map { WitnessEdits(of: one, via: via, $0, statement, passages, texts) } ?? WitnessEdits()
        } else {
          made[one.document] = WitnessEdits(
            of: one, statement, passages, texts, keepsMatches: passedOn.contains(one.document))
        }
      }
      return made[witness.document] ?? WitnessEdits()
    }
  }
}
