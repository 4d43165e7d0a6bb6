#include "CData.h"

static const unsigned char phrases_en_bytes[] = {
#embed "../Boilerplate/Data/phrases-en.tsv"
};

static const CDataTable tables[] = {
    {"phrases-en", phrases_en_bytes, sizeof(phrases_en_bytes)},
};

const CDataTable *cdata_boilerplate(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
