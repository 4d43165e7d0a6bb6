import Foundation
import Pages
import Sito

/// Writes the blocks of each page with all that is known of them, one JSON object a page, in the order of the input.
///
/// usage: zstdcat PAGES.jsonl.zst | dump-blocks > BLOCKS.jsonl
///        dump-blocks --page FILE.html
@main
enum DumpBlocks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    var builder = HTMLBlockBuilder()
    if arguments.first == "--page", arguments.count == 2 {
      let blocks = builder.blocks(of: Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1]))))
      write(blocks, id: arguments[1], url: "", host: "")
      return
    }
    for page in PageReader() { write(builder.blocks(of: page.html), id: page.id, url: page.url, host: page.host) }
  }

  private static func write(_ page: HTMLBlocks, id: String, url: String, host: String) {
    var json = JSONObjectBuilder(reserving: page.text.count * 8)
    json.add("id", id)
    json.add("url", url)
    json.add("host", host)
    json.beginArray("blocks")
    for block in page.blocks { add(block, of: page, to: &json) }
    json.end()
    json.beginArray("containers")
    for container in page.containers {
      json.beginObject()
      json.add("parent", Int(container.parent))
      json.add("tag", container.tag.name)
      json.add("depth", Int(container.depth))
      json.add("path", hexadecimal(container.pathHash))
      json.add("hints", container.hints.names)
      json.end()
    }
    json.end()
    json.beginObject("metadata")
    add(page.metadata, to: &json)
    json.end()
    var line = json.finish()
    line.append(0x0A)
    FileHandle.standardOutput.write(Data(line))
  }

  private static func add(_ block: HTMLBlock, of page: HTMLBlocks, to json: inout JSONObjectBuilder) {
    json.beginObject()
    json.add("text", utf8: page.text[block.range])
    json.add("source", Int(block.sourceStart))
    json.add("tag", block.tag.name)
    json.add("link_bytes", Int(block.linkBytes))
    json.add("links", Int(block.links))
    json.add("bold_bytes", Int(block.boldBytes))
    json.add("heading", Int(block.headingLevel))
    json.add("list_depth", Int(block.listDepth))
    json.add("table_depth", Int(block.tableDepth))
    json.add("depth", Int(block.depth))
    json.add("flags", block.flags.names)
    json.add("path", hexadecimal(block.pathHash))
    json.beginArray("containers")
    for level in 0..<4 { json.add(page.container(of: block, levels: level)) }
    json.end()
    json.add("own_hints", block.ownHints.names)
    json.add("near_hints", block.nearHints.names)
    json.add("any_hints", block.anyHints.names)
    json.end()
  }

  private static func add(_ metadata: HTMLMetadata, to json: inout JSONObjectBuilder) {
    let fields = [
      ("title", metadata.title), ("language", metadata.language), ("charset", metadata.charset),
      ("canonical", metadata.canonical), ("base", metadata.base),
    ]
    for (name, value) in fields { if let value { json.add(name, value) } }
    json.beginArray("properties")
    for property in metadata.properties {
      json.beginObject()
      json.add("field", property.field.rawValue)
      json.add("name", property.name)
      json.add("value", property.value)
      json.end()
    }
    json.end()
    json.beginArray("times")
    for time in metadata.times {
      json.beginObject()
      json.add("datetime", time.datetime)
      json.add("publication", time.isPublication)
      json.add("block", time.block)
      json.end()
    }
    json.end()
    guard let article = metadata.article else { return }
    json.beginObject("article")
    json.add("type", article.type)
    if let headline = article.headline { json.add("headline", headline) }
    if let published = article.published { json.add("published", published) }
    if let modified = article.modified { json.add("modified", modified) }
    json.add("authors", article.authors)
    if let publisher = article.publisher { json.add("publisher", publisher) }
    if let language = article.language { json.add("language", language) }
    json.add("has_body", article.hasBody)
    json.end()
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
