#include "CData.h"

static const unsigned char ru_bgn_1947_bytes[] = {
#embed "../Transliteration/Schemes/ru-bgn-1947.tsv"
};

static const CDataTable tables[] = {
    {"ru-bgn-1947", ru_bgn_1947_bytes, sizeof(ru_bgn_1947_bytes)},
};

const CDataTable *cdata_schemes(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
