#include "CKernels.h"

#include "vector.h"

CKERNELS_CLONES void ckernels_word_masks(const uint8_t *text, size_t blocks, ckernels_word_block *out) {
  for (size_t block = 0; block < blocks; ++block) {
    uint64_t plain = 0, cased = 0, digits = 0, special = 0;
    for (int half = 0; half < 2; ++half) {
      const uint8_t *at = text + 64 * block + 32 * half;
      bytes32 v;
      LOAD(v, at);
      const mask32 letter = WITHIN(v | SPLAT(0x20), 'a', 'z');
      const mask32 digit = WITHIN(v, '0', '9');
      mask32 casedLetter = letter;
      mask32 uncased = digit;
      mask32 look = IS(v, '_') | IS(v, '@') | IS(v, '.') | IS(v, '!') | IS(v, '?') | WITHIN(v, 0x0A, 0x0D);
      const mask32 beyond = v >= SPLAT(0x80);
      if (BITS(beyond) != 0) {
        bytes32 p, x;
        LOAD(p, at - 1);
        LOAD(x, at + 1);
        // A letter of two bytes is told at its lead byte; what follows a lead byte that was told goes with it.
        mask32 lead = (IS(v, 0xC3) & ~(IS(x, 0x97) | IS(x, 0xB7))) | WITHIN(v, 0xC4, 0xC5) | WITHIN(v, 0xD0, 0xD1) |
                      IS(v, 0xD3);
        lead |= IS(v, 0xD2) & ((x <= SPLAT(0x81)) | (x >= SPLAT(0x8A)));
        lead |= IS(v, 0xD4) & (x <= SPLAT(0xAF));
        lead |= (IS(v, 0xCE) & (x >= SPLAT(0xAC))) | (IS(v, 0xCF) & (x <= SPLAT(0x8E)));
        const mask32 uncasedLead = (IS(v, 0xD7) & WITHIN(x, 0x90, 0xAA)) | (IS(v, 0xD8) & (x >= SPLAT(0xA0))) |
                                   (IS(v, 0xD9) & WITHIN(x, 0x81, 0x8A));
        mask32 trail = (IS(p, 0xC3) & ~(IS(v, 0x97) | IS(v, 0xB7))) | WITHIN(p, 0xC4, 0xC5) | WITHIN(p, 0xD0, 0xD1) |
                       IS(p, 0xD3);
        trail |= IS(p, 0xD2) & ((v <= SPLAT(0x81)) | (v >= SPLAT(0x8A)));
        trail |= IS(p, 0xD4) & (v <= SPLAT(0xAF));
        trail |= (IS(p, 0xCE) & (v >= SPLAT(0xAC))) | (IS(p, 0xCF) & (v <= SPLAT(0x8E)));
        const mask32 uncasedTrail = (IS(p, 0xD7) & WITHIN(v, 0x90, 0xAA)) | (IS(p, 0xD8) & (v >= SPLAT(0xA0))) |
                                    (IS(p, 0xD9) & WITHIN(v, 0x81, 0x8A));
        casedLetter |= lead | trail;
        uncased |= uncasedLead | uncasedTrail;
        look |= (v >= SPLAT(0xC0)) & ~(lead | uncasedLead);
      }
      const int shift = 32 * half;
      plain |= (uint64_t)BITS(casedLetter | uncased) << shift;
      cased |= (uint64_t)BITS(casedLetter) << shift;
      digits |= (uint64_t)BITS(digit) << shift;
      special |= (uint64_t)BITS(look) << shift;
    }
    out[block] = (ckernels_word_block){plain, cased, digits, special};
  }
}
