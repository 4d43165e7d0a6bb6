#include "CICU.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unorm.h>
#include <unicode/uscript.h>

// Ideographs, kana, and what needs a dictionary to be cut (line break class SA: Thai, Lao, Khmer, Burmese, …).
static bool isUnspaced(UChar32 c) {
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  if (!u_isUAlphabetic(c)) return false;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HAN;
}

// Word_Break as ICU's rules have it: they make '@' a letter, so that an address is a word, and take the colon out.
static uint8_t wordClass(UChar32 c) {
  if (c == '@') return CICU_LETTER;
  if (c == ':' || c == 0xFE55 || c == 0xFF1A) return CICU_OTHER;
  if (c >= 0xFF10 && c <= 0xFF19) return CICU_NUMERIC;
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
    case U_WB_FORMAT: return CICU_EXTEND;
    case U_WB_ZWJ: return CICU_ZWJ;
    case U_WB_NUMERIC: return CICU_NUMERIC;
    case U_WB_EXTENDNUMLET: return CICU_EXTEND_NUM_LET;
    case U_WB_MIDLETTER: return CICU_MID_LETTER;
    case U_WB_MIDNUM: return CICU_MID_NUM;
    case U_WB_MIDNUMLET: return CICU_MID_NUM_LET;
    case U_WB_SINGLE_QUOTE: return CICU_SINGLE_QUOTE;
    case U_WB_DOUBLE_QUOTE: return CICU_DOUBLE_QUOTE;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE: return CICU_LINE_END;
    // Also the long vowel mark, which no script has for itself.
    case U_WB_KATAKANA: return CICU_UNSPACED;
    case U_WB_HEBREW_LETTER: return CICU_HEBREW_LETTER;
    case U_WB_ALETTER: {
      if (isUnspaced(c)) return CICU_UNSPACED;
      const int type = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
      return type == U_HST_LV_SYLLABLE || type == U_HST_LVT_SYLLABLE ? CICU_HANGUL : CICU_LETTER;
    }
    default:
      if (isUnspaced(c)) return CICU_UNSPACED;
      return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) ? CICU_PICTOGRAPHIC : CICU_OTHER;
  }
}

void cicu_scalar_classes(uint32_t first, size_t count, uint8_t *classes) {
  for (size_t index = 0; index < count; ++index) {
    const auto c = static_cast<UChar32>(first + index);
    uint8_t value = wordClass(c);
    if (u_isUUppercase(c) || u_istitle(c)) value |= CICU_UPPERCASE;
    if (u_hasBinaryProperty(c, UCHAR_CASED)) value |= CICU_CASED;
    if (u_hasBinaryProperty(c, UCHAR_S_TERM)) value |= CICU_TERMINAL;
    if (u_charType(c) == U_DECIMAL_DIGIT_NUMBER) value |= CICU_DIGIT;
    classes[index] = value;
  }
}

int32_t cicu_digit_value(uint32_t scalar) { return u_charDigitValue(static_cast<UChar32>(scalar)); }

uint8_t cicu_combining_class(uint32_t scalar) { return u_getCombiningClass(static_cast<UChar32>(scalar)); }

bool cicu_composes_backward(uint32_t scalar) {
  return u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_NFC_QUICK_CHECK) == UNORM_MAYBE;
}

int32_t cicu_composite(uint32_t first, uint32_t second) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(error);
  return U_FAILURE(error) ? -1 : nfc->composePair(static_cast<UChar32>(first), static_cast<UChar32>(second));
}

const char *cicu_script(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &error);
  return U_FAILURE(error) ? "Zzzz" : uscript_getShortName(script);
}
