#include "CData.h"

static const unsigned char character_references_bytes[] = {
#embed "../Normalization/Decoding/Data/character-references.tsv"
};

static const unsigned char cyrillic_bigrams_bytes[] = {
#embed "../Normalization/Decoding/Data/cyrillic-bigrams.tsv"
};

static const unsigned char scalar_costs_bytes[] = {
#embed "../Normalization/Decoding/Data/scalar-costs.tsv"
};

static const CDataTable tables[] = {
    {"character-references", character_references_bytes, sizeof(character_references_bytes)},
    {"cyrillic-bigrams", cyrillic_bigrams_bytes, sizeof(cyrillic_bigrams_bytes)},
    {"scalar-costs", scalar_costs_bytes, sizeof(scalar_costs_bytes)},
};

const CDataTable *cdata_decoding(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
