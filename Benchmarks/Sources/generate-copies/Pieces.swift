import Sito

/// Cuts texts into pieces of the lengths that web pages have.
struct Pieces {
  static let shortest = 8
  static let longest = 4000
  /// Words at each tenth of the distribution; between them lengths are evenly spread. The median is 200.
  private static let tenths = [8, 35, 65, 100, 145, 200, 275, 390, 600, 1100, 4000]

  /// `count` pieces, from every list equally many as long as it has text. A text shorter than the length drawn is a
  /// piece by itself, one of fewer than 8 words none; of a longer one the rest makes further pieces.
  static func cut(_ lists: [[Passage]], count: Int, seed: UInt64) throws(GenerationError) -> [Passage] {
    var queues = lists.enumerated().map { number, list in
      Queue(list, SeededRandom(seed: seed, stream: "pieces \(number)"))
    }
    var folder = Folder()
    var pieces: [Passage] = []
    while pieces.count < count {
      let before = pieces.count
      for index in queues.indices where pieces.count < count {
        if let piece = queues[index].next(&folder) { pieces.append(piece) }
      }
      if pieces.count == before { throw GenerationError.tooLittleText(found: pieces.count, wanted: count) }
    }
    return pieces
  }

  private static func length(_ random: inout SeededRandom) -> Int {
    let tenth = random.below(tenths.count - 1)
    return tenths[tenth] + random.below(tenths[tenth + 1] - tenths[tenth] + 1)
  }

  /// The texts of one list in random order, and how far the first has been used.
  private struct Queue {
    private var texts: [Passage]
    private var position = 0
    private var random: SeededRandom

    init(_ texts: [Passage], _ random: SeededRandom) {
      self.random = random
      self.texts = self.random.shuffled(texts)
    }

    mutating func next(_ folder: inout Folder) -> Passage? {
      while let text = texts.last {
        if text.words.count - position < Pieces.shortest {
          texts.removeLast()
          position = 0
          continue
        }
        let end = end(in: text.words, of: text.text, position + Pieces.length(&random))
        var bytes = Array(text.text[Int(text.words.starts[position])..<(byteEnd(end, text))])
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        position = end
        var piece = text
        piece.text = bytes
        piece.words = folder.words(of: bytes)
        return piece
      }
      return nil
    }

    private func byteEnd(_ word: Int, _ text: Passage) -> Int {
      word < text.words.count ? Int(text.words.starts[word]) : text.text.count
    }

    /// The last end of a sentence or line in the last quarter before `end`, or `end` itself.
    private func end(in words: Words, of text: [UInt8], _ end: Int) -> Int {
      if end >= words.count { return words.count }
      let least = max(position + Pieces.shortest, end - (end - position) / 4)
      for word in stride(from: end, to: least, by: -1)
      where words.flags[word].contains(.startsSentence) || text[words.gap(before: word)].contains(0x0A) {
        return word
      }
      return end
    }
  }
}
