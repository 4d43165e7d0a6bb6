#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

// Ideographs, kana, and what needs a dictionary to be cut (line break class SA: Thai, Lao, Khmer, Burmese, …).
static bool isUnspaced(UChar32 c) {
  if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return u_isUAlphabetic(c);
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return true;
  if (!u_isUAlphabetic(c)) return false;
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &error);
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HAN;
}

static uint8_t wordClass(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:
    case U_WB_FORMAT:
    case U_WB_ZWJ: return CICU_EXTEND;
    case U_WB_NUMERIC: return CICU_NUMERIC;
    case U_WB_EXTENDNUMLET: return CICU_EXTEND_NUM_LET;
    case U_WB_MIDLETTER: return CICU_MID_LETTER;
    case U_WB_MIDNUM: return CICU_MID_NUM;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE: return CICU_MID_NUM_LET;
    case U_WB_CR:
    case U_WB_LF:
    case U_WB_NEWLINE: return CICU_LINE_END;
    case U_WB_ALETTER:
    case U_WB_HEBREW_LETTER: return isUnspaced(c) ? CICU_UNSPACED : CICU_LETTER;
    default: return isUnspaced(c) ? CICU_UNSPACED : CICU_OTHER;
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

const char *cicu_script(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &error);
  return U_FAILURE(error) ? "Zzzz" : uscript_getShortName(script);
}
