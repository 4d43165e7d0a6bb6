/// Reads a page of this module: tags must balance, attributes be quoted, anchors exist, and links that lead out be of the web.
struct HTMLChecker {
  private(set) var problems: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var links: [String] = []
  private(set) var tags: [String: Int] = [:]
  /// Links to other files: what stands before and behind `#`.
  private(set) var fileLinks: [(file: String, anchor: String)] = []
  /// Links of http and https.
  private(set) var webLinks: [String] = []
  /// What stands in `style` and `script`.
  private(set) var sheets: [String] = []
  private(set) var scripts: [String] = []

  private static let void: Set<String> = ["meta", "input"]

  init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.append("no valid UTF-8")
      return
    }
    var open: [String] = []
    var rest = Substring(text)
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("a tag that does not end")
        return
      }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst()
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
        continue
      }
      let isClosed = tag.hasSuffix("/")
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      tags[name, default: 0] += 1
      read(attributes: (isClosed ? tag.dropLast() : tag).dropFirst(name.count), of: name)
      if name == "style" || name == "script" {
        guard let end = rest.firstRange(of: "</\(name)>") else {
          problems.append("<\(name)> does not end")
          return
        }
        let content = String(rest[..<end.lowerBound])
        if name == "style" { sheets.append(content) } else { scripts.append(content) }
        rest = rest[end.lowerBound...]
      }
      if !isClosed, !Self.void.contains(name) { open.append(name) }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
    var seen: Set<String> = []
    for identifier in identifiers where !seen.insert(identifier).inserted { problems.append("twice: \(identifier)") }
    for link in links where !seen.contains(link) { problems.append("no such anchor: \(link)") }
  }

  private mutating func read(attributes: Substring, of tag: String) {
    var rest = attributes
    var address: String?
    var relation = ""
    defer { if let address { read(link: address, relation) } }
    while let first = rest.first {
      if first == " " {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        problems.append("<\(tag)>: \(name) without a value")
        return
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      if !name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) {
        problems.append("<\(tag)>: attribute \(name)")
      }
      if name.hasPrefix("on") || name == "style" || name == "src" { problems.append("<\(tag)>: attribute \(name)") }
      if name == "id" { identifiers.append(String(value)) }
      if name == "aria-labelledby" { links.append(String(value)) }
      if name == "rel" { relation = String(value) }
      if name == "href" { address = String(value) }
    }
  }

  private mutating func read(link: String, _ relation: String) {
    if link.hasPrefix("#") {
      links.append(String(link.dropFirst()))
    } else if link.hasPrefix("http://") || link.hasPrefix("https://") {
      if !relation.split(separator: " ").contains("noreferrer") {
        problems.append("tells where it comes from: \(link)")
      }
      webLinks.append(link)
    } else if link.contains(":") || link.contains("/") {
      problems.append("a link that leads out: \(link)")
    } else {
      let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
      fileLinks.append((parts.first ?? "", parts.count > 1 ? parts[1] : ""))
    }
  }
}
