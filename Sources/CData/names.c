#include "CData.h"

static const unsigned char given_names_bytes[] = {
#embed "../Names/Data/given-names.tsv"
};

static const unsigned char endings_bytes[] = {
#embed "../Names/Data/endings.tsv"
};

static const unsigned char letters_bytes[] = {
#embed "../Names/Data/letters.tsv"
};

static const unsigned char words_bytes[] = {
#embed "../Names/Data/words.tsv"
};

static const CDataTable tables[] = {
    {"given-names", given_names_bytes, sizeof(given_names_bytes)},
    {"endings", endings_bytes, sizeof(endings_bytes)},
    {"letters", letters_bytes, sizeof(letters_bytes)},
    {"words", words_bytes, sizeof(words_bytes)},
};

const CDataTable *cdata_names(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
