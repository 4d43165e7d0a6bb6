#include "CData.h"

static const unsigned char edit_words_bytes[] = {
#embed "../Sito/Comparing/Data/edit-words.tsv"
};

static const CDataTable tables[] = {
    {"edit-words", edit_words_bytes, sizeof(edit_words_bytes)},
};

const CDataTable *cdata_comparing(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
