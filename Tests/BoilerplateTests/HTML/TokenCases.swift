import Foundation
import _TestSupport

@testable import Boilerplate

/// Tokens as html5lib-tests write them: neighbouring text joined, of equal attributes the first.
enum TokenCases {
  struct Case: CustomStringConvertible, Sendable {
    var description: String
    var input: [UInt8]
    var output: [String]
    var inside: HTMLTag
    var isForeign: Bool
  }

  static func read(_ name: String) throws -> [Case] {
    let url = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/HTML/Data/" + name)
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any]
    let tests = file?["tests"] as? [[String: Any]] ?? []
    return tests.map { test in
      Case(
        description: test["description"] as? String ?? "", input: Array((test["input"] as? String ?? "").utf8),
        output: (test["output"] as? [[Any]] ?? []).map { written($0) },
        inside: HTMLTag.allCases.first { $0.name == test["inside"] as? String } ?? .unknown,
        isForeign: test["foreign"] as? Bool ?? false)
    }
  }

  private static func written(_ token: [Any]) -> String {
    let text = token.count > 1 ? token[1] as? String ?? "" : ""
    switch token[0] as? String {
    case "StartTag":
      let attributes = token[2] as? [String: String] ?? [:]
      return start(text, attributes.map { ($0.key, $0.value) }, isSelfClosing: token.count > 3)
    case "EndTag": return "end \(quoted(text))"
    case "Character": return "text \(quoted(text))"
    case "Comment": return "comment \(quoted(text))"
    default: return "doctype"
    }
  }

  private static func start(_ name: String, _ attributes: [(String, String)], isSelfClosing: Bool) -> String {
    let list = attributes.map { "\(quoted($0.0))=\(quoted($0.1))" }.sorted().joined(separator: " ")
    return "start \(quoted(name)) \(list)\(isSelfClosing ? " /" : "")"
  }

  /// Scalar by scalar, so that CR LF is two.
  private static func quoted(_ text: String) -> String {
    let signs = text.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value > 0x20 ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return signs.joined()
  }

  /// What the tokenizer makes of a case.
  static func tokens(_ test: Case) -> [String] {
    test.input.withUnsafeBufferPointer { bytes in
      var tokenizer = test.inside == .unknown ? HTMLTokenizer(bytes) : HTMLTokenizer(bytes, inside: test.inside)
      tokenizer.isInForeignContent = test.isForeign
      var output: [String] = []
      var text: [UInt8] = []
      func flush() {
        if !text.isEmpty { output.append("text \(quoted(String(decoding: text, as: UTF8.self)))") }
        text = []
      }
      while let token = tokenizer.next() {
        let content = HTMLText.decode(token.content, in: bytes, references: false, inAttribute: false)
        let name = String(decoding: content.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        switch token.kind {
        case .text:
          text += HTMLText.text(token, in: bytes)
          continue
        case .nothing: continue
        case .startTag:
          flush()
          output.append(start(name, attributes(tokenizer, bytes), isSelfClosing: token.isSelfClosing))
        case .endTag:
          flush()
          output.append("end \(quoted(name))")
        case .comment:
          flush()
          output.append("comment \(quoted(String(decoding: content, as: UTF8.self)))")
        case .doctype:
          flush()
          output.append("doctype")
        }
      }
      flush()
      return output
    }
  }

  private static func attributes(
    _ tokenizer: HTMLTokenizer, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [(String, String)] {
    var found: [(String, String)] = []
    for attribute in tokenizer.attributes {
      let name = HTMLText.decode(attribute.nameRange, in: bytes, references: false, inAttribute: true)
      let lower = String(decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      if found.contains(where: { $0.0 == lower }) { continue }
      found.append((lower, String(decoding: HTMLText.attributeValue(attribute.valueRange, in: bytes), as: UTF8.self)))
    }
    return found
  }
}
