#include "CICU.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <memory>

struct cicu_breaker {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;

  ~cicu_breaker() { utext_close(&text); }
};

cicu_breaker *cicu_breaker_open(cicu_unit unit, const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale where(locale);
  std::unique_ptr<icu::BreakIterator> iterator(
      unit == CICU_WORDS ? icu::BreakIterator::createWordInstance(where, error)
                         : icu::BreakIterator::createSentenceInstance(where, error));
  if (U_FAILURE(error)) {
    *status = error;
    return nullptr;
  }
  auto *breaker = new cicu_breaker();
  breaker->iterator = std::move(iterator);
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) { delete breaker; }

void cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *text, int64_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, reinterpret_cast<const char *>(text), length, &error);
  if (U_SUCCESS(error)) {
    breaker->iterator->setText(&breaker->text, error);
    breaker->iterator->first();
  }
  if (U_FAILURE(error)) *status = error;
}

int64_t cicu_breaker_next(cicu_breaker *breaker, int32_t *rule) {
  const int32_t offset = breaker->iterator->next();
  if (offset == icu::BreakIterator::DONE) return -1;
  *rule = breaker->iterator->getRuleStatus();
  return offset;
}
