@testable import Boilerplate

/// Pages put together from pieces of markup, whole and broken.
enum RandomMarkup {
  static let pieces = [
    "<", ">", "/", "</", "<!", "<!--", "-->", "--!>", "--", "-", "!", "?", "<?", "]]>", "<![CDATA[",
    "<!DOCTYPE html>", "=", "\"", "'", " ", "\n", "\r", "\t", "\0", "&", "&amp;", "&lt", "&#", "&#x41;", "&nbsp;",
    "&notit;", ";", "x", "text ", "Слово ", "字", "\u{A0}", "\u{3000}", "<p>", "</p>", "<div class='a b'>", "</div>",
    "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<a href=x>",
    "</a>", "<b>", "</b>", "<i>", "</i>", "<br>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<tbody>",
    "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dd>", "<dt>", "<svg>", "</svg>", "<math>", "<foreignObject>", "<h1>",
    "</h2>", "<pre>", "</pre>", "<form>", "</form>", "<select>", "<option>", "</select>", "<button>", "<noscript>",
    "</noscript>", "<template>", "</template>", "<x-y>", "</x-y>", "<span hidden>", "</span>", "<html lang=ru>",
    "<body>", "</body>", "<caption>", "<p", "<a b", " c=d", " c='", "<meta name=author content=x>",
    "<time datetime=2020>", "<script type=application/ld+json>", "{\"@type\":\"Article\",", "<plaintext>", "<object>",
    "</object>", "<marquee>", "<ruby>", "<rt>",
  ]

  static func page(pieces count: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var page: [UInt8] = []
    for _ in 0..<Int.random(in: 0...count, using: &generator) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      // Few pages end in plain text.
      if piece == "<plaintext>", Int.random(in: 0..<8, using: &generator) > 0 { continue }
      page += Array(piece.utf8)
    }
    return page
  }
}
