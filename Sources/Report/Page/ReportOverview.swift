import Comparison
import Text

extension ReportPage {
  /// The table of documents: what was removed, what was found.
  func writeDocuments(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    let showsRemovals = removals.contains { !$0.isEmpty }
    page.markup("<section id=\"documents\" aria-labelledby=\"documents-h\">\n<h2 id=\"documents-h\">Documents</h2>\n")
    if documents.isEmpty {
      page.markup("<p>No document was read.</p>\n</section>\n")
      return
    }
    writeLeftOut(documents.count - layout.documents.count, "documents", &page)
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Documents\" tabindex=\"0\"><table class=\"documents\">\n<thead><tr>"
    )
    page.markup("<th scope=\"col\">Document</th><th scope=\"col\">Source</th><th scope=\"col\">Published</th>")
    page.markup("<th scope=\"col\" class=\"n\">Words</th>")
    if showsRemovals { page.markup("<th scope=\"col\" class=\"n\">Lines removed</th>") }
    if passages != nil {
      page.markup("<th scope=\"col\" class=\"n\">Passages</th><th scope=\"col\" class=\"n\">Shared</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for document in layout.documents { writeRow(document, showsRemovals: showsRemovals, &page, layout) }
    page.markup("</tbody></table></div>\n</section>\n")
  }

  private func writeRow(_ index: Int, showsRemovals: Bool, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    let document = documents[index]
    page.markup("<tr")
    page.attribute("id", layout.documentAnchors[index])
    page.markup("><th scope=\"row\">")
    if let title = document.title, !title.isEmpty {
      page.markup("<span class=\"title\">")
      page.isolated(title)
      page.markup("</span> ")
    }
    page.markup("<code>")
    page.isolated(document.id)
    page.markup("</code>")
    writeAddress(document.url, &page)
    page.markup("</th><td>")
    page.isolated(document.source)
    writeLanguage(language(of: index), &page)
    page.markup("</td><td class=\"date\">")
    if let published = document.published { page.isolated(published) }
    page.markup("</td><td class=\"n\">")
    page.number(wordCounts[index])
    page.markup("</td>")
    if showsRemovals { writeRemovals(removals.indices.contains(index) ? removals[index] : [], &page) }
    if passages != nil {
      let (count, words) = layout.found[index]
      page.markup("<td class=\"n\">")
      page.number(count)
      if let fate = layout.fates[index] {
        page.markup(" <small>")
        page.markup(fate.name)
        page.markup("</small>")
      }
      page.markup("</td><td class=\"n\">")
      if words > 0 { page.percent(Double(words) / Double(max(wordCounts[index], 1))) }
      page.markup("</td>")
    }
    page.markup("</tr>\n")
  }

  private func writeRemovals(_ removals: [ReportRemoval], _ page: inout HTMLWriter) {
    page.markup("<td class=\"n\">")
    page.number(removals.reduce(0) { $0 + $1.lines })
    if !removals.isEmpty {
      page.markup(" <small>")
      for (index, removal) in removals.enumerated() {
        if index > 0 { page.text(", ") }
        page.isolated(removal.reason)
        page.text(" ")
        page.number(removal.lines)
      }
      page.markup("</small>")
    }
    page.markup("</td>")
  }

  func hasMatrix(_ layout: ReportLayout) -> Bool {
    layout.groups.contains { documents[$0.a].source != documents[$0.b].source }
  }

  /// Sources against sources: how many passages they share.
  func writeSourceMatrix(_ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard hasMatrix(layout) else { return }
    var counts: [String: [String: Int]] = [:]
    var totals: [String: Int] = [:]
    for group in layout.groups {
      let (a, b) = (documents[group.a].source, documents[group.b].source)
      counts[a, default: [:]][b, default: 0] += group.passages.count
      if a != b { counts[b, default: [:]][a, default: 0] += group.passages.count }
      for source in Set([a, b]) { totals[source, default: 0] += group.passages.count }
    }
    let ranked = totals.keys.sorted { a, b in
      let (x, y) = (totals[a, default: 0], totals[b, default: 0])
      return x != y ? x > y : Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
    }
    let sources = Array(ranked.prefix(limits.sources))
    page.markup("<section id=\"sources\" aria-labelledby=\"sources-h\">\n<h2 id=\"sources-h\">Sources</h2>\n")
    page.markup("<p>Passages that two sources share; on the diagonal, within one source.</p>\n")
    writeLeftOut(ranked.count - sources.count, "sources with fewer passages", &page)
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Sources\" tabindex=\"0\"><table class=\"matrix\">\n<thead><tr><td></td>"
    )
    for source in sources { writeSourceName(source, "col", &page) }
    page.markup("</tr></thead>\n<tbody>\n")
    for row in sources {
      page.markup("<tr>")
      writeSourceName(row, "row", &page)
      for column in sources {
        let count = counts[row]?[column] ?? 0
        page.markup(row == column ? "<td class=\"n own\">" : "<td class=\"n\">")
        if count > 0 { page.number(count) } else { page.markup("<span class=\"nil\">·</span>") }
        page.markup("</td>")
      }
      page.markup("</tr>\n")
    }
    page.markup("</tbody></table></div>\n</section>\n")
  }

  private func writeSourceName(_ source: String, _ scope: String, _ page: inout HTMLWriter) {
    page.markup("<th")
    page.attribute("scope", scope)
    page.markup(">")
    if source.isEmpty { page.markup("<i>unnamed</i>") } else { page.isolated(source) }
    page.markup("</th>")
  }

  /// Says how many of something a section leaves out, and where they are.
  func writeLeftOut(
    _ count: Int, _ what: StaticString, onFurtherPages: Bool = false, _ page: inout HTMLWriter
  ) {
    guard count > 0 else { return }
    page.markup("<p class=\"note\">")
    page.number(count)
    page.markup(" ")
    page.markup(what)
    if onFurtherPages {
      page.markup(" are listed on the further pages.</p>\n")
      return
    }
    page.markup(" are not shown here; the whole result is in ")
    page.isolated(limits.completeResult)
    page.markup(".</p>\n")
  }
}
