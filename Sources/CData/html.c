#include "CData.h"

static const unsigned char class_hints_bytes[] = {
#embed "../Boilerplate/HTML/Data/class-hints.tsv"
};
static const unsigned char entities_bytes[] = {
#embed "../Boilerplate/HTML/Data/entities.tsv"
};
static const unsigned char metadata_names_bytes[] = {
#embed "../Boilerplate/HTML/Data/metadata-names.tsv"
};

static const CDataTable tables[] = {
    {"class-hints", class_hints_bytes, sizeof(class_hints_bytes)},
    {"entities", entities_bytes, sizeof(entities_bytes)},
    {"metadata-names", metadata_names_bytes, sizeof(metadata_names_bytes)},
};

const CDataTable *cdata_html(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
