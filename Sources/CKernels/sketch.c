#include "CKernels.h"

#include "vector.h"

// Fast Similarity Sketching; what the numbers mean stands at MinHasher in Sources/Sketching, and is a file format.

enum {
  LANES = 16,
  CHUNK = 1024,    // shingles mixed at a time
  SEGMENT = 256,   // slots looked through at a time for those that the rounds left empty
  DISTINCT = 512,  // shingles kept of an input that is mostly repeats
  TABLE = 2048,    // places of the table that finds them
};

typedef uint32_t lanes8 __attribute__((ext_vector_type(8)));
typedef uint32_t lanes16 __attribute__((ext_vector_type(16)));
typedef uint64_t halves __attribute__((ext_vector_type(8)));

#define LOW UINT64_C(0xFFFFFFFF)
#define PUT(place, value) memcpy((place), &(value), sizeof(value))
#define GET(target, place) memcpy(&(target), (place), sizeof(target))

// The factors of a round, for the slot and for the value.
static const uint32_t factors[CKERNELS_SKETCH_ROUNDS][2] = {
    {0, 0},
    {0xB9B5A1D3, 0x8F35BB79},
    {0xD2A98B27, 0x6C8E9CF5},
    {0x9C6E6877, 0xE2D0F5AB},
};

#define STEP(target, source, factor) (target) += ((source) ^ (source) >> 16) * (uint32_t)(factor)

// Sixteen shingles, mixed. The first eight lie in the even lanes and the others in the odd ones.
INLINE void mix_block(const uint64_t *in, uint64_t *out) {
  halves x, y;
  GET(x, in);
  GET(y, in + 8);
  halves lows = (x & LOW) | y << 32, highs = x >> 32 | (y & ~LOW);
  lanes16 a, b;
  GET(a, &lows);
  GET(b, &highs);
  a ^= 0xAA6C78A5;
  b ^= 0x2D358DCC;
  STEP(b, a, 0x9E3779B1);
  STEP(a, b, 0x85EBCA77);
  STEP(b, a, 0xC2B2AE3D);
  STEP(a, b, 0xE9B5DBA5);
  GET(lows, &a);
  GET(highs, &b);
  x = (lows & LOW) | highs << 32;
  y = lows >> 32 | (highs & ~LOW);
  PUT(out, x);
  PUT(out + 8, y);
}

// Mixes `count` shingles, at least one and at most CHUNK. `out` has room for LANES more; what is there has no meaning.
INLINE void mix(const uint64_t *in, size_t count, uint64_t *out) {
  if (count < LANES) {
    uint64_t padded[LANES] = {0};
    for (size_t i = 0; i < count; ++i) padded[i] = in[i];
    mix_block(padded, out);
    return;
  }
  for (size_t i = 0; i + LANES <= count; i += LANES) mix_block(in + i, out + i);
  mix_block(in + count - LANES, out + count - LANES);
  memset(out + count, 0, LANES * sizeof(*out));
}

// One round: every shingle falls into a slot, which keeps the least.
INLINE void scatter(const uint64_t *mixed, size_t count, size_t round, uint32_t *slots, size_t slot_count) {
  uint64_t fallen[CHUNK + LANES];  // the slot in the high half, the value in the low one
  const uint32_t slot_factor = factors[round][0], value_factor = factors[round][1];
  for (size_t i = 0; i < count; i += LANES) {
    halves x, y;
    GET(x, mixed + i);
    GET(y, mixed + i + 8);
    halves lows = (x & LOW) | y << 32, highs = x >> 32 | (y & ~LOW);
    lanes16 a, b;
    GET(a, &lows);
    GET(b, &highs);
    const lanes16 place = b + a * slot_factor;
    const lanes16 value = (a + b * value_factor) >> 3 | (uint32_t)round << 29;
    halves places, values;
    GET(places, &place);
    GET(values, &value);
    const halves even = ((places & LOW) * (uint64_t)slot_count & ~LOW) | (values & LOW);
    const halves odd = ((places >> 32) * (uint64_t)slot_count & ~LOW) | values >> 32;
    PUT(fallen + i, even);
    PUT(fallen + i + 8, odd);
  }
  // Not a branch: which shingle is the least so far cannot be foreseen.
#pragma clang loop unroll_count(4)
  for (size_t i = 0; i < count; ++i) {
    uint32_t *slot = slots + (fallen[i] >> 32);
    const uint32_t value = (uint32_t)fallen[i], old = *slot;
    *slot = __builtin_unpredictable(value < old) ? value : old;
  }
}

INLINE size_t count_empty(const uint32_t *slots, size_t slot_count) {
  size_t i = 0, count = 0;
  lanes16 sum = 0;
  for (; i + LANES <= slot_count; i += LANES) {
    lanes16 v;
    GET(v, slots + i);
    sum -= (lanes16)(v == CKERNELS_EMPTY_SLOT);
  }
  count = __builtin_reduce_add(sum);
  for (; i < slot_count; ++i) count += slots[i] == CKERNELS_EMPTY_SLOT;
  return count;
}

// For `vectors` vectors of slots at `places`: the least of a*m + b over all shingles, m a number of the slot's own.
#define LEAST(type, vectors) \
  do { \
    type m[vectors], least[vectors]; \
    for (int v = 0; v < (vectors); ++v) { \
      type s; \
      GET(s, places + v * (sizeof(type) / 4)); \
      s = (s + 1) * 0x9E3779B1u; \
      s = (s ^ s >> 15) * 0x85EBCA77u; \
      m[v] = (s ^ s >> 13) | 1; \
      least[v] = ~(type)0; \
    } \
    for (size_t i = 0; i < count; ++i) { \
      const uint32_t a = (uint32_t)mixed[i], b = (uint32_t)(mixed[i] >> 32); \
      for (int v = 0; v < (vectors); ++v) { \
        const type value = m[v] * a + b; \
        least[v] = value < least[v] ? value : least[v]; \
      } \
    } \
    for (int v = 0; v < (vectors); ++v) { \
      const type value = least[v] >> 3 | (uint32_t)CKERNELS_SKETCH_ROUNDS << 29; \
      PUT(values + v * (sizeof(type) / 4), value); \
    } \
  } while (0)

// The slots that the rounds left empty, `empty` of them at most when this begins.
INLINE void fill(const uint64_t *mixed, size_t count, size_t empty, uint32_t *slots, size_t slot_count) {
  // To take all slots costs work for those that are not empty, to pick costs time for each slot.
  const bool all = (slot_count - empty) * count < 16 * slot_count;
  for (size_t start = 0; start < slot_count; start += SEGMENT) {
    const size_t end = slot_count - start < SEGMENT ? slot_count : start + SEGMENT;
    uint32_t picked[SEGMENT + 2 * LANES], least[SEGMENT + 2 * LANES];
    size_t n = 0;
    if (all) {
      for (; n < end - start; ++n) picked[n] = (uint32_t)(start + n);
    } else {
      for (size_t i = start; i < end; ++i) {
        picked[n] = (uint32_t)i;
        n += slots[i] >= (uint32_t)CKERNELS_SKETCH_ROUNDS << 29;
      }
    }
    memset(picked + n, 0, 2 * LANES * sizeof(*picked));
    for (size_t at = 0; at < n; at += 2 * LANES) {
      const uint32_t *places = picked + at;
      uint32_t *values = least + at;
      if (n - at <= LANES / 2) {
        LEAST(lanes8, 1);
      } else if (n - at <= LANES) {
        LEAST(lanes16, 1);
      } else {
        LEAST(lanes16, 2);
      }
    }
    // A slot that a round has filled holds less already.
    if (all) {
      for (size_t i = 0; i < n; ++i) slots[start + i] = least[i] < slots[start + i] ? least[i] : slots[start + i];
    } else {
      for (size_t i = 0; i < n; ++i) {
        uint32_t *slot = slots + picked[i];
        *slot = least[i] < *slot ? least[i] : *slot;
      }
    }
  }
}

// The distinct shingles, mixed, if they are few; otherwise 0.
INLINE size_t distinct(const uint64_t *shingles, size_t count, uint64_t *out) {
  uint64_t table[TABLE] = {0}, mixed[CHUNK + LANES];
  size_t n = 0;
  for (size_t start = 0; start < count; start += CHUNK) {
    const size_t part = count - start < CHUNK ? count - start : CHUNK;
    mix(shingles + start, part, mixed);
    for (size_t i = 0; i < part; ++i) {
      size_t place = mixed[i] % TABLE;
      while (table[place] != 0 && table[place] != mixed[i]) place = (place + 1) % TABLE;
      if (table[place] != 0) continue;
      if (n == DISTINCT) return 0;
      table[place] = mixed[i];
      out[n++] = mixed[i];
    }
  }
  memset(out + n, 0, LANES * sizeof(*out));
  return n;
}

CKERNELS_WIDE_CLONES void ckernels_sketch(const uint64_t *shingles, size_t count, uint32_t *slots, size_t slot_count) {
  memset(slots, 0xFF, slot_count * sizeof(*slots));
  uint64_t mixed[CHUNK + LANES];
  size_t empty = slot_count;
  for (size_t round = 0; round < CKERNELS_SKETCH_ROUNDS && count > 0; ++round) {
    for (size_t start = 0; start < count; start += CHUNK) {
      const size_t part = count - start < CHUNK ? count - start : CHUNK;
      if (round == 0 || count > CHUNK) mix(shingles + start, part, mixed);
      // Compiled for the first round by itself, which needs no factors.
      if (round == 0) {
        scatter(mixed, part, 0, slots, slot_count);
      } else {
        scatter(mixed, part, round, slots, slot_count);
      }
    }
    empty = count_empty(slots, slot_count);
    if (empty == 0) return;
    if (round == 0 && ((count >= 2 * slot_count && empty > slot_count / 4) ||
                       (count >= 4 * slot_count && empty > slot_count / 16))) {
      // So many slots stay empty only if many shingles are repeats.
      const size_t n = distinct(shingles, count, mixed);
      if (n > 0) {
        count = n;
      } else if (count <= CHUNK) {
        mix(shingles, count, mixed);
      }
    }
  }
  for (size_t start = 0; start < count; start += CHUNK) {
    const size_t part = count - start < CHUNK ? count - start : CHUNK;
    if (count > CHUNK) mix(shingles + start, part, mixed);
    fill(mixed, part, empty, slots, slot_count);
  }
}
