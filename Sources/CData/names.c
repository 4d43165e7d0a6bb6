#include "CData.h"

static const unsigned char given_names_bytes[] = {
#embed "../Names/Data/given-names.tsv"
};

static const CDataTable tables[] = {
    {"given-names", given_names_bytes, sizeof(given_names_bytes)},
};

const CDataTable *cdata_names(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
