#include "CICU.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

struct cicu_transliterator {
  std::unique_ptr<icu::Transliterator> rules;
  icu::UnicodeString text;
  std::string output;
};

cicu_transliterator *cicu_transliterator_open(const char *id, bool reverse, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UParseError place;
  std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance(
      icu::UnicodeString::fromUTF8(id), reverse ? UTRANS_REVERSE : UTRANS_FORWARD, place, error));
  if (U_FAILURE(error) || rules == nullptr) {
    *status = U_FAILURE(error) ? error : U_INVALID_ID;
    return nullptr;
  }
  auto *transliterator = new cicu_transliterator();
  transliterator->rules = std::move(rules);
  return transliterator;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) { delete transliterator; }

void cicu_transliterator_run(cicu_transliterator *transliterator, const uint8_t *text, int32_t length) {
  // Malformed bytes become U+FFFD, as everywhere in ICU.
  transliterator->text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(reinterpret_cast<const char *>(text), length));
  transliterator->rules->transliterate(transliterator->text);
  transliterator->output.clear();
  transliterator->text.toUTF8String(transliterator->output);
}

const uint8_t *cicu_transliterator_output(const cicu_transliterator *transliterator, size_t *length) {
  *length = transliterator->output.size();
  return reinterpret_cast<const uint8_t *>(transliterator->output.data());
}

struct cicu_transliterator_ids {
  std::vector<std::string> names;
};

cicu_transliterator_ids *cicu_transliterator_ids_open(int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::StringEnumeration> all(icu::Transliterator::getAvailableIDs(error));
  if (U_FAILURE(error) || all == nullptr) {
    *status = error;
    return nullptr;
  }
  auto *ids = new cicu_transliterator_ids();
  while (const icu::UnicodeString *id = all->snext(error)) {
    if (U_FAILURE(error)) break;
    ids->names.emplace_back();
    id->toUTF8String(ids->names.back());
  }
  return ids;
}

void cicu_transliterator_ids_close(cicu_transliterator_ids *ids) { delete ids; }

size_t cicu_transliterator_ids_count(const cicu_transliterator_ids *ids) { return ids->names.size(); }

const char *cicu_transliterator_id(const cicu_transliterator_ids *ids, size_t index) {
  return ids->names[index].c_str();
}
