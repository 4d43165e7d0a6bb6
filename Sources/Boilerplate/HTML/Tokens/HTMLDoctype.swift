/// Which document types mean a page of the old web.
enum HTMLDoctype {
  /// Whether the standard puts a page with this document type in quirks mode (HTML, section 13.2.6.4.1).
  ///
  /// - Parameter content: what stands behind `<!DOCTYPE`.
  /// - Complexity: O(*n*) in bytes, of which 512 are looked at.
  static func isQuirky(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: content.prefix(512), as: UTF8.self).lowercased()
    // Without the quotes: name, public or system, identifiers.
    let parts = text.split { $0 == "\"" || $0 == "'" }
    let words = parts.first.map { $0.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" } } ?? []
    guard words.first == "html" else { return true }
    guard words.count > 1, words[1] == "public" else { return false }
    guard parts.count > 1 else { return true }
    let identifier = parts[1]
    if quirkyPrefixes.contains(where: { identifier.hasPrefix($0) }) { return true }
    if identifier == "html" || identifier == "-/w3c/dtd html 4.0 transitional/en" { return true }
    let hasSystem = parts.count > 3
    return !hasSystem && withoutSystem.contains { identifier.hasPrefix($0) }
  }

  private static let quirkyPrefixes = [
    "-//ietf//", "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset", "-//w3c//dtd html 4.0 transitional",
    "-//w3c//dtd html experimental", "-//w3c//dtd w3 html", "-//w3o//dtd w3 html", "-//netscape comm", "-//microsoft//",
    "-//webtechs//", "-//softquad", "-//spyglass//", "-//sq//", "-//sun microsystems", "-//o'reilly", "-//as//",
    "-//advasoft", "-//metrius//", "+//silmaril//",
  ]

  private static let withoutSystem = ["-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//"]
}
