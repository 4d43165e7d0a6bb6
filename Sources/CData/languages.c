#include "CData.h"

static const unsigned char ar_bytes[] = {
#embed "../Normalization/Languages/Data/ar.tsv"
};

static const unsigned char be_bytes[] = {
#embed "../Normalization/Languages/Data/be.tsv"
};

static const unsigned char bg_bytes[] = {
#embed "../Normalization/Languages/Data/bg.tsv"
};

static const unsigned char cs_bytes[] = {
#embed "../Normalization/Languages/Data/cs.tsv"
};

static const unsigned char da_bytes[] = {
#embed "../Normalization/Languages/Data/da.tsv"
};

static const unsigned char de_bytes[] = {
#embed "../Normalization/Languages/Data/de.tsv"
};

static const unsigned char en_bytes[] = {
#embed "../Normalization/Languages/Data/en.tsv"
};

static const unsigned char es_bytes[] = {
#embed "../Normalization/Languages/Data/es.tsv"
};

static const unsigned char fa_bytes[] = {
#embed "../Normalization/Languages/Data/fa.tsv"
};

static const unsigned char fi_bytes[] = {
#embed "../Normalization/Languages/Data/fi.tsv"
};

static const unsigned char fr_bytes[] = {
#embed "../Normalization/Languages/Data/fr.tsv"
};

static const unsigned char hu_bytes[] = {
#embed "../Normalization/Languages/Data/hu.tsv"
};

static const unsigned char it_bytes[] = {
#embed "../Normalization/Languages/Data/it.tsv"
};

static const unsigned char kk_bytes[] = {
#embed "../Normalization/Languages/Data/kk.tsv"
};

static const unsigned char letters_bytes[] = {
#embed "../Normalization/Languages/Data/letters.tsv"
};

static const unsigned char mk_bytes[] = {
#embed "../Normalization/Languages/Data/mk.tsv"
};

static const unsigned char nb_bytes[] = {
#embed "../Normalization/Languages/Data/nb.tsv"
};

static const unsigned char nl_bytes[] = {
#embed "../Normalization/Languages/Data/nl.tsv"
};

static const unsigned char pl_bytes[] = {
#embed "../Normalization/Languages/Data/pl.tsv"
};

static const unsigned char pt_bytes[] = {
#embed "../Normalization/Languages/Data/pt.tsv"
};

static const unsigned char ro_bytes[] = {
#embed "../Normalization/Languages/Data/ro.tsv"
};

static const unsigned char ru_bytes[] = {
#embed "../Normalization/Languages/Data/ru.tsv"
};

static const unsigned char scripts_bytes[] = {
#embed "../Normalization/Languages/Data/scripts.tsv"
};

static const unsigned char sk_bytes[] = {
#embed "../Normalization/Languages/Data/sk.tsv"
};

static const unsigned char sl_bytes[] = {
#embed "../Normalization/Languages/Data/sl.tsv"
};

static const unsigned char sr_cyrl_bytes[] = {
#embed "../Normalization/Languages/Data/sr-Cyrl.tsv"
};

static const unsigned char sr_latn_bytes[] = {
#embed "../Normalization/Languages/Data/sr-Latn.tsv"
};

static const unsigned char sv_bytes[] = {
#embed "../Normalization/Languages/Data/sv.tsv"
};

static const unsigned char tr_bytes[] = {
#embed "../Normalization/Languages/Data/tr.tsv"
};

static const unsigned char ug_bytes[] = {
#embed "../Normalization/Languages/Data/ug.tsv"
};

static const unsigned char uk_bytes[] = {
#embed "../Normalization/Languages/Data/uk.tsv"
};

static const unsigned char ur_bytes[] = {
#embed "../Normalization/Languages/Data/ur.tsv"
};

static const unsigned char vi_bytes[] = {
#embed "../Normalization/Languages/Data/vi.tsv"
};

static const CDataTable tables[] = {
    {"ar", ar_bytes, sizeof(ar_bytes)},
    {"be", be_bytes, sizeof(be_bytes)},
    {"bg", bg_bytes, sizeof(bg_bytes)},
    {"cs", cs_bytes, sizeof(cs_bytes)},
    {"da", da_bytes, sizeof(da_bytes)},
    {"de", de_bytes, sizeof(de_bytes)},
    {"en", en_bytes, sizeof(en_bytes)},
    {"es", es_bytes, sizeof(es_bytes)},
    {"fa", fa_bytes, sizeof(fa_bytes)},
    {"fi", fi_bytes, sizeof(fi_bytes)},
    {"fr", fr_bytes, sizeof(fr_bytes)},
    {"hu", hu_bytes, sizeof(hu_bytes)},
    {"it", it_bytes, sizeof(it_bytes)},
    {"kk", kk_bytes, sizeof(kk_bytes)},
    {"letters", letters_bytes, sizeof(letters_bytes)},
    {"mk", mk_bytes, sizeof(mk_bytes)},
    {"nb", nb_bytes, sizeof(nb_bytes)},
    {"nl", nl_bytes, sizeof(nl_bytes)},
    {"pl", pl_bytes, sizeof(pl_bytes)},
    {"pt", pt_bytes, sizeof(pt_bytes)},
    {"ro", ro_bytes, sizeof(ro_bytes)},
    {"ru", ru_bytes, sizeof(ru_bytes)},
    {"scripts", scripts_bytes, sizeof(scripts_bytes)},
    {"sk", sk_bytes, sizeof(sk_bytes)},
    {"sl", sl_bytes, sizeof(sl_bytes)},
    {"sr-Cyrl", sr_cyrl_bytes, sizeof(sr_cyrl_bytes)},
    {"sr-Latn", sr_latn_bytes, sizeof(sr_latn_bytes)},
    {"sv", sv_bytes, sizeof(sv_bytes)},
    {"tr", tr_bytes, sizeof(tr_bytes)},
    {"ug", ug_bytes, sizeof(ug_bytes)},
    {"uk", uk_bytes, sizeof(uk_bytes)},
    {"ur", ur_bytes, sizeof(ur_bytes)},
    {"vi", vi_bytes, sizeof(vi_bytes)},
};

const CDataTable *cdata_languages(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
