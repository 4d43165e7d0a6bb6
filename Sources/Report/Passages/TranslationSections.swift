import Comparison
import Text

extension ReportPage {
  /// Documents in different languages that may say the same, with what they have in common: never called the same.
  func writeTranslations(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    let translations = passages?.translations ?? []
    if translations.isEmpty { return }
    page.markup("<section id=\"translations\" aria-labelledby=\"translations-h\">\n")
    page.markup("<h2 id=\"translations-h\">Possible translations</h2>\n<p class=\"note\">")
    page.markup(
      "Documents in different languages that have rare names, numbers and abbreviations in the same order, each nearest to the "
    )
    page.markup("other among all documents of its language. Whether they say the same is for a reader to tell.</p>\n")
    // The surest first.
    let order = translations.indices.sorted {
      (-translations[$0].similarity, $0) < (-translations[$1].similarity, $1)
    }
    let shown = order.prefix(limits.translations)
    writeLeftOut(translations.count - shown.count, "pairs", &page)
    for index in shown {
      let translation = translations[index]
      page.markup("<details><summary>")
      writeName(of: translation.a, &page, layout)
      page.markup(" ⇄ ")
      writeName(of: translation.b, &page, layout)
      page.markup(" <span class=\"note\">")
      page.text(translation.languages.joined(separator: " – "))
      page.markup(", likeness ")
      page.percent(translation.similarity)
      page.markup(", in common ")
      page.number(translation.anchors.count)
      page.markup("</span></summary>\n<ol>\n")
      for anchor in translation.anchors.prefix(limits.anchors) {
        page.markup("<li>")
        page.isolated(String(decoding: documents[translation.a].text[anchor.a], as: UTF8.self))
        page.markup(" – ")
        page.isolated(String(decoding: documents[translation.b].text[anchor.b], as: UTF8.self))
        page.markup("</li>\n")
      }
      page.markup("</ol>\n")
      writeLeftOut(translation.anchors.count - limits.anchors, "of these", &page)
      page.markup("</details>\n")
    }
    page.markup("</section>\n")
  }
}
