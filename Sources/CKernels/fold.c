#include "CKernels.h"

#include "vector.h"

// The letters that fold to as many bytes as they have, and without a look at their neighbours. For each byte v, with the
// bytes before (p) and behind it (x, y): is its scalar one of these, and what has to be flipped in it.
//
// A trail byte is right when its lead byte is, so that a lead byte decides by what stands behind it.
CKERNELS_CLONES ckernels_run ckernels_fold(const uint8_t *in, size_t count, uint8_t *out) {
  size_t done = 0;
  while (done < count) {
    bytes32 v, p, x, y;
    LOAD(v, in + done);
    LOAD(p, in + done - 1);
    LOAD(x, in + done + 1);

    // Flips of letters. Cyrillic: А-П stay in their lead byte, Р-Я and Ѐ-Џ change it; ё and Ё become е.
    const mask32 asciiUpper = WITHIN(v, 'A', 'Z');
    const mask32 afterC3 = IS(p, 0xC3), afterC4 = IS(p, 0xC4), afterC5 = IS(p, 0xC5);
    const mask32 afterD0 = IS(p, 0xD0), afterD1 = IS(p, 0xD1);
    const mask32 isD0 = IS(v, 0xD0), isD1 = IS(v, 0xD1);
    bytes32 flip = SPLAT(0x20) & (bytes32)(asciiUpper | (afterC3 & WITHIN(v, 0x80, 0x9E) & ~IS(v, 0x97)) |
                                           (afterD0 & WITHIN(v, 0x90, 0xAF)));
    flip |= SPLAT(0x10) & (bytes32)(afterD0 & WITHIN(v, 0x80, 0x8F));
    flip |= SPLAT(0x24) & (bytes32)((afterD0 & IS(v, 0x81)) | (afterD1 & IS(v, 0x91)));
    flip |= SPLAT(0x01) & (bytes32)((isD0 & ((WITHIN(x, 0x80, 0x8F) & ~IS(x, 0x81)) | WITHIN(x, 0xA0, 0xAF))) |
                                    (isD1 & IS(x, 0x91)));
    bytes32 folded = v ^ flip;
    // Pairs of upper and lower case: the even one is upper, or the odd one.
    const mask32 afterD2 = IS(p, 0xD2), afterD3 = IS(p, 0xD3);
    const mask32 evenUpper = (afterC4 & ((v <= SPLAT(0xAF)) | WITHIN(v, 0xB4, 0xB7))) |
                             (afterC5 & WITHIN(v, 0x8A, 0xB7)) | afterD2 | afterD3 | (afterD1 & (v >= SPLAT(0xA0)));
    const mask32 oddUpper = (afterC4 | afterC5) & ~evenUpper;
    folded |= SPLAT(1) & (bytes32)evenUpper;
    folded += SPLAT(1) & v & (bytes32)oddUpper;
    // White space and the grave accent.
    const mask32 isSpace = WITHIN(v, 0x09, 0x0D) & ~IS(v, 0x0A);
    folded ^= (v ^ SPLAT(0x20)) & (bytes32)isSpace;
    folded ^= SPLAT('`' ^ '\'') & (bytes32)IS(v, '`');

    // Which scalars are in reach: by lead byte and what follows it.
    mask32 good = v <= SPLAT(0xBF);
    good |= IS(v, 0xC3) & ~IS(x, 0x9F);
    good |= IS(v, 0xC4) & (x <= SPLAT(0xBE)) & ~WITHIN(x, 0xB0, 0xB3) & ~IS(x, 0xB8);
    good |= IS(v, 0xC5) & WITHIN(x, 0x81, 0xBE) & ~IS(x, 0x89) & ~IS(x, 0xB8);
    good |= isD0 | isD1;
    good |= IS(v, 0xD2) & ((x <= SPLAT(0x81)) | (x >= SPLAT(0x8A)));
    good |= IS(v, 0xD3) & (x >= SPLAT(0x90));
    const mask32 beyond = v >= SPLAT(0xD7);
    if (BITS(beyond) != 0) {
      LOAD(y, in + done + 2);
      good |= IS(v, 0xD7) & WITHIN(x, 0x90, 0xAA);
      good |= IS(v, 0xD8) & (x >= SPLAT(0xA0));
      good |= IS(v, 0xD9) & WITHIN(x, 0x81, 0x8A);
      good |= IS(v, 0xE3) & (IS(x, 0x81) | (IS(x, 0x80) & (WITHIN(y, 0x81, 0x82) | IS(y, 0x85))) |
                             (IS(x, 0x82) & ~WITHIN(y, 0x99, 0x9F)) | (IS(x, 0x83) & ~IS(y, 0xBF)));
      good |= WITHIN(v, 0xE4, 0xE9) | WITHIN(v, 0xEB, 0xEC);
      good |= IS(v, 0xEA) & (x >= SPLAT(0xB0));
      good |= IS(v, 0xED) & (x <= SPLAT(0x9D));
    }
    memcpy(out + done, &folded, WIDTH);

    // A Latin letter before a Cyrillic one, or behind it.
    const mask32 cyrillicLead = WITHIN(x, 0xD0, 0xD3);
    const mask32 cyrillicTrail = WITHIN(p, 0xD0, 0xD3);
    const mask32 latinEnd = WITHIN(v | SPLAT(0x20), 'a', 'z') | afterC3 | afterC4 | afterC5;
    const mask32 latinStart = WITHIN(x | SPLAT(0x20), 'a', 'z') | WITHIN(x, 0xC3, 0xC5);
    const uint32_t mixed = BITS((latinEnd & cyrillicLead) | (cyrillicTrail & latinStart));

    const uint32_t bad = ~BITS(good);
    if (__builtin_expect((bad | mixed) == 0, 1)) {
      done += WIDTH;
      continue;
    }
    const uint32_t goodRun = bad == 0 ? WIDTH : (uint32_t)__builtin_ctz(bad);
    const uint32_t mixedRun = mixed == 0 ? WIDTH + 1 : (uint32_t)__builtin_ctz(mixed) + 1;
    if (mixedRun <= goodRun && done + mixedRun < count) return (ckernels_run){done + mixedRun, 1};
    done += goodRun;
    if (bad != 0) break;
  }
  return (ckernels_run){done < count ? done : count, 0};
}
