#include "CData.h"

static const unsigned char be_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-be.tsv"
};

static const unsigned char bg_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-bg.tsv"
};

static const unsigned char cs_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-cs.tsv"
};

static const unsigned char de_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-de.tsv"
};

static const unsigned char en_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-en.tsv"
};

static const unsigned char es_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-es.tsv"
};

static const unsigned char fr_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-fr.tsv"
};

static const unsigned char it_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-it.tsv"
};

static const unsigned char kk_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-kk.tsv"
};

static const unsigned char mk_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-mk.tsv"
};

static const unsigned char pl_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-pl.tsv"
};

static const unsigned char pt_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-pt.tsv"
};

static const unsigned char ru_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-ru.tsv"
};

static const unsigned char sk_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-sk.tsv"
};

static const unsigned char sr_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-sr.tsv"
};

static const unsigned char uk_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-uk.tsv"
};

static const unsigned char und_bytes[] = {
#embed "../Normalization/Segmentation/Data/abbreviations-und.tsv"
};

static const CDataTable tables[] = {
    {"be", be_bytes, sizeof(be_bytes)},
    {"bg", bg_bytes, sizeof(bg_bytes)},
    {"cs", cs_bytes, sizeof(cs_bytes)},
    {"de", de_bytes, sizeof(de_bytes)},
    {"en", en_bytes, sizeof(en_bytes)},
    {"es", es_bytes, sizeof(es_bytes)},
    {"fr", fr_bytes, sizeof(fr_bytes)},
    {"it", it_bytes, sizeof(it_bytes)},
    {"kk", kk_bytes, sizeof(kk_bytes)},
    {"mk", mk_bytes, sizeof(mk_bytes)},
    {"pl", pl_bytes, sizeof(pl_bytes)},
    {"pt", pt_bytes, sizeof(pt_bytes)},
    {"ru", ru_bytes, sizeof(ru_bytes)},
    {"sk", sk_bytes, sizeof(sk_bytes)},
    {"sr", sr_bytes, sizeof(sr_bytes)},
    {"uk", uk_bytes, sizeof(uk_bytes)},
    {"und", und_bytes, sizeof(und_bytes)},
};

const CDataTable *cdata_abbreviations(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
