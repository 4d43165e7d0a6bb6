// `import Sito` gives the whole library.
@_exported import Boilerplate
@_exported import Comparison
@_exported import Corpus
@_exported import Evaluation
@_exported import ICU
@_exported import Names
@_exported import Normalization
@_exported import Report
@_exported import Sketching
@_exported import Storage
@_exported import Text
@_exported import Transliteration
