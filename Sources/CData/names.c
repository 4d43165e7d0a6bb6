#include "CData.h"

static const unsigned char given_names_bytes[] = {
#embed "../Names/Finding/Data/given-names.tsv"
};

static const unsigned char endings_bytes[] = {
#embed "../Names/Finding/Data/endings.tsv"
};

static const unsigned char words_bytes[] = {
#embed "../Names/Finding/Data/words.tsv"
};

static const unsigned char latin_readings_bytes[] = {
#embed "../Names/Matching/Data/latin-readings.tsv"
};

static const unsigned char cyrillic_readings_bytes[] = {
#embed "../Names/Matching/Data/cyrillic-readings.tsv"
};

static const unsigned char sound_costs_bytes[] = {
#embed "../Names/Matching/Data/sound-costs.tsv"
};

static const unsigned char case_endings_bytes[] = {
#embed "../Names/Matching/Data/case-endings.tsv"
};

static const unsigned char conventions_bytes[] = {
#embed "../Names/Matching/Data/conventions.tsv"
};

static const unsigned char look_alikes_bytes[] = {
#embed "../Names/Matching/Data/look-alikes.tsv"
};

static const unsigned char given_name_forms_bytes[] = {
#embed "../Names/Matching/Data/given-name-forms.tsv"
};

static const unsigned char name_words_bytes[] = {
#embed "../Names/Matching/Data/name-words.tsv"
};

static const unsigned char given_names_latin_bytes[] = {
#embed "../Names/Finding/Data/given-names-latin.tsv"
};

static const unsigned char surnames_latin_bytes[] = {
#embed "../Names/Finding/Data/surnames-latin.tsv"
};

static const unsigned char words_latin_bytes[] = {
#embed "../Names/Finding/Data/words-latin.tsv"
};

static const unsigned char endings_latin_bytes[] = {
#embed "../Names/Finding/Data/endings-latin.tsv"
};

static const CDataTable tables[] = {
    {"given-names", given_names_bytes, sizeof(given_names_bytes)},
    {"endings", endings_bytes, sizeof(endings_bytes)},
    {"words", words_bytes, sizeof(words_bytes)},
    {"latin-readings", latin_readings_bytes, sizeof(latin_readings_bytes)},
    {"cyrillic-readings", cyrillic_readings_bytes, sizeof(cyrillic_readings_bytes)},
    {"sound-costs", sound_costs_bytes, sizeof(sound_costs_bytes)},
    {"case-endings", case_endings_bytes, sizeof(case_endings_bytes)},
    {"conventions", conventions_bytes, sizeof(conventions_bytes)},
    {"look-alikes", look_alikes_bytes, sizeof(look_alikes_bytes)},
    {"given-name-forms", given_name_forms_bytes, sizeof(given_name_forms_bytes)},
    {"name-words", name_words_bytes, sizeof(name_words_bytes)},
    {"given-names-latin", given_names_latin_bytes, sizeof(given_names_latin_bytes)},
    {"surnames-latin", surnames_latin_bytes, sizeof(surnames_latin_bytes)},
    {"words-latin", words_latin_bytes, sizeof(words_latin_bytes)},
    {"endings-latin", endings_latin_bytes, sizeof(endings_latin_bytes)},
};

const CDataTable *cdata_names(size_t *count) {
  *count = sizeof(tables) / sizeof(tables[0]);
  return tables;
}
