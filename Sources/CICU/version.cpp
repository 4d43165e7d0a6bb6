#include "CICU.h"

#include <unicode/uchar.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

#include <cstring>

static void format(const UVersionInfo version, char *out, size_t capacity) {
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  if (capacity == 0) return;
  std::strncpy(out, text, capacity - 1);
  out[capacity - 1] = '\0';
}

void cicu_icu_version(char *out, size_t capacity) {
  UVersionInfo version;
  u_getVersion(version);
  format(version, out, capacity);
}

void cicu_unicode_version(char *out, size_t capacity) {
  UVersionInfo version;
  u_getUnicodeVersion(version);
  format(version, out, capacity);
}

const char *cicu_error_name(int32_t status) { return u_errorName(static_cast<UErrorCode>(status)); }
