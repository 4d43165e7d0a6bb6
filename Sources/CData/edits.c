#include "CData.h"

static const unsigned char attributions_bytes[] = {
#embed "../Comparison/Edits/Data/attributions.tsv"
};

static const unsigned char calendar_bytes[] = {
#embed "../Comparison/Edits/Data/calendar.tsv"
};

static const unsigned char negations_bytes[] = {
#embed "../Comparison/Edits/Data/negations.tsv"
};

static const unsigned char numbers_bytes[] = {
#embed "../Comparison/Edits/Data/numbers.tsv"
};

static const unsigned char quantities_bytes[] = {
#embed "../Comparison/Edits/Data/quantities.tsv"
};

static const unsigned char titles_bytes[] = {
#embed "../Comparison/Edits/Data/titles.tsv"
};

static const unsigned char writing_bytes[] = {
#embed "../Comparison/Edits/Data/writing.tsv"
};

static const CDataTable tables[] = {
    {"attributions", attributions_bytes, sizeof(attributions_bytes)},
    {"calendar", calendar_bytes, sizeof(calendar_bytes)},
    {"negations", negations_bytes, sizeof(negations_bytes)},
    {"numbers", numbers_bytes, sizeof(numbers_bytes)},
    {"quantities", quantities_bytes, sizeof(quantities_bytes)},
    {"titles", titles_bytes, sizeof(titles_bytes)},
    {"writing", writing_bytes, sizeof(writing_bytes)},
};

const CDataTable *cdata_edits(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
