/// A media type (RFC 9110, 8.3) in lower case, and its charset.
struct ContentType {
  var name: String?
  var charset: String?

  init(_ value: String?) {
    guard let value else { return }
    let parts = value.lowercased().split(separator: ";", omittingEmptySubsequences: true)
    name = parts.first.map { Self.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    for part in parts.dropFirst() {
      let part = Self.trimmed(part)
      guard part.hasPrefix("charset=") else { continue }
      let label = part.dropFirst(8).filter { $0 != "\"" && $0 != "'" }
      if !label.isEmpty { charset = String(label) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
