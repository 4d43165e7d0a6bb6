import ArgumentParser

/// What words are taken for the same, where documents are compared.
struct WordOptions: ParsableArguments {
  @Flag(
    help:
      "Compare Cyrillic words by their Latin forms, so that both writings of a text are found: Serbian, Bosnian, Uzbek, Azerbaijani."
  )
  var crossScript = false

  @Flag(
    help: """
      Compare persons' names by their keys (surname and initial, as names find gives them): Sergey Lavrov, S. V. Lawrow and \
      Сергея Лаврова are one word then, and so is Lavrov alone where the text names one in full.
      """)
  var foldNames = false

  /// For the settings that a report states.
  var facts: [(String, String)] {
    (crossScript ? [("scripts", "Cyrillic words by their Latin forms")] : [])
      + (foldNames ? [("names", "by their keys")] : [])
  }
}
