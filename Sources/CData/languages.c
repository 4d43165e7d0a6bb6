#include "CData.h"

static const unsigned char en_bytes[] = {
#embed "../Normalization/Languages/Data/en.tsv"
};

static const CDataTable tables[] = {
    {"en", en_bytes, sizeof(en_bytes)},
};

const CDataTable *cdata_languages(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
