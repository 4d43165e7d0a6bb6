#include "CKernels.h"

#include "vector.h"

CKERNELS_CLONES void ckernels_word_masks(const uint8_t *text, size_t blocks, ckernels_word_block *out) {
  for (size_t block = 0; block < blocks; ++block) {
    uint64_t plain = 0, cased = 0, digits = 0, special = 0, joins = 0, unspaced = 0, borders = 0;
    for (int half = 0; half < 2; ++half) {
      const uint8_t *at = text + CKERNELS_BLOCK * block + WIDTH * half;
      bytes32 v, x;
      LOAD(v, at);
      LOAD(x, at + 1);
      const mask32 letter = WITHIN(v | SPLAT(0x20), 'a', 'z');
      const mask32 digit = WITHIN(v, '0', '9');
      mask32 casedLetter = letter;
      mask32 uncased = digit;
      mask32 look = IS(v, '_') | IS(v, '@') | IS(v, '.') | IS(v, '!') | IS(v, '?') | WITHIN(v, 0x0A, 0x0D);
      // Between letters or digits; ' and " also behind Hebrew letters.
      const mask32 quote = IS(v, '\'');
      const mask32 goesOn = WITHIN(x | SPLAT(0x20), 'a', 'z') | WITHIN(x, '0', '9') | IS(x, '@') | (x >= SPLAT(0x80));
      mask32 join = IS(v, '_') | IS(v, '@') | ((IS(v, '.') | IS(v, ',') | IS(v, ';') | quote) & goesOn);
      mask32 single = (mask32)SPLAT(0);
      mask32 border = (v <= SPLAT(0x7F)) | (v >= SPLAT(0xC0));
      const mask32 beyond = v >= SPLAT(0x80);
      if (BITS(beyond) != 0 || at[-1] >= 0x80) {
        bytes32 p;
        LOAD(p, at - 1);
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
        mask32 unknown = (v >= SPLAT(0xC0)) & ~(lead | uncasedLead);
        look |= unknown;
        const mask32 threeBytes = v >= SPLAT(0xE0);
        if (BITS(threeBytes) != 0) {
          bytes32 y;
          LOAD(y, at + 2);
          const mask32 isE0 = IS(v, 0xE0), isE3 = IS(v, 0xE3);
          const mask32 thai = isE0 & IS(x, 0xB8), thaiToo = isE0 & IS(x, 0xB9), kana = isE3 & IS(x, 0x82);
          single = WITHIN(v, 0xE5, 0xE9) | (IS(v, 0xE4) & ~IS(x, 0xB7)) | (isE3 & (x >= SPLAT(0x90)));
          single |= (isE3 & IS(x, 0x81) & (y >= SPLAT(0x81))) | (isE3 & IS(x, 0x83) & ~IS(y, 0xBB));
          single |= kana & (WITHIN(y, 0x80, 0x96) | WITHIN(y, 0x9B, 0x9F) | (y >= SPLAT(0xA1)));
          single |= (thai & (WITHIN(y, 0x81, 0xB0) | WITHIN(y, 0xB2, 0xB3))) | (thaiToo & (y <= SPLAT(0x86)));
          const mask32 mark = (thai & (IS(y, 0xB1) | WITHIN(y, 0xB4, 0xBA))) | (thaiToo & WITHIN(y, 0x87, 0x8E)) |
                              (kana & WITHIN(y, 0x99, 0x9A));
          border &= ~mark;
          unknown &= ~single;
        }
        join |= unknown | ((quote | IS(v, '"')) & (p >= SPLAT(0x80)));
      }
      const int shift = WIDTH * half;
      plain |= (uint64_t)BITS(casedLetter | uncased) << shift;
      cased |= (uint64_t)BITS(casedLetter) << shift;
      digits |= (uint64_t)BITS(digit) << shift;
      special |= (uint64_t)BITS(look) << shift;
      joins |= (uint64_t)BITS(join) << shift;
      unspaced |= (uint64_t)BITS(single) << shift;
      borders |= (uint64_t)BITS(border) << shift;
    }
    out[block] = (ckernels_word_block){plain, cased, digits, special, joins, unspaced, borders};
  }
}
