import Foundation
import Testing
import _TestSupport

@testable import Boilerplate

/// The tokenizer against libxml2: start tags and text of whole pages.
///
/// libxml2 before 2.14 has a tokenizer of HTML 4's time, so some pages have to differ. What was seen on real ones:
/// - it reads tags inside `textarea` and `title`, where the standard has text (code to copy, by far the most);
/// - it takes `<![CDATA[` and `<![if !IE]>` for text, the standard for comments up to the next `>`;
/// - it gives the text of a script or style as the page's where `</x` or `--` stands inside;
/// - `&` and `<` that begin nothing, and references without semicolon, which it leaves out or as they are.
@Suite struct LibXML2DifferentialTests {
  static func ours(_ page: [UInt8]) -> LibXML2.Reading {
    var reading = LibXML2.Reading()
    page.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() {
        if token.kind == .startTag {
          let name = String(decoding: bytes[token.content], as: UTF8.self).lowercased()
          if !LibXML2.implied.contains(name) { reading.elements.append(name) }
        } else if token.kind == .text, !LibXML2.raw.contains(token.tag.name) {
          LibXML2.append(HTMLText.text(token, in: bytes), to: &reading.text)
        }
      }
    }
    return reading
  }

  @Test(arguments: ["news-ru", "table-en", "blog-de"]) func pagesWithoutSurprisesAreReadAlike(_ name: String) throws {
    let url = SharedData.root.appendingPathComponent("Tests/BoilerplateTests/HTML/Data/pages/\(name).html")
    let page = Array(try Data(contentsOf: url))
    let (ours, theirs) = (Self.ours(page), LibXML2.read(page))
    #expect(ours.elements == theirs.elements)
    #expect(String(decoding: ours.text, as: UTF8.self) == String(decoding: theirs.text, as: UTF8.self))
    #expect(ours.text.count > 250)
  }

  /// How many bytes and start tags have no partner, whatever their order, among all of both.
  struct Difference {
    var text = 0
    var elements = 0
    var textOfBoth = 0
    var elementsOfBoth = 0
    var equalPages = 0
    var pages = 0

    mutating func add(_ one: LibXML2.Reading, _ other: LibXML2.Reading) {
      pages += 1
      equalPages += one == other ? 1 : 0
      textOfBoth += one.text.count + other.text.count
      elementsOfBoth += one.elements.count + other.elements.count
      var bytes = [Int](repeating: 0, count: 256)
      for byte in one.text { bytes[Int(byte)] += 1 }
      for byte in other.text { bytes[Int(byte)] -= 1 }
      text += bytes.reduce(0) { $0 + abs($1) }
      var names: [String: Int] = [:]
      for name in one.elements { names[name, default: 0] += 1 }
      for name in other.elements { names[name, default: 0] -= 1 }
      elements += names.values.reduce(0) { $0 + abs($1) }
    }

    var textShare: Double { Double(text) / Double(max(textOfBoth, 1)) }
    var elementShare: Double { Double(elements) / Double(max(elementsOfBoth, 1)) }
  }

  /// On the development pages, where they are.
  @Test func realPagesDifferLittle() throws {
    guard let lines = try DevelopmentPages.lines() else { return }
    var difference = Difference()
    for line in lines {
      guard let page = DevelopmentPages.html(line), !page.contains(0) else { continue }
      difference.add(Self.ours(page), LibXML2.read(page))
    }
    #expect(difference.pages > 40)
    #expect(difference.textShare < 0.005, "\(difference)")
    #expect(difference.elementShare < 0.005, "\(difference)")
    print("beside libxml2: \(difference.textShare) of text, \(difference.elementShare) of elements, \(difference)")
  }
}
