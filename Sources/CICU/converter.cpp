#include "CICU.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstring>
#include <string>

struct cicu_decoded {
  std::string bytes;
};

cicu_decoded *cicu_decode(const char *charset, const uint8_t *bytes, size_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *from = ucnv_open(charset, &error);
  UConverter *to = ucnv_open("UTF-8", &error);
  cicu_decoded *result = nullptr;
  if (U_SUCCESS(error)) {
    result = new cicu_decoded();
    UChar pivot[4096];
    UChar *pivotSource = pivot;
    UChar *pivotTarget = pivot;
    char chunk[16384];
    const char *source = reinterpret_cast<const char *>(bytes);
    const char *const end = source + length;
    bool reset = true;
    do {
      char *target = chunk;
      error = U_ZERO_ERROR;
      ucnv_convertEx(
          to, from, &target, chunk + sizeof chunk, &source, end, pivot, &pivotSource, &pivotTarget,
          pivot + sizeof pivot / sizeof *pivot, reset, true, &error);
      reset = false;
      result->bytes.append(chunk, static_cast<size_t>(target - chunk));
    } while (error == U_BUFFER_OVERFLOW_ERROR);
  }
  if (U_FAILURE(error)) {
    *status = error;
    delete result;
    result = nullptr;
  }
  if (from != nullptr) ucnv_close(from);
  if (to != nullptr) ucnv_close(to);
  return result;
}

const uint8_t *cicu_decoded_bytes(const cicu_decoded *decoded, size_t *length) {
  *length = decoded->bytes.size();
  return reinterpret_cast<const uint8_t *>(decoded->bytes.data());
}

void cicu_decoded_free(cicu_decoded *decoded) { delete decoded; }

void cicu_detect_charset(
    const uint8_t *bytes, size_t length, char *name, size_t capacity, int32_t *confidence, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  *confidence = 0;
  if (capacity > 0) name[0] = '\0';
  UCharsetDetector *detector = ucsdet_open(&error);
  const auto sample = static_cast<int32_t>(std::min<size_t>(length, 65536));
  ucsdet_setText(detector, reinterpret_cast<const char *>(bytes), sample, &error);
  const UCharsetMatch *match = U_SUCCESS(error) ? ucsdet_detect(detector, &error) : nullptr;
  if (U_SUCCESS(error) && match != nullptr && capacity > 0) {
    const char *found = ucsdet_getName(match, &error);
    *confidence = ucsdet_getConfidence(match, &error);
    if (U_SUCCESS(error)) {
      std::strncpy(name, found, capacity - 1);
      name[capacity - 1] = '\0';
    }
  }
  ucsdet_close(detector);
  if (U_FAILURE(error)) *status = error;
}
