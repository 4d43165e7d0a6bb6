import Text

/// Pairs of neighbouring words of a corpus, to stand for given names and surnames in a benchmark.
struct NameSample {
  private static let mostNames = 200_000
  /// Letters of a word, in bytes, that a name may have.
  private static let lengths = 4...40

  private(set) var names: [[UInt8]] = []
  /// Of all names.
  private(set) var bytes = 0

  /// - Complexity: O(*n*) in bytes.
  init(_ documents: [Document]) {
    for document in documents where names.count < Self.mostNames {
      var former: ArraySlice<UInt8>?
      for word in document.text.split(whereSeparator: { $0 < 0x41 }) where names.count < Self.mostNames {
        guard Self.lengths.contains(word.count) else { continue }
        guard let first = former else {
          former = word
          continue
        }
        names.append(first + [0x20] + word)
        bytes += first.count + 1 + word.count
        former = nil
      }
    }
  }
}
