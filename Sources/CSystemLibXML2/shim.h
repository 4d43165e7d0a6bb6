// libxml2 may be built with ICU, whose headers clash with those of the ICU inside Foundation when both are imported; the
// one struct that has other members then is not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
