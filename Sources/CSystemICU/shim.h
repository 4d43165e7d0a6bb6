// Brings the flags of pkg-config's icu-i18n to CICU, the only target that includes ICU's headers.
#include <unicode/uversion.h>
