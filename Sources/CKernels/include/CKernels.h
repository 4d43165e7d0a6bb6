// The few kernels that a compiler vectorises from C only. Each has a scalar oracle in Tests/CKernelsTests; that of
// ckernels_transliterate is the rules of the schemes, in Tests/TransliterationTests. Every symbol has the prefix ckernels_.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
  /// Bytes that must be readable before and behind what a kernel is given; and writable behind what it is to fill.
  CKERNELS_PADDING = 64,
  /// Bytes that a `ckernels_word_block` describes. Who rounds a text up to whole blocks needs up to a block less a byte
  /// behind it, and the padding behind that.
  CKERNELS_BLOCK = 64
};

/// What a kernel has done: bytes, and whether it stopped between a Latin and a Cyrillic letter.
typedef struct {
  size_t count;
  size_t mixed;
} ckernels_run;

/// Folds letters and ASCII from valid UTF-8 at `in` to `out` until a scalar that takes more than flipping bits, or until
/// `count`; input and output advance together, scalar by scalar. Writes up to CKERNELS_PADDING bytes too many.
///
/// In reach are ASCII, Latin-1 and Latin Extended-A letters, Cyrillic, Hebrew and Arabic letters, Han, Kana and Hangul,
/// but for those that change their length, take part in composition, or flip otherwise than their neighbours (the oracle
/// in the tests names them).
ckernels_run ckernels_fold(const uint8_t *_Nonnull in, size_t count, uint8_t *_Nonnull out);

/// What stands in a block, 64 bytes of text: bit i of a mask is for byte i.
typedef struct {
  /// The byte belongs to a letter or digit of those that the kernel knows.
  uint64_t plain;
  /// Of these, to a letter with case.
  uint64_t cased;
  /// Of these, to an ASCII digit.
  uint64_t digits;
  /// A scalar starts here that has to be looked at: a letter that the kernel does not know, what may join letters or end
  /// a sentence.
  uint64_t special;
  /// What starts here may go on with the word before it.
  uint64_t joins;
  /// A letter of a script without spaces starts here: of those that the kernel knows.
  uint64_t unspaced;
  /// A scalar starts here that does not go with such a letter before it as a mark: of those that the kernel knows.
  uint64_t borders;
} ckernels_word_block;

/// Describes `blocks` blocks of valid UTF-8.
///
/// Plain are ASCII letters and digits, Latin-1 and Latin Extended-A letters, small Greek, Cyrillic, Hebrew and Arabic
/// letters. Unspaced are Han, Kana and Thai. Special are they and all other scalars beyond ASCII, `_ @ . ! ?`, the line feed
/// and other line ends.
void ckernels_word_masks(const uint8_t *_Nonnull text, size_t blocks, ckernels_word_block *_Nonnull out);

enum {
  /// Rounds of a sketch before the slots that are still empty take the least of all shingles.
  CKERNELS_SKETCH_ROUNDS = 4,
};

/// What the slots of an empty set hold; no other set has it.
#define CKERNELS_EMPTY_SLOT UINT32_C(0xFFFFFFFF)

/// Writes the sketch of a set of `count` shingle hashes, in any order and with repeats, to the `slot_count` slots at
/// `slots` (at least one). What the slots hold is described at MinHasher in Sources/Sketching.
///
/// Takes time in O(count + slot_count); for fewer shingles than slots in O(count * slot_count). Input that is long because
/// of repeats is cut down to its distinct shingles if these are 512 or fewer. Allocates nothing; needs 48 KB of stack.
void ckernels_sketch(
    const uint64_t *_Nullable shingles, size_t count, uint32_t *_Nonnull slots, size_t slot_count);

enum {
  /// Channels of the network for lines.
  CKERNELS_LINE_CHANNELS = 16
};

/// Features that the network for the lines of a page takes (LineModel in Sources/Boilerplate).
typedef struct {
  /// How many there are, and which columns of a row they are.
  size_t count;
  const int32_t *_Nullable columns;
  /// What is taken from each, and what the rest is multiplied with.
  const float *_Nullable mean;
  const float *_Nullable scale;
  /// Of each, sixteen numbers of the first layer; behind those of a line's place four rows for what is known of its site.
  const float *_Nullable weights;
} ckernels_line_columns;

/// What follows on the first layer.
typedef struct {
  size_t layers;
  /// Of each layer: the distance of the lines that it looks at, or 0 for one that sums up the page.
  const int32_t *_Nonnull reach;
  /// Matrices with a row of sixteen for each input, and a row for the bias behind: the layers, the head; then the logit's
  /// sixteen weights and its bias. A layer with reach has five rows for its lines, one for the bias, and a matrix of sixteen
  /// inputs; one without has sixteen weights and a bias, and a matrix of 36.
  const float *_Nonnull weights;
} ckernels_line_model;

/// Adds to sixteen sums what the columns of a row weigh.
void ckernels_line_embed(const ckernels_line_columns *_Nonnull columns, const float *_Nonnull row, float *_Nonnull sums);

/// The logits of `count` lines: positive for text.
///
/// `own` has sixteen sums a line, which `page` and the columns of `place` are added to. `rows` has `stride` numbers a line, `site`
/// four or is null; `room` takes 4 (place.count + 4) + 32 count numbers. The same to the bit on every machine.
void ckernels_lines(const ckernels_line_model *_Nonnull model, const ckernels_line_columns *_Nonnull place,
                    const float *_Nonnull own, const float *_Nonnull page, const float *_Nonnull rows, size_t stride,
                    const float *_Nullable site, size_t count, float *_Nonnull room, float *_Nonnull logits);

enum {
  /// Bytes that are transliterated at a time.
  CKERNELS_TRANSLITERATION_CHUNK = 2048,
  /// How many scalars before and behind a letter may decide on its spelling.
  CKERNELS_TRANSLITERATION_REACH = 16,
  /// Bits of an entry's last byte; without them it is the number of bytes that are written, the entry's first ones.
  CKERNELS_TRANSLITERATION_LEAF = 0x40,
  CKERNELS_TRANSLITERATION_NODE = 0x80,
};

/// Bits of a symbol's word: what is copied as it stands; what has to be looked at besides: a joiner, or a letter of the
/// script that the scheme does not know, which is counted.
static const uint64_t CKERNELS_TRANSLITERATION_OTHER = UINT64_C(1) << 63;
static const uint64_t CKERNELS_TRANSLITERATION_SPECIAL = UINT64_C(1) << 62;
static const uint64_t CKERNELS_TRANSLITERATION_UNKNOWN = UINT64_C(1) << 61;

/// A question that is open still: which symbol stands at `offset` from the letter.
typedef struct {
  int32_t offset;
  /// Where its answers start, one a class of symbols.
  uint32_t cells;
} ckernels_transliteration_node;

/// A spelling of more than seven bytes, or of several letters.
typedef struct {
  uint32_t spelling;
  uint16_t length;
  uint16_t letters;
} ckernels_transliteration_leaf;

/// A romanisation scheme as an automaton (AutomatonBuilder in Sources/Transliteration makes it).
///
/// Scalars have symbols: 0 what is no letter, 1 and 2 letters of other scripts, 3 and 4 letters of the script that the scheme
/// does not know (small, capital), then from `first_letter` its own letters, and from `first_joiner` signs that stand within
/// words, two symbols each: the second for one behind a capital.
typedef struct {
  /// The symbol for the first two bytes of a scalar, the first one high; 0xFF for three bytes that have to be looked up.
  const uint8_t *_Nonnull pairs;
  /// By the upper 10 of 16 bits, the page of 64 scalars.
  const uint8_t *_Nonnull page_of;
  const uint8_t *_Nonnull pages;
  /// Of each symbol, three numbers of 16 bits, that of the symbol before (lowest), of the symbol, and of the one behind: they
  /// add up to the number of a cell. And the bits above.
  const uint64_t *_Nonnull symbols;
  const uint16_t *_Nonnull cells;
  const uint64_t *_Nonnull entries;
  const ckernels_transliteration_node *_Nonnull nodes;
  const uint16_t *_Nonnull node_cells;
  const uint8_t *_Nonnull node_class;
  const ckernels_transliteration_leaf *_Nonnull leaves;
  const uint8_t *_Nonnull spellings;
  /// 1 behind a small letter, 2 behind a capital, 0 behind all else.
  const uint8_t *_Nonnull left_kind;
  /// The most bytes that a scalar may become.
  size_t longest;
  uint8_t first_joiner;
  /// No ASCII character is a letter of the scheme.
  bool passes_ascii;
} ckernels_transliteration;

/// Where a text has been read up to.
typedef struct {
  size_t index;
  /// Letters met of the script that the scheme does not know.
  size_t unknown;
  /// The symbols before `index`, zeros at the start.
  uint8_t left[CKERNELS_TRANSLITERATION_REACH];
} ckernels_transliteration_state;

/// Transliterates from `state->index` until the text ends or `out` has less room than a chunk may take: `longest` times
/// 2112, and 64.
///
/// What is not UTF-8 is copied byte by byte. Takes time in O(count); needs 24 KB of stack, allocates nothing.
/// Returns the bytes written.
size_t ckernels_transliterate(
    const ckernels_transliteration *_Nonnull table, const uint8_t *_Nonnull text, size_t count,
    ckernels_transliteration_state *_Nonnull state, uint8_t *_Nonnull out, size_t capacity);

/// What words of two texts that stand side by side, or alone, add to and take from the score of an alignment; none is negative
/// but perhaps the first.
typedef struct {
  /// Of the row's word, where the other text has it too.
  int32_t agreement;
  int32_t replacement;
  int32_t gap;
} ckernels_align_costs;

/// Where a cell of an alignment has its score from: nowhere, the cell above and left, that above, that to the left.
enum {
  CKERNELS_STEP_NONE = 0,
  CKERNELS_STEP_AGREES = 1,
  CKERNELS_STEP_REPLACED = 2,
  CKERNELS_STEP_UP = 3,
  CKERNELS_STEP_LEFT = 4,
  /// What the buffers of ckernels_align_row hold behind its cells.
  CKERNELS_ALIGN_PADDING = 16
};

/// A row of the local alignment of two texts (Smith and Waterman 1981): that of `word` against the `count` words at `b`.
///
/// `above[-1]` to `above[count - 1]` are the scores of the row before from the cell above and left of the first on; a cell left of the
/// first is 0. Of equal scores the first of above and left, above, left tells the step. Reads up to 15 words and scores too many, and
/// writes up to 15 zeros too many to `out` and `trace`. Returns the greatest score.
int32_t ckernels_align_row(
    const ckernels_align_costs *_Nonnull costs, uint32_t word, const uint32_t *_Nonnull b, size_t count,
    const int32_t *_Nonnull above, int32_t *_Nonnull out, uint8_t *_Nonnull trace);

/// Where the first combining mark of U+0300…U+037F starts; `count` when there is none.
size_t ckernels_find_mark(const uint8_t *_Nonnull text, size_t count);

#ifdef __cplusplus
}
#endif


#endif
