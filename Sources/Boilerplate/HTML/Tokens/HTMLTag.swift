/// The element names that HTML gives a meaning to; every other name is `unknown`.
///
/// The order is part of no format: ids live no longer than the process. `name` is the name in lower case.
public enum HTMLTag: UInt8, CaseIterable, Sendable {
  case unknown
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound, big, blink
  case blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, desc
  case details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, foreignobject
  case form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, math, menu, menuitem, meta, meter, nav
  case nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre
  case progress, q, rb, rbc, rp, rt, rtc, ruby, s, samp, script, search, section, select, slot, small, source, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time
  case title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  /// The name in lower case; empty for `unknown`.
  public var name: String { self == .unknown ? "" : Self.names[Int(rawValue)] }

  private static let names = allCases.map { "\($0)" }

  /// What the tokenizer does with the text behind a start tag of this name (outside of SVG and MathML).
  @inline(__always)
  var contentMode: HTMLTextMode {
    switch self {
    case .title, .textarea: .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: .rawText
    case .script: .script
    case .plaintext: .plaintext
    default: .data
    }
  }
}

/// The tokenization states that text is read in (WHATWG HTML, section 13.2.5), as far as they differ for a reader.
public enum HTMLTextMode: UInt8, Sendable {
  /// Tags and character references.
  case data
  /// Character references and the element's own end tag: `title`, `textarea`.
  case rcdata
  /// The element's own end tag only: `style`, `xmp`, `iframe`, …
  case rawText
  /// As raw text, but `<!-- <script>` hides end tags.
  case script
  /// Nothing up to the end of the page.
  case plaintext
}
