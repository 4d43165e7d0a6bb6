/// What a line says by itself, wherever it stands.
struct LineReading {
  /// Bytes are counted from the line's first one, tokens are those of its ``LineMemory``.
  var block: Block
  var traits: LineTraits
  /// What phrases and shapes say; nil until asked for.
  var signals: LineSignals?
  /// What a model is told; nil until asked for.
  var facts: Facts?
  /// Where the memory keeps the line's bytes, and how many; none for a line that is not looked for.
  var source = (start: Int32(0), count: Int32(0))

  struct Facts {
    /// The ``LineKey``.
    var key: UInt64
    var kinds: WordKinds.Counts
    /// The line's own part of the network's first layer.
    var embedding: SIMD16<Float>
  }

  /// ``Block/ideographsAWord`` count as one.
  var words: Float { Float(traits.words) + Float(traits[.ideograph]) / Block.ideographsAWord }
}
