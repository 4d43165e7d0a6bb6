#include "CData.h"

// One block and one row a file of Sources/Transliteration/Schemes, in alphabetical order.

static const unsigned char az_latin_1992_bytes[] = {
#embed "../Transliteration/Schemes/az-latin-1992.tsv"
};

static const unsigned char be_2007_bytes[] = {
#embed "../Transliteration/Schemes/be-2007.tsv"
};

static const unsigned char be_2023_bytes[] = {
#embed "../Transliteration/Schemes/be-2023.tsv"
};

static const unsigned char be_alalc_1997_bytes[] = {
#embed "../Transliteration/Schemes/be-alalc-1997.tsv"
};

static const unsigned char be_bgn_1979_bytes[] = {
#embed "../Transliteration/Schemes/be-bgn-1979.tsv"
};

static const unsigned char be_geo_1992_bytes[] = {
#embed "../Transliteration/Schemes/be-geo-1992.tsv"
};

static const unsigned char be_geo_2000_bytes[] = {
#embed "../Transliteration/Schemes/be-geo-2000.tsv"
};

static const unsigned char be_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/be-icao-9303.tsv"
};

static const unsigned char be_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/be-iso-9-1995.tsv"
};

static const unsigned char be_lacinka_bytes[] = {
#embed "../Transliteration/Schemes/be-lacinka.tsv"
};

static const unsigned char be_mvd_2008_bytes[] = {
#embed "../Transliteration/Schemes/be-mvd-2008.tsv"
};

static const unsigned char be_mvd_2010_bytes[] = {
#embed "../Transliteration/Schemes/be-mvd-2010.tsv"
};

static const unsigned char be_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/be-odni-2015.tsv"
};

static const unsigned char bg_alalc_1997_bytes[] = {
#embed "../Transliteration/Schemes/bg-alalc-1997.tsv"
};

static const unsigned char bg_bgn_1952_bytes[] = {
#embed "../Transliteration/Schemes/bg-bgn-1952.tsv"
};

static const unsigned char bg_bgn_2013_bytes[] = {
#embed "../Transliteration/Schemes/bg-bgn-2013.tsv"
};

static const unsigned char bg_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/bg-icao-9303.tsv"
};

static const unsigned char bg_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/bg-iso-9-1995.tsv"
};

static const unsigned char bg_odni_2005_bytes[] = {
#embed "../Transliteration/Schemes/bg-odni-2005.tsv"
};

static const unsigned char bg_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/bg-odni-2015.tsv"
};

static const unsigned char bg_streamlined_2009_bytes[] = {
#embed "../Transliteration/Schemes/bg-streamlined-2009.tsv"
};

static const unsigned char bg_un_1977_bytes[] = {
#embed "../Transliteration/Schemes/bg-un-1977.tsv"
};

static const unsigned char bg_un_1977_annex_bytes[] = {
#embed "../Transliteration/Schemes/bg-un-1977-annex.tsv"
};

static const unsigned char kk_bgn_1979_bytes[] = {
#embed "../Transliteration/Schemes/kk-bgn-1979.tsv"
};

static const unsigned char kk_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/kk-iso-9-1995.tsv"
};

static const unsigned char kk_latin_2021_bytes[] = {
#embed "../Transliteration/Schemes/kk-latin-2021.tsv"
};

static const unsigned char kk_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/kk-odni-2015.tsv"
};

static const unsigned char ky_bgn_1979_bytes[] = {
#embed "../Transliteration/Schemes/ky-bgn-1979.tsv"
};

static const unsigned char ky_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/ky-iso-9-1995.tsv"
};

static const unsigned char ky_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/ky-odni-2015.tsv"
};

static const unsigned char mk_bgn_2013_bytes[] = {
#embed "../Transliteration/Schemes/mk-bgn-2013.tsv"
};

static const unsigned char mk_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/mk-icao-9303.tsv"
};

static const unsigned char mk_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/mk-iso-9-1995.tsv"
};

static const unsigned char mk_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/mk-odni-2015.tsv"
};

static const unsigned char mk_un_1977_bytes[] = {
#embed "../Transliteration/Schemes/mk-un-1977.tsv"
};

static const unsigned char mn_alalc_1997_bytes[] = {
#embed "../Transliteration/Schemes/mn-alalc-1997.tsv"
};

static const unsigned char mn_bgn_1964_bytes[] = {
#embed "../Transliteration/Schemes/mn-bgn-1964.tsv"
};

static const unsigned char mn_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/mn-iso-9-1995.tsv"
};

static const unsigned char mn_mns_5217_2012_bytes[] = {
#embed "../Transliteration/Schemes/mn-mns-5217-2012.tsv"
};

static const unsigned char ru_alalc_2012_bytes[] = {
#embed "../Transliteration/Schemes/ru-alalc-2012.tsv"
};

static const unsigned char ru_alalc_simplified_bytes[] = {
#embed "../Transliteration/Schemes/ru-alalc-simplified.tsv"
};

static const unsigned char ru_bgn_1947_bytes[] = {
#embed "../Transliteration/Schemes/ru-bgn-1947.tsv"
};

static const unsigned char ru_bgn_1947_plain_bytes[] = {
#embed "../Transliteration/Schemes/ru-bgn-1947-plain.tsv"
};

static const unsigned char ru_bs_2979_1958_bytes[] = {
#embed "../Transliteration/Schemes/ru-bs-2979-1958.tsv"
};

static const unsigned char ru_bs_2979_1958_simplified_bytes[] = {
#embed "../Transliteration/Schemes/ru-bs-2979-1958-simplified.tsv"
};

static const unsigned char ru_bss_2017_bytes[] = {
#embed "../Transliteration/Schemes/ru-bss-2017.tsv"
};

static const unsigned char ru_gost_16876_71_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-16876-71.tsv"
};

static const unsigned char ru_gost_16876_71_b_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-16876-71-b.tsv"
};

static const unsigned char ru_gost_7_79_a_2000_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-7.79-a-2000.tsv"
};

static const unsigned char ru_gost_7_79_b_2000_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-7.79-b-2000.tsv"
};

static const unsigned char ru_gost_r_52290_2004_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-r-52290-2004.tsv"
};

static const unsigned char ru_gost_r_52535_2006_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-r-52535-2006.tsv"
};

static const unsigned char ru_gost_r_7_0_34_2014_bytes[] = {
#embed "../Transliteration/Schemes/ru-gost-r-7.0.34-2014.tsv"
};

static const unsigned char ru_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/ru-icao-9303.tsv"
};

static const unsigned char ru_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/ru-iso-9-1995.tsv"
};

static const unsigned char ru_iso_r_9_1954_bytes[] = {
#embed "../Transliteration/Schemes/ru-iso-r-9-1954.tsv"
};

static const unsigned char ru_iso_r_9_1968_bytes[] = {
#embed "../Transliteration/Schemes/ru-iso-r-9-1968.tsv"
};

static const unsigned char ru_iso_r_9_1968_alt_bytes[] = {
#embed "../Transliteration/Schemes/ru-iso-r-9-1968-alt.tsv"
};

static const unsigned char ru_mosmetro_bytes[] = {
#embed "../Transliteration/Schemes/ru-mosmetro.tsv"
};

static const unsigned char ru_mvd_310_1997_bytes[] = {
#embed "../Transliteration/Schemes/ru-mvd-310-1997.tsv"
};

static const unsigned char ru_mvd_310_1997_fr_bytes[] = {
#embed "../Transliteration/Schemes/ru-mvd-310-1997-fr.tsv"
};

static const unsigned char ru_mvd_782_2000_bytes[] = {
#embed "../Transliteration/Schemes/ru-mvd-782-2000.tsv"
};

static const unsigned char ru_mvd_by_2008_bytes[] = {
#embed "../Transliteration/Schemes/ru-mvd-by-2008.tsv"
};

static const unsigned char ru_mvd_by_2010_bytes[] = {
#embed "../Transliteration/Schemes/ru-mvd-by-2010.tsv"
};

static const unsigned char ru_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/ru-odni-2015.tsv"
};

static const unsigned char ru_oss_2017_bytes[] = {
#embed "../Transliteration/Schemes/ru-oss-2017.tsv"
};

static const unsigned char ru_scientific_bytes[] = {
#embed "../Transliteration/Schemes/ru-scientific.tsv"
};

static const unsigned char ru_telegram_bytes[] = {
#embed "../Transliteration/Schemes/ru-telegram.tsv"
};

static const unsigned char ru_un_1987_bytes[] = {
#embed "../Transliteration/Schemes/ru-un-1987.tsv"
};

static const unsigned char ru_un_1987_prime_bytes[] = {
#embed "../Transliteration/Schemes/ru-un-1987-prime.tsv"
};

static const unsigned char ru_wikipedia_bytes[] = {
#embed "../Transliteration/Schemes/ru-wikipedia.tsv"
};

static const unsigned char ru_yandex_maps_bytes[] = {
#embed "../Transliteration/Schemes/ru-yandex-maps.tsv"
};

static const unsigned char ru_yandex_money_bytes[] = {
#embed "../Transliteration/Schemes/ru-yandex-money.tsv"
};

static const unsigned char sr_alalc_1997_bytes[] = {
#embed "../Transliteration/Schemes/sr-alalc-1997.tsv"
};

static const unsigned char sr_gaj_bytes[] = {
#embed "../Transliteration/Schemes/sr-gaj.tsv"
};

static const unsigned char sr_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/sr-icao-9303.tsv"
};

static const unsigned char sr_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/sr-iso-9-1995.tsv"
};

static const unsigned char sr_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/sr-odni-2015.tsv"
};

static const unsigned char tg_bgn_1994_bytes[] = {
#embed "../Transliteration/Schemes/tg-bgn-1994.tsv"
};

static const unsigned char tg_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/tg-iso-9-1995.tsv"
};

static const unsigned char tg_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/tg-odni-2015.tsv"
};

static const unsigned char uk_alalc_1997_bytes[] = {
#embed "../Transliteration/Schemes/uk-alalc-1997.tsv"
};

static const unsigned char uk_bgn_1965_bytes[] = {
#embed "../Transliteration/Schemes/uk-bgn-1965.tsv"
};

static const unsigned char uk_geo_1993_bytes[] = {
#embed "../Transliteration/Schemes/uk-geo-1993.tsv"
};

static const unsigned char uk_icao_9303_bytes[] = {
#embed "../Transliteration/Schemes/uk-icao-9303.tsv"
};

static const unsigned char uk_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/uk-iso-9-1995.tsv"
};

static const unsigned char uk_national_1996_bytes[] = {
#embed "../Transliteration/Schemes/uk-national-1996.tsv"
};

static const unsigned char uk_national_2007_bytes[] = {
#embed "../Transliteration/Schemes/uk-national-2007.tsv"
};

static const unsigned char uk_national_2010_bytes[] = {
#embed "../Transliteration/Schemes/uk-national-2010.tsv"
};

static const unsigned char uk_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/uk-odni-2015.tsv"
};

static const unsigned char uk_un_1998_bytes[] = {
#embed "../Transliteration/Schemes/uk-un-1998.tsv"
};

static const unsigned char uz_bgn_1979_bytes[] = {
#embed "../Transliteration/Schemes/uz-bgn-1979.tsv"
};

static const unsigned char uz_bgn_2000_bytes[] = {
#embed "../Transliteration/Schemes/uz-bgn-2000.tsv"
};

static const unsigned char uz_iso_9_1995_bytes[] = {
#embed "../Transliteration/Schemes/uz-iso-9-1995.tsv"
};

static const unsigned char uz_latin_1995_bytes[] = {
#embed "../Transliteration/Schemes/uz-latin-1995.tsv"
};

static const unsigned char uz_odni_2015_bytes[] = {
#embed "../Transliteration/Schemes/uz-odni-2015.tsv"
};

static const CDataTable tables[] = {
    {"az-latin-1992", az_latin_1992_bytes, sizeof(az_latin_1992_bytes)},
    {"be-2007", be_2007_bytes, sizeof(be_2007_bytes)},
    {"be-2023", be_2023_bytes, sizeof(be_2023_bytes)},
    {"be-alalc-1997", be_alalc_1997_bytes, sizeof(be_alalc_1997_bytes)},
    {"be-bgn-1979", be_bgn_1979_bytes, sizeof(be_bgn_1979_bytes)},
    {"be-geo-1992", be_geo_1992_bytes, sizeof(be_geo_1992_bytes)},
    {"be-geo-2000", be_geo_2000_bytes, sizeof(be_geo_2000_bytes)},
    {"be-icao-9303", be_icao_9303_bytes, sizeof(be_icao_9303_bytes)},
    {"be-iso-9-1995", be_iso_9_1995_bytes, sizeof(be_iso_9_1995_bytes)},
    {"be-lacinka", be_lacinka_bytes, sizeof(be_lacinka_bytes)},
    {"be-mvd-2008", be_mvd_2008_bytes, sizeof(be_mvd_2008_bytes)},
    {"be-mvd-2010", be_mvd_2010_bytes, sizeof(be_mvd_2010_bytes)},
    {"be-odni-2015", be_odni_2015_bytes, sizeof(be_odni_2015_bytes)},
    {"bg-alalc-1997", bg_alalc_1997_bytes, sizeof(bg_alalc_1997_bytes)},
    {"bg-bgn-1952", bg_bgn_1952_bytes, sizeof(bg_bgn_1952_bytes)},
    {"bg-bgn-2013", bg_bgn_2013_bytes, sizeof(bg_bgn_2013_bytes)},
    {"bg-icao-9303", bg_icao_9303_bytes, sizeof(bg_icao_9303_bytes)},
    {"bg-iso-9-1995", bg_iso_9_1995_bytes, sizeof(bg_iso_9_1995_bytes)},
    {"bg-odni-2005", bg_odni_2005_bytes, sizeof(bg_odni_2005_bytes)},
    {"bg-odni-2015", bg_odni_2015_bytes, sizeof(bg_odni_2015_bytes)},
    {"bg-streamlined-2009", bg_streamlined_2009_bytes, sizeof(bg_streamlined_2009_bytes)},
    {"bg-un-1977", bg_un_1977_bytes, sizeof(bg_un_1977_bytes)},
    {"bg-un-1977-annex", bg_un_1977_annex_bytes, sizeof(bg_un_1977_annex_bytes)},
    {"kk-bgn-1979", kk_bgn_1979_bytes, sizeof(kk_bgn_1979_bytes)},
    {"kk-iso-9-1995", kk_iso_9_1995_bytes, sizeof(kk_iso_9_1995_bytes)},
    {"kk-latin-2021", kk_latin_2021_bytes, sizeof(kk_latin_2021_bytes)},
    {"kk-odni-2015", kk_odni_2015_bytes, sizeof(kk_odni_2015_bytes)},
    {"ky-bgn-1979", ky_bgn_1979_bytes, sizeof(ky_bgn_1979_bytes)},
    {"ky-iso-9-1995", ky_iso_9_1995_bytes, sizeof(ky_iso_9_1995_bytes)},
    {"ky-odni-2015", ky_odni_2015_bytes, sizeof(ky_odni_2015_bytes)},
    {"mk-bgn-2013", mk_bgn_2013_bytes, sizeof(mk_bgn_2013_bytes)},
    {"mk-icao-9303", mk_icao_9303_bytes, sizeof(mk_icao_9303_bytes)},
    {"mk-iso-9-1995", mk_iso_9_1995_bytes, sizeof(mk_iso_9_1995_bytes)},
    {"mk-odni-2015", mk_odni_2015_bytes, sizeof(mk_odni_2015_bytes)},
    {"mk-un-1977", mk_un_1977_bytes, sizeof(mk_un_1977_bytes)},
    {"mn-alalc-1997", mn_alalc_1997_bytes, sizeof(mn_alalc_1997_bytes)},
    {"mn-bgn-1964", mn_bgn_1964_bytes, sizeof(mn_bgn_1964_bytes)},
    {"mn-iso-9-1995", mn_iso_9_1995_bytes, sizeof(mn_iso_9_1995_bytes)},
    {"mn-mns-5217-2012", mn_mns_5217_2012_bytes, sizeof(mn_mns_5217_2012_bytes)},
    {"ru-alalc-2012", ru_alalc_2012_bytes, sizeof(ru_alalc_2012_bytes)},
    {"ru-alalc-simplified", ru_alalc_simplified_bytes, sizeof(ru_alalc_simplified_bytes)},
    {"ru-bgn-1947", ru_bgn_1947_bytes, sizeof(ru_bgn_1947_bytes)},
    {"ru-bgn-1947-plain", ru_bgn_1947_plain_bytes, sizeof(ru_bgn_1947_plain_bytes)},
    {"ru-bs-2979-1958", ru_bs_2979_1958_bytes, sizeof(ru_bs_2979_1958_bytes)},
    {"ru-bs-2979-1958-simplified", ru_bs_2979_1958_simplified_bytes, sizeof(ru_bs_2979_1958_simplified_bytes)},
    {"ru-bss-2017", ru_bss_2017_bytes, sizeof(ru_bss_2017_bytes)},
    {"ru-gost-16876-71", ru_gost_16876_71_bytes, sizeof(ru_gost_16876_71_bytes)},
    {"ru-gost-16876-71-b", ru_gost_16876_71_b_bytes, sizeof(ru_gost_16876_71_b_bytes)},
    {"ru-gost-7.79-a-2000", ru_gost_7_79_a_2000_bytes, sizeof(ru_gost_7_79_a_2000_bytes)},
    {"ru-gost-7.79-b-2000", ru_gost_7_79_b_2000_bytes, sizeof(ru_gost_7_79_b_2000_bytes)},
    {"ru-gost-r-52290-2004", ru_gost_r_52290_2004_bytes, sizeof(ru_gost_r_52290_2004_bytes)},
    {"ru-gost-r-52535-2006", ru_gost_r_52535_2006_bytes, sizeof(ru_gost_r_52535_2006_bytes)},
    {"ru-gost-r-7.0.34-2014", ru_gost_r_7_0_34_2014_bytes, sizeof(ru_gost_r_7_0_34_2014_bytes)},
    {"ru-icao-9303", ru_icao_9303_bytes, sizeof(ru_icao_9303_bytes)},
    {"ru-iso-9-1995", ru_iso_9_1995_bytes, sizeof(ru_iso_9_1995_bytes)},
    {"ru-iso-r-9-1954", ru_iso_r_9_1954_bytes, sizeof(ru_iso_r_9_1954_bytes)},
    {"ru-iso-r-9-1968", ru_iso_r_9_1968_bytes, sizeof(ru_iso_r_9_1968_bytes)},
    {"ru-iso-r-9-1968-alt", ru_iso_r_9_1968_alt_bytes, sizeof(ru_iso_r_9_1968_alt_bytes)},
    {"ru-mosmetro", ru_mosmetro_bytes, sizeof(ru_mosmetro_bytes)},
    {"ru-mvd-310-1997", ru_mvd_310_1997_bytes, sizeof(ru_mvd_310_1997_bytes)},
    {"ru-mvd-310-1997-fr", ru_mvd_310_1997_fr_bytes, sizeof(ru_mvd_310_1997_fr_bytes)},
    {"ru-mvd-782-2000", ru_mvd_782_2000_bytes, sizeof(ru_mvd_782_2000_bytes)},
    {"ru-mvd-by-2008", ru_mvd_by_2008_bytes, sizeof(ru_mvd_by_2008_bytes)},
    {"ru-mvd-by-2010", ru_mvd_by_2010_bytes, sizeof(ru_mvd_by_2010_bytes)},
    {"ru-odni-2015", ru_odni_2015_bytes, sizeof(ru_odni_2015_bytes)},
    {"ru-oss-2017", ru_oss_2017_bytes, sizeof(ru_oss_2017_bytes)},
    {"ru-scientific", ru_scientific_bytes, sizeof(ru_scientific_bytes)},
    {"ru-telegram", ru_telegram_bytes, sizeof(ru_telegram_bytes)},
    {"ru-un-1987", ru_un_1987_bytes, sizeof(ru_un_1987_bytes)},
    {"ru-un-1987-prime", ru_un_1987_prime_bytes, sizeof(ru_un_1987_prime_bytes)},
    {"ru-wikipedia", ru_wikipedia_bytes, sizeof(ru_wikipedia_bytes)},
    {"ru-yandex-maps", ru_yandex_maps_bytes, sizeof(ru_yandex_maps_bytes)},
    {"ru-yandex-money", ru_yandex_money_bytes, sizeof(ru_yandex_money_bytes)},
    {"sr-alalc-1997", sr_alalc_1997_bytes, sizeof(sr_alalc_1997_bytes)},
    {"sr-gaj", sr_gaj_bytes, sizeof(sr_gaj_bytes)},
    {"sr-icao-9303", sr_icao_9303_bytes, sizeof(sr_icao_9303_bytes)},
    {"sr-iso-9-1995", sr_iso_9_1995_bytes, sizeof(sr_iso_9_1995_bytes)},
    {"sr-odni-2015", sr_odni_2015_bytes, sizeof(sr_odni_2015_bytes)},
    {"tg-bgn-1994", tg_bgn_1994_bytes, sizeof(tg_bgn_1994_bytes)},
    {"tg-iso-9-1995", tg_iso_9_1995_bytes, sizeof(tg_iso_9_1995_bytes)},
    {"tg-odni-2015", tg_odni_2015_bytes, sizeof(tg_odni_2015_bytes)},
    {"uk-alalc-1997", uk_alalc_1997_bytes, sizeof(uk_alalc_1997_bytes)},
    {"uk-bgn-1965", uk_bgn_1965_bytes, sizeof(uk_bgn_1965_bytes)},
    {"uk-geo-1993", uk_geo_1993_bytes, sizeof(uk_geo_1993_bytes)},
    {"uk-icao-9303", uk_icao_9303_bytes, sizeof(uk_icao_9303_bytes)},
    {"uk-iso-9-1995", uk_iso_9_1995_bytes, sizeof(uk_iso_9_1995_bytes)},
    {"uk-national-1996", uk_national_1996_bytes, sizeof(uk_national_1996_bytes)},
    {"uk-national-2007", uk_national_2007_bytes, sizeof(uk_national_2007_bytes)},
    {"uk-national-2010", uk_national_2010_bytes, sizeof(uk_national_2010_bytes)},
    {"uk-odni-2015", uk_odni_2015_bytes, sizeof(uk_odni_2015_bytes)},
    {"uk-un-1998", uk_un_1998_bytes, sizeof(uk_un_1998_bytes)},
    {"uz-bgn-1979", uz_bgn_1979_bytes, sizeof(uz_bgn_1979_bytes)},
    {"uz-bgn-2000", uz_bgn_2000_bytes, sizeof(uz_bgn_2000_bytes)},
    {"uz-iso-9-1995", uz_iso_9_1995_bytes, sizeof(uz_iso_9_1995_bytes)},
    {"uz-latin-1995", uz_latin_1995_bytes, sizeof(uz_latin_1995_bytes)},
    {"uz-odni-2015", uz_odni_2015_bytes, sizeof(uz_odni_2015_bytes)},
};

const CDataTable *cdata_schemes(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
