// 32 bytes at a time: one AVX2 register, or two of SSE2 or NEON.
#ifndef CKERNELS_VECTOR_H
#define CKERNELS_VECTOR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#define CKERNELS_CLONES __attribute__((target_clones("avx2", "default")))
/// Of kernels that gain by registers of 64 bytes.
#define CKERNELS_WIDE_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define CKERNELS_CLONES
#define CKERNELS_WIDE_CLONES
#endif

enum { WIDTH = 32 };
typedef uint8_t bytes32 __attribute__((ext_vector_type(32)));
typedef char mask32 __attribute__((ext_vector_type(32)));  // what comparing gives: 0 or all ones
typedef bool bits32 __attribute__((ext_vector_type(32)));

#define INLINE static inline __attribute__((always_inline))

// Macros, not functions: a vector as an argument has another ABI with and without AVX.
#define LOAD(target, place) memcpy(&(target), (place), WIDTH)
#define SPLAT(byte) ((bytes32)(uint8_t)(byte))
/// low <= v <= high
#define WITHIN(v, low, high) ((v) - SPLAT(low) <= SPLAT((high) - (low)))
#define IS(v, byte) ((v) == SPLAT(byte))
/// A bit for each byte of a mask, the first byte lowest.
#define BITS(mask) \
  __extension__({ \
    const bits32 bits_ = __builtin_convertvector((mask), bits32); \
    uint32_t result_; \
    memcpy(&result_, &bits_, sizeof(result_)); \
    result_; \
  })

#endif
