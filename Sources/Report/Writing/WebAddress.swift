import Text

extension ReportPage {
  /// An address as a link if it is one of http or https; anything else from outside stays text.
  func writeAddress(_ url: String?, _ page: inout HTMLWriter) {
    guard let url, !url.isEmpty else { return }
    page.markup(" <span class=\"address\">")
    let isLink = Self.isWebAddress(url)
    if isLink {
      page.markup("<a rel=\"noreferrer noopener external\"")
      page.attribute("href", url)
      page.markup(">")
    }
    page.isolated(url)
    if isLink { page.markup("</a>") }
    page.markup("</span>")
  }

  /// Language and script, where anything is known of them.
  func writeLanguage(_ language: ReportLanguage, _ page: inout HTMLWriter) {
    guard !language.description.isEmpty else { return }
    page.markup(" <span class=\"language\">")
    page.isolated(language.description)
    page.markup("</span>")
  }

  /// Whether a browser will take `url` for one of http or https, with a host, and no sign of it is one that browsers pass over.
  static func isWebAddress(_ url: String) -> Bool {
    let bytes = Array(url.utf8)
    let lower = bytes.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let scheme = lower.starts(with: "https://".utf8) ? 8 : lower.starts(with: "http://".utf8) ? 7 : 0
    guard scheme > 0, bytes.count > scheme else { return false }
    let first = bytes[scheme]
    let startsHost =
      (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) || first == 0x5B
      || first >= 0x80
    // Escaped as attributes are, control and direction signs would be other signs, and so another address.
    return startsHost
      && url.unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x60, 0x7F...0xA0, 0x2028, 0x2029, 0x202A...0x202E,
          0x2066...0x2069, 0xFFFE, 0xFFFF:
          false
        default: true
        }
      }
  }
}
