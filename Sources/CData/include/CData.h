// Tables embedded in the binary. Each lies as an ordinary file beside the module that owns it, where
// somebody who knows the language can edit it without knowing Swift. One .c file here a group lists them.
#ifndef CDATA_H
#define CDATA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One embedded file: `length` bytes of UTF-8 at `bytes`; `name` is the file's name without extension.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
} CDataTable;

/// Sources/Boilerplate/Data: phrases by intent, one file a language, and the vocabulary of metadata.
const CDataTable *_Nonnull cdata_boilerplate(size_t *_Nonnull count);
/// Sources/Boilerplate/HTML/Data: character references, words of class names, names of metadata.
const CDataTable *_Nonnull cdata_html(size_t *_Nonnull count);
/// Sources/Transliteration/Schemes: one file a scheme.
const CDataTable *_Nonnull cdata_schemes(size_t *_Nonnull count);
/// Sources/Names/Finding/Data and Matching/Data: given names, endings and title words; how names are read and compared.
const CDataTable *_Nonnull cdata_names(size_t *_Nonnull count);
/// Sources/Normalization/Languages/Data: function words and letters, one file a language.
const CDataTable *_Nonnull cdata_languages(size_t *_Nonnull count);
/// Sources/Normalization/Folding/Data: the look-alikes. (signs.tsv is an input of generate-tables.)
const CDataTable *_Nonnull cdata_folding(size_t *_Nonnull count);
/// Sources/Normalization/Tables/unicode.bin, made by generate-tables; aligned to 64 bytes.
const unsigned char *_Nonnull cdata_unicode(size_t *_Nonnull length);
/// Sources/Normalization/Segmentation/Data: abbreviations, one file a language; `und` is for all.
const CDataTable *_Nonnull cdata_abbreviations(size_t *_Nonnull count);
/// Sources/Normalization/Decoding/Data: named character references, and how rare characters and their
/// neighbourhoods are.
const CDataTable *_Nonnull cdata_decoding(size_t *_Nonnull count);
/// Sources/Comparison/Edits/Data: the words that tell what an edit is about, one file a subject.
const CDataTable *_Nonnull cdata_edits(size_t *_Nonnull count);
/// Sources/Comparison/Translations/Data: abbreviations in several languages.
const CDataTable *_Nonnull cdata_translations(size_t *_Nonnull count);

#ifdef __cplusplus
}
#endif

#endif
