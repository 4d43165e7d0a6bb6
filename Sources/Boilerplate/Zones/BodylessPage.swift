/// A page without a paragraph: a poem, a list, a dialogue, a single line, or nothing but menus. Only what is sure goes.
struct BodylessPage {
  let page: Page
  let signals: [LineSignals]
  let vocabulary: Vocabulary
  /// Lines at the top that may be a date or a number.
  static let headLength = 6

  /// - Complexity: O(lines).
  func judge(known title: String?, into judgements: inout [Judgement], _ fields: inout PageMetadata) {
    let blocks = page.blocks
    guard blocks.count > 1 else { return }
    for index in blocks.indices {
      if let judgement = signals[index].inside { judgements[index] = judgement }
    }
    guard blocks.count > 2 else { return }
    var reader = FieldReader(page: page, vocabulary: vocabulary)
    let wanted = title.map { Page.tokens(in: $0).map(\.hash) }
    var titleBlock: Block?
    for index in blocks.indices.prefix(Self.headLength) where judgements[index].score < 0.5 {
      if let wanted, !wanted.isEmpty, page.tokens(of: blocks[index]).map(\.hash) == wanted {
        judgements[index] = .field("title")
        titleBlock = blocks[index]
      } else if let field = reader.field(at: index, signals[index]) {
        judgements[index] = field
      }
    }
    reader.finish(title: titleBlock, into: &judgements, &fields)
  }
}
