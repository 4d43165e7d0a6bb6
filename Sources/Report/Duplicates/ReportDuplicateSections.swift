import Comparison
import Text

extension ReportPage {
  /// Whole texts that are near-duplicates: clusters first, then the pairs.
  func writeDuplicates(_ duplicates: ReportDuplicates, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    page.markup("<section id=\"duplicates\" aria-labelledby=\"duplicates-h\">\n")
    page.markup("<h2 id=\"duplicates-h\">Near-duplicates</h2>\n")
    if duplicates.pairs.isEmpty, duplicates.clusters.isEmpty {
      page.markup("<p class=\"empty\">No two documents are near-duplicates of each other as whole texts.</p>\n")
    }
    let clusters = duplicates.clusters.prefix(limits.clusters)
    writeLeftOut(duplicates.clusters.count - clusters.count, "clusters", &page)
    for cluster in clusters {
      page.markup("<details class=\"cluster\"><summary>")
      page.number(cluster.members.count)
      page.markup(" documents like ")
      writeName(of: cluster.representative, &page, layout)
      page.markup("</summary>\n<ul>\n")
      for member in cluster.members.prefix(100) where member.text != cluster.representative {
        page.markup("<li>")
        writeName(of: member.text, &page, layout)
        page.markup("</li>\n")
      }
      page.markup("</ul>\n")
      writeLeftOut(cluster.members.count - 100, "members", &page)
      page.markup("</details>\n")
    }
    writePairs(duplicates.pairs, &page, layout)
    page.markup("</section>\n")
  }

  private func writePairs(_ pairs: [DuplicatePair], _ page: inout HTMLWriter, _ layout: ReportLayout) {
    if pairs.isEmpty { return }
    let shown = pairs.prefix(limits.duplicatePairs)
    writeLeftOut(pairs.count - shown.count, "pairs", &page)
    page.markup(
      "<div class=\"scroll\" role=\"region\" aria-label=\"Near-duplicate pairs\" tabindex=\"0\"><table>\n<thead><tr>")
    page.markup("<th scope=\"col\">A</th><th scope=\"col\">B</th><th scope=\"col\">Relation of A to B</th>")
    page.markup("<th scope=\"col\" class=\"n\">Words edited</th><th scope=\"col\" class=\"n\">A in B</th>")
    page.markup("<th scope=\"col\" class=\"n\">B in A</th></tr></thead>\n<tbody>\n")
    for pair in shown {
      page.markup("<tr><td>")
      writeName(of: pair.a, &page, layout)
      page.markup("</td><td>")
      writeName(of: pair.b, &page, layout)
      page.markup("</td><td>")
      page.text(pair.relation.rawValue)
      for share in [pair.figures.edits, pair.figures.containmentA, pair.figures.containmentB] {
        page.markup("</td><td class=\"n\">")
        if let share { page.percent(share) }
      }
      page.markup("</td></tr>\n")
    }
    page.markup("</tbody></table></div>\n")
  }

  /// A document's identifier, linked to its row where it has one.
  func writeName(of document: Int, _ page: inout HTMLWriter, _ layout: ReportLayout) {
    guard documents.indices.contains(document) else { return }
    let link = layout.places.link(to: layout.documentAnchors[document])
    if let link {
      page.markup("<a")
      page.attribute("href", link)
      page.markup(">")
    }
    page.markup("<code>")
    page.isolated(documents[document].id)
    page.markup("</code>")
    if link != nil { page.markup("</a>") }
  }
}
