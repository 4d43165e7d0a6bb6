import Testing

@testable import Boilerplate

/// The first line of a page as shapes and fields see it.
func line(_ text: String) -> Line {
  let page = Page(Array(text.utf8))
  return Line(page, page.blocks[0], .standard)
}

/// Lines that a shape must or must not match; the language is for the reader of a failure.
struct ShapeCase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String

  init(_ language: String, _ text: String) {
    self.language = language
    self.text = text
  }

  var testDescription: String { "\(language): \(text)" }
}
