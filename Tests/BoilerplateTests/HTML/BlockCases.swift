import Foundation
import _TestSupport

@testable import Boilerplate

/// Pages and their blocks, a line each: the names of the block-level elements around it, what the markup says, the text.
enum BlockCases {
  struct Case: Sendable {
    var description: String
    var page: String
    var blocks: [String]
  }

  static func read(_ name: String) throws -> [Case] {
    let url = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/HTML/Data/" + name)
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    return (file?["tests"] as? [[String: Any]] ?? []).map { test in
      Case(
        description: test["description"] as? String ?? "", page: test["page"] as? String ?? "",
        blocks: test["blocks"] as? [String] ?? [])
    }
  }

  /// `div>p paragraph link=4/1: text`: links as bytes and number; what is 0 is left out.
  static func described(_ page: HTMLBlocks) -> [String] {
    page.blocks.map { block in
      var around: [String] = []
      var container = Int(block.container)
      while container > 0 {
        around.append(page.containers[container].tag.name)
        container = Int(page.containers[container].parent)
      }
      var words = [around.reversed().joined(separator: ">")] + block.flags.names
      if block.links > 0 { words.append("link=\(block.linkBytes)/\(block.links)") }
      for (name, value) in [
        ("bold", Int(block.boldBytes)), ("heading", Int(block.headingLevel)), ("lists", Int(block.listDepth)),
        ("tables", Int(block.tableDepth)),
      ] where value > 0 {
        words.append("\(name)=\(value)")
      }
      return words.filter { !$0.isEmpty }.joined(separator: " ") + ": " + page.text(of: block)
    }
  }
}
