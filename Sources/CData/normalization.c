#include "CData.h"

// Read as 16- and 64-bit integers where it lies.
_Alignas(64) static const unsigned char unicode_bytes[] = {
#embed "../Normalization/Tables/unicode.bin"
};

const unsigned char *cdata_unicode(size_t *length) {
  *length = sizeof(unicode_bytes);
  return unicode_bytes;
}

static const unsigned char look_alikes_bytes[] = {
#embed "../Normalization/Folding/Data/look-alikes.tsv"
};

static const CDataTable tables[] = {
    {"look-alikes", look_alikes_bytes, sizeof(look_alikes_bytes)},
};

const CDataTable *cdata_folding(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
