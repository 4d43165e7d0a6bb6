#include "CData.h"

static const unsigned char abbreviations_bytes[] = {
#embed "../Comparison/Translations/Data/abbreviations.tsv"
};

static const CDataTable tables[] = {
    {"abbreviations", abbreviations_bytes, sizeof(abbreviations_bytes)},
};

const CDataTable *cdata_translations(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
