#include "CData.h"

static const unsigned char dates_bytes[] = {
#embed "../Boilerplate/Data/dates.tsv"
};
static const unsigned char html_model_bytes[] = {
#embed "../Boilerplate/Data/html-model.tsv"
};
static const unsigned char phrases_ar_bytes[] = {
#embed "../Boilerplate/Data/phrases-ar.tsv"
};
static const unsigned char phrases_be_bytes[] = {
#embed "../Boilerplate/Data/phrases-be.tsv"
};
static const unsigned char phrases_bg_bytes[] = {
#embed "../Boilerplate/Data/phrases-bg.tsv"
};
static const unsigned char phrases_cs_bytes[] = {
#embed "../Boilerplate/Data/phrases-cs.tsv"
};
static const unsigned char phrases_da_bytes[] = {
#embed "../Boilerplate/Data/phrases-da.tsv"
};
static const unsigned char phrases_de_bytes[] = {
#embed "../Boilerplate/Data/phrases-de.tsv"
};
static const unsigned char phrases_el_bytes[] = {
#embed "../Boilerplate/Data/phrases-el.tsv"
};
static const unsigned char phrases_en_bytes[] = {
#embed "../Boilerplate/Data/phrases-en.tsv"
};
static const unsigned char phrases_es_bytes[] = {
#embed "../Boilerplate/Data/phrases-es.tsv"
};
static const unsigned char phrases_et_bytes[] = {
#embed "../Boilerplate/Data/phrases-et.tsv"
};
static const unsigned char phrases_fa_bytes[] = {
#embed "../Boilerplate/Data/phrases-fa.tsv"
};
static const unsigned char phrases_fi_bytes[] = {
#embed "../Boilerplate/Data/phrases-fi.tsv"
};
static const unsigned char phrases_fr_bytes[] = {
#embed "../Boilerplate/Data/phrases-fr.tsv"
};
static const unsigned char phrases_he_bytes[] = {
#embed "../Boilerplate/Data/phrases-he.tsv"
};
static const unsigned char phrases_hi_bytes[] = {
#embed "../Boilerplate/Data/phrases-hi.tsv"
};
static const unsigned char phrases_hr_bytes[] = {
#embed "../Boilerplate/Data/phrases-hr.tsv"
};
static const unsigned char phrases_hu_bytes[] = {
#embed "../Boilerplate/Data/phrases-hu.tsv"
};
static const unsigned char phrases_id_bytes[] = {
#embed "../Boilerplate/Data/phrases-id.tsv"
};
static const unsigned char phrases_it_bytes[] = {
#embed "../Boilerplate/Data/phrases-it.tsv"
};
static const unsigned char phrases_ja_bytes[] = {
#embed "../Boilerplate/Data/phrases-ja.tsv"
};
static const unsigned char phrases_kk_bytes[] = {
#embed "../Boilerplate/Data/phrases-kk.tsv"
};
static const unsigned char phrases_ko_bytes[] = {
#embed "../Boilerplate/Data/phrases-ko.tsv"
};
static const unsigned char phrases_lt_bytes[] = {
#embed "../Boilerplate/Data/phrases-lt.tsv"
};
static const unsigned char phrases_lv_bytes[] = {
#embed "../Boilerplate/Data/phrases-lv.tsv"
};
static const unsigned char phrases_mk_bytes[] = {
#embed "../Boilerplate/Data/phrases-mk.tsv"
};
static const unsigned char phrases_nb_bytes[] = {
#embed "../Boilerplate/Data/phrases-nb.tsv"
};
static const unsigned char phrases_nl_bytes[] = {
#embed "../Boilerplate/Data/phrases-nl.tsv"
};
static const unsigned char phrases_pl_bytes[] = {
#embed "../Boilerplate/Data/phrases-pl.tsv"
};
static const unsigned char phrases_pt_bytes[] = {
#embed "../Boilerplate/Data/phrases-pt.tsv"
};
static const unsigned char phrases_ro_bytes[] = {
#embed "../Boilerplate/Data/phrases-ro.tsv"
};
static const unsigned char phrases_ru_bytes[] = {
#embed "../Boilerplate/Data/phrases-ru.tsv"
};
static const unsigned char phrases_sk_bytes[] = {
#embed "../Boilerplate/Data/phrases-sk.tsv"
};
static const unsigned char phrases_sl_bytes[] = {
#embed "../Boilerplate/Data/phrases-sl.tsv"
};
static const unsigned char phrases_sr_cyrl_bytes[] = {
#embed "../Boilerplate/Data/phrases-sr-cyrl.tsv"
};
static const unsigned char phrases_sr_latn_bytes[] = {
#embed "../Boilerplate/Data/phrases-sr-latn.tsv"
};
static const unsigned char phrases_sv_bytes[] = {
#embed "../Boilerplate/Data/phrases-sv.tsv"
};
static const unsigned char phrases_th_bytes[] = {
#embed "../Boilerplate/Data/phrases-th.tsv"
};
static const unsigned char phrases_tr_bytes[] = {
#embed "../Boilerplate/Data/phrases-tr.tsv"
};
static const unsigned char phrases_uk_bytes[] = {
#embed "../Boilerplate/Data/phrases-uk.tsv"
};
static const unsigned char phrases_vi_bytes[] = {
#embed "../Boilerplate/Data/phrases-vi.tsv"
};
static const unsigned char phrases_zh_bytes[] = {
#embed "../Boilerplate/Data/phrases-zh.tsv"
};
static const unsigned char places_bytes[] = {
#embed "../Boilerplate/Data/places.tsv"
};
static const unsigned char site_words_bytes[] = {
#embed "../Boilerplate/Data/site-words.tsv"
};
static const unsigned char text_model_bytes[] = {
#embed "../Boilerplate/Data/text-model.tsv"
};
static const unsigned char vocabulary_bytes[] = {
#embed "../Boilerplate/Data/vocabulary.tsv"
};

static const CDataTable tables[] = {
    {"dates", dates_bytes, sizeof(dates_bytes)},
    {"html-model", html_model_bytes, sizeof(html_model_bytes)},
    {"phrases-ar", phrases_ar_bytes, sizeof(phrases_ar_bytes)},
    {"phrases-be", phrases_be_bytes, sizeof(phrases_be_bytes)},
    {"phrases-bg", phrases_bg_bytes, sizeof(phrases_bg_bytes)},
    {"phrases-cs", phrases_cs_bytes, sizeof(phrases_cs_bytes)},
    {"phrases-da", phrases_da_bytes, sizeof(phrases_da_bytes)},
    {"phrases-de", phrases_de_bytes, sizeof(phrases_de_bytes)},
    {"phrases-el", phrases_el_bytes, sizeof(phrases_el_bytes)},
    {"phrases-en", phrases_en_bytes, sizeof(phrases_en_bytes)},
    {"phrases-es", phrases_es_bytes, sizeof(phrases_es_bytes)},
    {"phrases-et", phrases_et_bytes, sizeof(phrases_et_bytes)},
    {"phrases-fa", phrases_fa_bytes, sizeof(phrases_fa_bytes)},
    {"phrases-fi", phrases_fi_bytes, sizeof(phrases_fi_bytes)},
    {"phrases-fr", phrases_fr_bytes, sizeof(phrases_fr_bytes)},
    {"phrases-he", phrases_he_bytes, sizeof(phrases_he_bytes)},
    {"phrases-hi", phrases_hi_bytes, sizeof(phrases_hi_bytes)},
    {"phrases-hr", phrases_hr_bytes, sizeof(phrases_hr_bytes)},
    {"phrases-hu", phrases_hu_bytes, sizeof(phrases_hu_bytes)},
    {"phrases-id", phrases_id_bytes, sizeof(phrases_id_bytes)},
    {"phrases-it", phrases_it_bytes, sizeof(phrases_it_bytes)},
    {"phrases-ja", phrases_ja_bytes, sizeof(phrases_ja_bytes)},
    {"phrases-kk", phrases_kk_bytes, sizeof(phrases_kk_bytes)},
    {"phrases-ko", phrases_ko_bytes, sizeof(phrases_ko_bytes)},
    {"phrases-lt", phrases_lt_bytes, sizeof(phrases_lt_bytes)},
    {"phrases-lv", phrases_lv_bytes, sizeof(phrases_lv_bytes)},
    {"phrases-mk", phrases_mk_bytes, sizeof(phrases_mk_bytes)},
    {"phrases-nb", phrases_nb_bytes, sizeof(phrases_nb_bytes)},
    {"phrases-nl", phrases_nl_bytes, sizeof(phrases_nl_bytes)},
    {"phrases-pl", phrases_pl_bytes, sizeof(phrases_pl_bytes)},
    {"phrases-pt", phrases_pt_bytes, sizeof(phrases_pt_bytes)},
    {"phrases-ro", phrases_ro_bytes, sizeof(phrases_ro_bytes)},
    {"phrases-ru", phrases_ru_bytes, sizeof(phrases_ru_bytes)},
    {"phrases-sk", phrases_sk_bytes, sizeof(phrases_sk_bytes)},
    {"phrases-sl", phrases_sl_bytes, sizeof(phrases_sl_bytes)},
    {"phrases-sr-cyrl", phrases_sr_cyrl_bytes, sizeof(phrases_sr_cyrl_bytes)},
    {"phrases-sr-latn", phrases_sr_latn_bytes, sizeof(phrases_sr_latn_bytes)},
    {"phrases-sv", phrases_sv_bytes, sizeof(phrases_sv_bytes)},
    {"phrases-th", phrases_th_bytes, sizeof(phrases_th_bytes)},
    {"phrases-tr", phrases_tr_bytes, sizeof(phrases_tr_bytes)},
    {"phrases-uk", phrases_uk_bytes, sizeof(phrases_uk_bytes)},
    {"phrases-vi", phrases_vi_bytes, sizeof(phrases_vi_bytes)},
    {"phrases-zh", phrases_zh_bytes, sizeof(phrases_zh_bytes)},
    {"places", places_bytes, sizeof(places_bytes)},
    {"site-words", site_words_bytes, sizeof(site_words_bytes)},
    {"text-model", text_model_bytes, sizeof(text_model_bytes)},
    {"vocabulary", vocabulary_bytes, sizeof(vocabulary_bytes)},
};

const CDataTable *cdata_boilerplate(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
