#include "CKernels.h"

#include "vector.h"

// The loop over scalars gains by single instructions: byte order, lowest bit.
#if defined(__x86_64__) && defined(__linux__)
#define CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define CLONES
#endif

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define HIGH_FIRST(pair) __builtin_bswap16(pair)
#else
#error "the entries of the table are written and read as little-endian"
#endif

enum {
  CHUNK = CKERNELS_TRANSLITERATION_CHUNK,
  /// Bytes that are read beyond a chunk, so that its last letters see what follows them.
  REGION = CHUNK + 64,
  LOOK = CKERNELS_TRANSLITERATION_REACH,
  EDGE = 0,
  LONG_SEQUENCE = 0xFF,
};

typedef struct {
  const ckernels_transliteration *table;
  const uint8_t *text;
  /// Where each scalar starts; the end behind the last.
  const uint16_t *place;
  size_t count;
  /// The symbols before the text, the last one last.
  const uint8_t *left;
} region;

INLINE uint64_t load(const uint8_t *place) {
  uint64_t value;
  memcpy(&value, place, 8);
  return value;
}

/// Writes where the bits of a mask are. Eight at a time without a look at them: the count is rarely foreseen, its eighths
/// are. Writes up to 7 too many.
INLINE size_t flatten(uint64_t mask, unsigned base, uint16_t *out) {
  const size_t count = (size_t)__builtin_popcountll(mask);
  for (size_t done = 0; done < count; done += 8) {
    for (size_t i = 0; i < 8; i++) {
      out[done + i] = (uint16_t)(base + (unsigned)__builtin_ctzg(mask, 64));
      mask &= mask - 1;
    }
  }
  return count;
}

/// Finds where scalars start, 64 bytes at a time; `own` of them within the chunk. False for what is not UTF-8 by the lengths
/// that lead bytes state.
INLINE bool find_scalars(const uint8_t *text, size_t length, uint16_t *place, size_t *count, size_t *own) {
  size_t found = 0;
  uint64_t due = 0, wrong = 0;  // trail bytes that the block before asks for
  *own = 0;
  for (size_t base = 0; base < length; base += 64) {
    uint64_t trail = 0, two = 0, three = 0, four = 0, beyond = 0;
    for (unsigned half = 0; half < 64; half += WIDTH) {
      bytes32 v;
      LOAD(v, text + base + half);
      trail |= (uint64_t)BITS(WITHIN(v, 0x80, 0xBF)) << half;
      two |= (uint64_t)BITS(v >= SPLAT(0xC0)) << half;
      const uint32_t longs = BITS(v >= SPLAT(0xE0));
      if (longs == 0) continue;
      three |= (uint64_t)longs << half;
      four |= (uint64_t)BITS(v >= SPLAT(0xF0)) << half;
      beyond |= (uint64_t)BITS(v >= SPLAT(0xF8)) << half;
    }
    const size_t left = length - base;
    const uint64_t valid = left >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << left) - 1;
    const uint64_t lead1 = two & valid, lead2 = three & valid, lead3 = four & valid;
    const uint64_t need = due | lead1 << 1 | lead2 << 2 | lead3 << 3;
    wrong |= ((need ^ trail) & valid) | (beyond & valid);
    due = lead1 >> 63 | lead2 >> 62 | lead3 >> 61;
    if (left < 64) due |= need >> left;
    found += flatten(~trail & valid, (unsigned)base, place + found);
    if (base + 64 == CHUNK) *own = found;
  }
  *count = found;
  if (length <= CHUNK) *own = found;
  return (wrong | due) == 0;
}

/// The same byte by byte: what is no part of a scalar stands for itself.
static void find_pieces(const uint8_t *text, size_t length, uint16_t *place, size_t *count, size_t *own) {
  size_t found = 0, index = 0;
  *own = 0;
  while (index < length) {
    if (index < CHUNK) *own = found + 1;
    place[found++] = (uint16_t)index;
    const uint8_t first = text[index];
    const size_t trails = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : 0;
    size_t seen = 0;
    while (seen < trails && index + seen + 1 < length && (text[index + seen + 1] & 0xC0) == 0x80) seen++;
    index += seen == trails ? trails + 1 : 1;
  }
  *count = found;
}

/// The symbol of the scalar with this number, whatever it is; behind the last, the edge.
static uint8_t symbol_of(const region *at, size_t i) {
  if (i >= at->count) return EDGE;
  const uint8_t *text = at->text + at->place[i];
  const size_t length = (size_t)at->place[i + 1] - at->place[i];
  // A byte that is no part of a scalar.
  if (length == 1 && text[0] >= 0x80) return EDGE;
  const uint8_t symbol = at->table->pairs[(unsigned)text[0] << 8 | text[1]];
  if (symbol != LONG_SEQUENCE) return symbol;
  if (length != 3) return EDGE;
  const unsigned page = (text[0] & 0x0Fu) << 6 | (text[1] & 0x3Fu);
  return at->table->pages[(unsigned)at->table->page_of[page] << 6 | (text[2] & 0x3Fu)];
}

/// The same as those that follow see it. A joiner counts only directly behind a letter, whose case it carries on.
static uint8_t left_symbol_of(const region *at, ptrdiff_t i) {
  if (i < 0) return at->left[LOOK + i];
  const uint8_t symbol = symbol_of(at, (size_t)i);
  if (symbol < at->table->first_joiner) return symbol;
  const uint8_t before = i > 0 ? symbol_of(at, (size_t)i - 1) : at->left[LOOK - 1];
  const uint8_t kind = at->table->left_kind[before];
  return kind == 0 ? EDGE : (uint8_t)(symbol + (kind == 2));
}

/// Follows the nodes of a decision that one neighbour on each side does not make, and writes what it comes to.
static size_t decide(const region *at, uint64_t entry, size_t i, uint8_t *out, size_t *consumed) {
  const ckernels_transliteration *table = at->table;
  while ((entry >> 56 & CKERNELS_TRANSLITERATION_NODE) != 0) {
    const ckernels_transliteration_node node = table->nodes[(uint32_t)entry];
    const ptrdiff_t place = (ptrdiff_t)i + node.offset;
    const uint8_t symbol = node.offset < 0 ? left_symbol_of(at, place) : symbol_of(at, (size_t)place);
    entry = table->entries[table->node_cells[node.cells + table->node_class[symbol]]];
  }
  *consumed = 1;
  if ((entry >> 56 & CKERNELS_TRANSLITERATION_LEAF) == 0) {
    memcpy(out, &entry, 8);
    return entry >> 56;
  }
  const ckernels_transliteration_leaf leaf = table->leaves[(uint32_t)entry];
  memcpy(out, table->spellings + leaf.spelling, leaf.length);
  *consumed = leaf.letters;
  return leaf.length;
}

/// Writes the first `own` scalars of a region, and those that belong to a letter with one of them.
///
/// Returns how many it wrote; `*out` is moved behind.
INLINE size_t write_letters(const region *at, size_t own, bool isUTF8, uint8_t **out, size_t *unknown) {
  const ckernels_transliteration *const table = at->table;
  // Pointers of their own: the compiler must take `out` for a way to write to the table.
  const uint8_t *const pairs = table->pairs, *const text = at->text;
  const uint64_t *const symbols = table->symbols, *const entries = table->entries;
  const uint16_t *const cells = table->cells, *const place = at->place;
  const uint8_t joiner = table->first_joiner;
  uint8_t *to = *out;
  size_t i = 0;
  uint64_t before = symbols[at->left[LOOK - 1]];
  uint64_t here = symbols[symbol_of(at, 0)];
  while (i < own) {
    uint16_t pair;
    memcpy(&pair, text + place[i + 1], 2);
    uint8_t next = pairs[HIGH_FIRST(pair)];
    // Long sequences have a number beyond all joiners.
    if (__builtin_expect(next >= joiner || !isUTF8, 0)) next = symbol_of(at, i + 1);
    const uint64_t after = symbols[next];
    const uint64_t entry = entries[cells[(uint16_t)before + (uint16_t)(here >> 16) + (uint16_t)(after >> 32)]];
    const uint64_t raw = load(text + place[i]);
    const uint64_t size = entry >> 56;
    if (__builtin_expect(size >= CKERNELS_TRANSLITERATION_LEAF, 0)) {
      size_t consumed;
      to += decide(at, entry, i, to, &consumed);
      i += consumed;
      before = symbols[left_symbol_of(at, (ptrdiff_t)i - 1)];
      here = symbols[symbol_of(at, i)];
      continue;
    }
    // The entry of what is no letter is 0. No branch: where words end cannot be foreseen.
    const uint64_t isOther = (uint64_t)((int64_t)here >> 63);
    const uint64_t value = entry | (raw & isOther);
    memcpy(to, &value, 8);
    to += size + (((size_t)place[i + 1] - place[i]) & isOther);
    before = here;
    if (__builtin_expect((here & CKERNELS_TRANSLITERATION_SPECIAL) != 0, 0)) {
      *unknown += (here & CKERNELS_TRANSLITERATION_UNKNOWN) != 0;
      before = symbols[left_symbol_of(at, (ptrdiff_t)i)];
    }
    here = after;
    i++;
  }
  *out = to;
  return i;
}

CLONES size_t ckernels_transliterate(
    const ckernels_transliteration *table, const uint8_t *text, size_t count, ckernels_transliteration_state *state,
    uint8_t *out, size_t capacity) {
  uint16_t place[REGION + 64];
  uint8_t tail[REGION + 128];
  const size_t most = table->longest * (size_t)REGION + 64;
  size_t written = 0;
  while (state->index < count && capacity - written >= most) {
    const uint8_t *here = text + state->index;
    const size_t rest = count - state->index;
    if (table->passes_ascii && rest >= 64) {
      bytes32 a, b;
      LOAD(a, here);
      LOAD(b, here + WIDTH);
      if (BITS((a | b) >= SPLAT(0x80)) == 0) {
        memcpy(out + written, here, 64);
        written += 64;
        state->index += 64;
        for (size_t i = 0; i < LOOK; i++) state->left[i] = table->pairs[(unsigned)here[64 - LOOK + i] << 8];
        continue;
      }
    }
    size_t length = rest < REGION ? rest : REGION;
    if (length < rest) {
      // No scalar is cut; more than three trail bytes are none of any.
      for (unsigned i = 0; i < 3 && (here[length] & 0xC0) == 0x80; i++) length--;
    }
    if (rest < REGION + 64) {
      // What stands behind the text's last letter is the edge.
      memcpy(tail, here, rest);
      memset(tail + rest, 0, 64);
      here = tail;
    }
    size_t found, own;
    const bool isUTF8 = find_scalars(here, length, place, &found, &own);
    if (__builtin_expect(!isUTF8, 0)) find_pieces(here, length, place, &found, &own);
    if (length == rest) own = found;
    place[found] = place[found + 1] = (uint16_t)length;
    const region at = {table, here, place, found, state->left};
    uint8_t *to = out + written;
    // Twice, so that the test is none within the loop.
    const size_t done = __builtin_expect(isUTF8, 1) ? write_letters(&at, own, true, &to, &state->unknown)
                                                    : write_letters(&at, own, false, &to, &state->unknown);
    written = (size_t)(to - out);
    state->index += place[done];
    if (state->index >= count) break;
    uint8_t left[LOOK];
    for (ptrdiff_t i = 0; i < LOOK; i++) left[i] = left_symbol_of(&at, (ptrdiff_t)done - LOOK + i);
    memcpy(state->left, left, LOOK);
  }
  return written;
}

CKERNELS_CLONES size_t ckernels_find_mark(const uint8_t *text, size_t count) {
  size_t index = 0;
  // The lead bytes CC and CD.
  for (; index + 4 * WIDTH <= count; index += 4 * WIDTH) {
    bytes32 a, b, c, d;
    LOAD(a, text + index);
    LOAD(b, text + index + WIDTH);
    LOAD(c, text + index + 2 * WIDTH);
    LOAD(d, text + index + 3 * WIDTH);
    const bytes32 even = SPLAT(0xFE), lead = SPLAT(0xCC);
    const mask32 found = ((a & even) == lead) | ((b & even) == lead) | ((c & even) == lead) | ((d & even) == lead);
    if (BITS(found) != 0) break;
  }
  while (index < count && (text[index] & 0xFE) != 0xCC) index++;
  return index;
}
