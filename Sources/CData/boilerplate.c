#include "CData.h"

static const unsigned char vocabulary_bytes[] = {
#embed "../Boilerplate/Data/vocabulary.tsv"
};

static const unsigned char dates_bytes[] = {
#embed "../Boilerplate/Data/dates.tsv"
};

static const unsigned char phrases_en_bytes[] = {
#embed "../Boilerplate/Data/phrases-en.tsv"
};

static const CDataTable tables[] = {
    {"vocabulary", vocabulary_bytes, sizeof(vocabulary_bytes)},
    {"dates", dates_bytes, sizeof(dates_bytes)},
    {"phrases-en", phrases_en_bytes, sizeof(phrases_en_bytes)},
};

const CDataTable *cdata_boilerplate(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
