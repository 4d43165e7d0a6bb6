// The only door to the system ICU: C++ behind a C header, so that Swift sees no ICU version suffix
// (u_tolower_72) and UTF-8 is never widened where ICU can work on it. Every symbol has the prefix cicu_.
//
// Conventions: `status` is an ICU UErrorCode, 0 on success and set on failure only; lengths are bytes;
// a handle is for one thread at a time; text passed to a handle is borrowed until the next call on it.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// version.cpp

/// The ICU that is linked at run time, e.g. "72.1"; writes at most `capacity` bytes, NUL included.
void cicu_icu_version(char *_Nonnull out, size_t capacity);
/// Its Unicode version, e.g. "15.0".
void cicu_unicode_version(char *_Nonnull out, size_t capacity);
/// The name of a status code, e.g. "U_ILLEGAL_ARGUMENT_ERROR".
const char *_Nonnull cicu_error_name(int32_t status);

// normalizer.cpp: Normalizer2::normalizeUTF8 has no C entry point.

typedef struct cicu_normalizer cicu_normalizer;

typedef enum : int32_t {
  CICU_NFC = 0,
  CICU_NFKC = 1,
  CICU_NFKC_CASEFOLD = 2,
  CICU_NFD = 3,
} cicu_form;

/// A point of the offset map: output byte `output` starts at input byte `input`.
typedef struct {
  uint32_t output;
  uint32_t input;
} cicu_offset;

cicu_normalizer *_Nullable cicu_normalizer_open(cicu_form form, int32_t *_Nonnull status);
void cicu_normalizer_close(cicu_normalizer *_Nonnull normalizer);
/// Whether `text` is in the form already (the quick check and, where that says maybe, the whole test).
bool cicu_normalizer_is_normalized(
    const cicu_normalizer *_Nonnull normalizer, const uint8_t *_Nonnull text, int32_t length,
    int32_t *_Nonnull status);
/// Normalises; the result and its offsets stay in the handle until the next call.
void cicu_normalizer_run(
    cicu_normalizer *_Nonnull normalizer, const uint8_t *_Nonnull text, int32_t length, bool offsets,
    int32_t *_Nonnull status);
const uint8_t *_Nonnull cicu_normalizer_output(const cicu_normalizer *_Nonnull normalizer, size_t *_Nonnull length);
const cicu_offset *_Nullable cicu_normalizer_offsets(
    const cicu_normalizer *_Nonnull normalizer, size_t *_Nonnull count);

// break_iterator.cpp: UAX #29 boundaries on UTF-8 through UText.

typedef struct cicu_breaker cicu_breaker;

typedef enum : int32_t {
  CICU_WORDS = 0,
  CICU_SENTENCES = 1,
} cicu_unit;

/// `locale` is an ICU locale name such as "ru"; "" is the root.
cicu_breaker *_Nullable cicu_breaker_open(
    cicu_unit unit, const char *_Nonnull locale, int32_t *_Nonnull status);
void cicu_breaker_close(cicu_breaker *_Nonnull breaker);
/// Sets the text and stands before its first boundary. The bytes must live until the last `next`.
void cicu_breaker_set_text(
    cicu_breaker *_Nonnull breaker, const uint8_t *_Nonnull text, int64_t length, int32_t *_Nonnull status);
/// The next boundary as a byte offset, or -1 at the end. `rule` gets ICU's rule status: for words 0 for
/// what is no word (spaces, punctuation), 100 numbers, 200 letters, 300 kana, 400 ideographs.
int64_t cicu_breaker_next(cicu_breaker *_Nonnull breaker, int32_t *_Nonnull rule);

// converter.cpp

typedef struct cicu_decoded cicu_decoded;

/// Decodes `length` bytes of `charset` (any name ICU knows) to UTF-8; malformed input becomes U+FFFD.
cicu_decoded *_Nullable cicu_decode(
    const char *_Nonnull charset, const uint8_t *_Nonnull bytes, size_t length, int32_t *_Nonnull status);
const uint8_t *_Nonnull cicu_decoded_bytes(const cicu_decoded *_Nonnull decoded, size_t *_Nonnull length);
void cicu_decoded_free(cicu_decoded *_Nonnull decoded);

/// Guesses the charset of at most the first 64 KiB; writes ICU's name for it (NUL-terminated) and a
/// confidence from 0 to 100.
void cicu_detect_charset(
    const uint8_t *_Nonnull bytes, size_t length, char *_Nonnull name, size_t capacity,
    int32_t *_Nonnull confidence, int32_t *_Nonnull status);

// properties.cpp

/// What cutting words needs to know of a scalar, in one byte: a class in the low four bits, flags above.
typedef enum : uint8_t {
  CICU_OTHER = 0,
  CICU_LETTER = 1,         // ALetter, @
  CICU_NUMERIC = 2,
  CICU_EXTEND_NUM_LET = 3, // _
  CICU_MID_LETTER = 4,     // ·
  CICU_MID_NUM = 5,        // , ;
  CICU_MID_NUM_LET = 6,    // . ’
  CICU_EXTEND = 7,         // Extend, Format
  CICU_UNSPACED = 8,       // a letter of a script written without spaces
  CICU_LINE_END = 9,       // LF, CR, Newline
  CICU_HEBREW_LETTER = 10,
  CICU_DOUBLE_QUOTE = 11,
  CICU_ZWJ = 12,
  CICU_HANGUL = 13,        // a syllable (not a jamo), which ICU joins to nothing but its like
  CICU_PICTOGRAPHIC = 14,  // Extended_Pictographic and of no other class
  CICU_SINGLE_QUOTE = 15,
  CICU_CLASS_MASK = 0x0F,
  CICU_UPPERCASE = 0x10,   // upper or title case
  CICU_CASED = 0x20,
  CICU_TERMINAL = 0x40,    // Sentence_Terminal
  CICU_DIGIT = 0x80,       // General_Category Nd
} cicu_scalar_class;

/// The classes of `count` scalars from `first` on.
void cicu_scalar_classes(uint32_t first, size_t count, uint8_t *_Nonnull classes);
/// The value of a decimal digit of any script, or -1.
int32_t cicu_digit_value(uint32_t scalar);
/// Canonical_Combining_Class.
uint8_t cicu_combining_class(uint32_t scalar);
/// Whether NFC_Quick_Check is Maybe: the scalar may compose with what stands before it.
bool cicu_composes_backward(uint32_t scalar);
/// The primary composite of two scalars, or -1.
int32_t cicu_composite(uint32_t first, uint32_t second);
/// The ISO 15924 code of the scalar's script, e.g. "Cyrl"; "Zyyy" for common.
const char *_Nonnull cicu_script(uint32_t scalar);

// transliterator.cpp: transforms by ICU's own identifiers. They work on UTF-16, and in time that grows with the square of
// the text's length: callers cut it.

typedef struct cicu_transliterator cicu_transliterator;
typedef struct cicu_transliterator_ids cicu_transliterator_ids;

cicu_transliterator *_Nullable cicu_transliterator_open(
    const char *_Nonnull id, bool reverse, int32_t *_Nonnull status);
void cicu_transliterator_close(cicu_transliterator *_Nonnull transliterator);
/// Transforms; the result stays in the handle until the next call.
void cicu_transliterator_run(
    cicu_transliterator *_Nonnull transliterator, const uint8_t *_Nonnull text, int32_t length);
const uint8_t *_Nonnull cicu_transliterator_output(
    const cicu_transliterator *_Nonnull transliterator, size_t *_Nonnull length);
/// The identifiers that ICU knows, in no particular order.
cicu_transliterator_ids *_Nullable cicu_transliterator_ids_open(int32_t *_Nonnull status);
void cicu_transliterator_ids_close(cicu_transliterator_ids *_Nonnull ids);
size_t cicu_transliterator_ids_count(const cicu_transliterator_ids *_Nonnull ids);
const char *_Nonnull cicu_transliterator_id(const cicu_transliterator_ids *_Nonnull ids, size_t index);

#ifdef __cplusplus
}
#endif

#endif
