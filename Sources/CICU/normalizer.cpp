#include "CICU.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <new>
#include <string>
#include <vector>

struct cicu_normalizer {
  // A singleton of ICU's, immutable and never freed.
  const icu::Normalizer2 *form;
  std::string output;
  std::vector<cicu_offset> offsets;
};

cicu_normalizer *cicu_normalizer_open(cicu_form form, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *instance = nullptr;
  switch (form) {
    case CICU_NFC: instance = icu::Normalizer2::getNFCInstance(error); break;
    case CICU_NFKC: instance = icu::Normalizer2::getNFKCInstance(error); break;
    case CICU_NFD: instance = icu::Normalizer2::getNFDInstance(error); break;
    case CICU_NFKC_CASEFOLD: instance = icu::Normalizer2::getNFKCCasefoldInstance(error); break;
  }
  if (U_FAILURE(error) || instance == nullptr) {
    *status = U_FAILURE(error) ? error : U_ILLEGAL_ARGUMENT_ERROR;
    return nullptr;
  }
  return new cicu_normalizer{instance, {}, {}};
}

void cicu_normalizer_close(cicu_normalizer *normalizer) { delete normalizer; }

bool cicu_normalizer_is_normalized(
    const cicu_normalizer *normalizer, const uint8_t *text, int32_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const bool result = normalizer->form->isNormalizedUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(text), length), error);
  if (U_FAILURE(error)) *status = error;
  return result;
}

// Only where lengths differ does the map need a point: before the change and behind it.
static void collect(const icu::Edits &edits, std::vector<cicu_offset> &offsets, UErrorCode &error) {
  icu::Edits::Iterator change = edits.getFineChangesIterator();
  while (change.next(error)) {
    if (change.oldLength() == change.newLength()) continue;
    const auto output = static_cast<uint32_t>(change.destinationIndex());
    const auto input = static_cast<uint32_t>(change.sourceIndex());
    offsets.push_back({output, input});
    offsets.push_back(
        {output + static_cast<uint32_t>(change.newLength()), input + static_cast<uint32_t>(change.oldLength())});
  }
}

void cicu_normalizer_run(
    cicu_normalizer *normalizer, const uint8_t *text, int32_t length, bool offsets, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  normalizer->output.clear();
  normalizer->offsets.clear();
  try {
    icu::StringByteSink<std::string> sink(&normalizer->output, length);
    icu::Edits edits;
    normalizer->form->normalizeUTF8(
        0, icu::StringPiece(reinterpret_cast<const char *>(text), length), sink, offsets ? &edits : nullptr, error);
    if (U_SUCCESS(error) && offsets) collect(edits, normalizer->offsets, error);
  } catch (const std::bad_alloc &) {
    // A C++ exception must not cross the C border.
    error = U_MEMORY_ALLOCATION_ERROR;
  }
  if (U_FAILURE(error)) *status = error;
}

const uint8_t *cicu_normalizer_output(const cicu_normalizer *normalizer, size_t *length) {
  *length = normalizer->output.size();
  return reinterpret_cast<const uint8_t *>(normalizer->output.data());
}

const cicu_offset *cicu_normalizer_offsets(const cicu_normalizer *normalizer, size_t *count) {
  *count = normalizer->offsets.size();
  return normalizer->offsets.data();
}
