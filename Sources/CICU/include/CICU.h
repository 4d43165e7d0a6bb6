// The only door to the system ICU: C++ behind a C header, so that Swift sees no ICU version suffix
// (u_tolower_72) and UTF-8 is never widened where ICU can work on it. Every symbol has the prefix cicu_.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The ICU that is linked at run time, e.g. "72.1"; writes at most `capacity` bytes, NUL included.
void cicu_icu_version(char *_Nonnull out, size_t capacity);
/// Its Unicode version, e.g. "15.0".
void cicu_unicode_version(char *_Nonnull out, size_t capacity);
/// The name of a status code, e.g. "U_ILLEGAL_ARGUMENT_ERROR".
const char *_Nonnull cicu_error_name(int32_t status);

#ifdef __cplusplus
}
#endif

#endif
