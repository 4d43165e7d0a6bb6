#include "CData.h"

static const unsigned char be_bgn_1979_bytes[] = {
#embed "../Transliteration/Schemes/be-bgn-1979.tsv"
};

static const unsigned char ru_bgn_1947_bytes[] = {
#embed "../Transliteration/Schemes/ru-bgn-1947.tsv"
};

static const unsigned char ru_bgn_1947_plain_bytes[] = {
#embed "../Transliteration/Schemes/ru-bgn-1947-plain.tsv"
};

static const unsigned char uk_bgn_1965_bytes[] = {
#embed "../Transliteration/Schemes/uk-bgn-1965.tsv"
};

static const unsigned char uk_national_2010_bytes[] = {
#embed "../Transliteration/Schemes/uk-national-2010.tsv"
};

static const CDataTable tables[] = {
    {"be-bgn-1979", be_bgn_1979_bytes, sizeof(be_bgn_1979_bytes)},
    {"ru-bgn-1947", ru_bgn_1947_bytes, sizeof(ru_bgn_1947_bytes)},
    {"ru-bgn-1947-plain", ru_bgn_1947_plain_bytes, sizeof(ru_bgn_1947_plain_bytes)},
    {"uk-bgn-1965", uk_bgn_1965_bytes, sizeof(uk_bgn_1965_bytes)},
    {"uk-national-2010", uk_national_2010_bytes, sizeof(uk_national_2010_bytes)},
};

const CDataTable *cdata_schemes(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
