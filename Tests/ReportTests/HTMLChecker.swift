/// Reads a page of this module: tags must balance, attributes be quoted, anchors exist.
struct HTMLChecker {
  private(set) var problems: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var links: [String] = []
  private(set) var tags: [String: Int] = [:]

  private static let void: Set<String> = ["meta"]

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
      if name == "style" {
        while !rest.isEmpty, !rest.hasPrefix("</style>") { rest = rest.dropFirst() }
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
      if !name.allSatisfy({ $0.isLetter || $0 == "-" }) { problems.append("<\(tag)>: attribute \(name)") }
      if name.hasPrefix("on") || name == "style" || name == "src" { problems.append("<\(tag)>: attribute \(name)") }
      if name == "id" { identifiers.append(String(value)) }
      if name == "aria-labelledby" { links.append(String(value)) }
      if name == "href" {
        if !value.hasPrefix("#") { problems.append("a link that leads out: \(value)") }
        links.append(String(value.dropFirst()))
      }
    }
  }
}
