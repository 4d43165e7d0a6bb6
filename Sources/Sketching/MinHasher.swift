import CKernels

/// Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup, FOCS 2017, arXiv 1704.04370) with four bin rounds.
///
/// In each round every shingle falls into one slot; a slot keeps its least value, and a value of an earlier round is
/// less than any of a later one. Slots that four rounds leave empty take the least of a hash of their own over all
/// shingles. So a set of any size fills every slot at the cost of one to four hashes a shingle, and values of different
/// rounds never match. The slot-wise minimum of two signatures is the signature of the union of their sets.
///
/// # The sketch, version 1
///
/// A file format: this describes it in full, and `Tests/SketchingTests/Data/golden.tsv` has examples. All arithmetic is on
/// unsigned integers of 32 bits and wraps, unless said otherwise; `>>` binds less than `+` here and shifts in zeros.
///
/// 1. *Mixing.* A shingle hash is split into its low half *a* and its high half *b*. *a* ^= AA6C78A5, *b* ^= 2D358DCC; then
///    four steps, each adding to one half a product of the other: *b* += (*a* ^ (*a* >> 16)) × 9E3779B1,
///    *a* += (*b* ^ (*b* >> 16)) × 85EBCA77, *b* += (*a* ^ (*a* >> 16)) × C2B2AE3D,
///    *a* += (*b* ^ (*b* >> 16)) × E9B5DBA5 (all hexadecimal).
/// 2. *Rounds* *r* = 0, 1, 2, 3. The shingle falls into the slot ((*b* + *a* × *p*) × *k*) >> 32, the last product and the
///    shift in 64 bits, *k* the number of slots. Its value there is ((*a* + *b* × *q*) >> 3) | (*r* << 29). The slot
///    keeps the least value that falls into it in any round.
///
///    | *r* | *p* | *q* |
///    |---|---|---|
///    | 0 | 0 | 0 |
///    | 1 | B9B5A1D3 | 8F35BB79 |
///    | 2 | D2A98B27 | 6C8E9CF5 |
///    | 3 | 9C6E6877 | E2D0F5AB |
/// 3. *Slots into which nothing fell*, counted from *s* = 0: with *m* = (*s* + 1) × 9E3779B1, then
///    *m* = (*m* ^ (*m* >> 15)) × 85EBCA77, then *m* = (*m* ^ (*m* >> 13)) | 1, the slot takes the least of
///    *a* × *m* + *b* over all shingles, as (least >> 3) | (4 << 29).
/// 4. The slots of an empty set are FFFFFFFF, which is nobody's value.
///
/// # Why so little hashing is enough
///
/// Mixing is a bijection (four steps of a Feistel network), so shingles never merge, and it makes of any input, counted
/// numbers too, pairs that behave like independent random ones. For such pairs the chance that two sets share the least
/// in a slot is their Jaccard similarity whatever values are made of a pair: the estimate is unbiased by symmetry. What is
/// made of a pair decides the variance only, and there what counts is how the values of *two* slots hang together:
/// *a* × *m* + *b* for different *m* are, but for their lowest bits, independent two by two. The tests measure bias and
/// variance; bands of eight slots match as often as with strong hashes of their own for each slot.
public struct MinHasher: Sendable, Equatable {
  /// Slots of a signature.
  public let slots: Int

  /// - Precondition: `slots` is 1 or more, and less than 2³².
  public init(slots: Int = 128) {
    precondition(slots >= 1 && slots <= UInt32.max, "a signature has at least one slot")
    self.slots = slots
  }

  /// The signature of a set of shingles, in any order, repeats allowed.
  ///
  /// - Complexity: O(*n* + *k*), and O(*n*·*k*) for *n* below *k*; no allocation beyond the signature.
  public func signature(of shingles: [UInt64]) -> MinHashSignature {
    MinHashSignature(
      slots: [UInt32](unsafeUninitializedCapacity: slots) { output, count in
        shingles.withUnsafeBufferPointer { shingles in
          if let base = output.baseAddress { sketch(shingles, into: base) }
        }
        count = slots
      })
  }

  /// The same into the caller's memory: `slots` values are written, and nothing is allocated.
  ///
  /// - Precondition: `output` has room for `slots` values; it need not be initialized.
  /// - Complexity: O(*n* + *k*), and O(*n*·*k*) for *n* below *k*.
  public func sketch(_ shingles: UnsafeBufferPointer<UInt64>, into output: UnsafeMutablePointer<UInt32>) {
    ckernels_sketch(shingles.baseAddress, shingles.count, output, slots)
  }
}
