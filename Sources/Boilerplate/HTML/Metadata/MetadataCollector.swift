/// Picks the metadata from the tags as they go by.
struct MetadataCollector {
  private(set) var metadata = HTMLMetadata()
  private var isLinkedData = false
  private let names = MetadataNames.embedded

  /// No page has more that is worth having; the others are dropped.
  private static let most = 256

  mutating func reset() {
    metadata = HTMLMetadata()
    isLinkedData = false
  }

  mutating func html(_ tokenizer: borrowing HTMLTokenizer) {
    if metadata.language == nil { metadata.language = tokenizer.string(.lang) }
  }

  mutating func title(_ token: HTMLToken, _ tokenizer: borrowing HTMLTokenizer) {
    guard metadata.title == nil else { return }
    let title = HTMLText.collapsed(HTMLText.text(token, in: tokenizer.source))
    if !title.isEmpty { metadata.title = title }
  }

  mutating func startScript(_ tokenizer: borrowing HTMLTokenizer) {
    guard let type = tokenizer.value(.type) else {
      isLinkedData = false
      return
    }
    var start = type.lowerBound
    while start < type.upperBound, tokenizer.base[start].isHTMLSpace { start += 1 }
    isLinkedData = ByteScan(base: tokenizer.base, end: type.upperBound).matches("application/ld+json", at: start)
  }

  mutating func script(_ token: HTMLToken, _ tokenizer: borrowing HTMLTokenizer) {
    guard isLinkedData, metadata.linkedData.count < Self.most else { return }
    metadata.linkedData.append(Array(tokenizer.source[token.content]))
  }

  /// `meta`, `link`, `base`.
  mutating func head(_ tag: HTMLTag, _ tokenizer: borrowing HTMLTokenizer) {
    switch tag {
    case .meta: meta(tokenizer)
    case .link:
      guard metadata.canonical == nil, let relation = tokenizer.string(.rel) else { return }
      let relations = relation.lowercased().split(separator: " ")
      if relations.contains("canonical") { metadata.canonical = tokenizer.string(.href) }
    default: if metadata.base == nil { metadata.base = tokenizer.string(.href) }
    }
  }

  private mutating func meta(_ tokenizer: borrowing HTMLTokenizer) {
    if metadata.charset == nil, let charset = tokenizer.string(.charset) { metadata.charset = charset.lowercased() }
    guard let content = tokenizer.value(.content) else { return }
    if let directive = tokenizer.string(.httpEquiv)?.lowercased() {
      if directive == "content-type", metadata.charset == nil {
        metadata.charset = HTMLCharset.label(inContent: Array(tokenizer.source[content]))
      }
      add(directive, content, tokenizer)
    }
    for attribute in [HTMLAttributeName.property, .name, .itemprop] {
      guard let name = tokenizer.value(attribute), name.count <= 64 else { continue }
      for word in tokenizer.string(name).lowercased().split(separator: " ") { add(String(word), content, tokenizer) }
    }
  }

  /// A `time`, or an element with `itemprop`.
  mutating func element(
    _ tag: HTMLTag, _ attributes: ElementAttributes, _ tokenizer: borrowing HTMLTokenizer, block: Int
  ) {
    let name =
      attributes.itemprop.count <= 64 ? tokenizer.string(attributes.itemprop).lowercased() : ""
    guard let value = tokenizer.value(.datetime) ?? tokenizer.value(.content) else { return }
    let field = names.field(name)
    if tag == .time || field == .published || field == .modified {
      guard metadata.times.count < Self.most else { return }
      let isPublication = name == "datepublished" || tokenizer.value(.pubdate) != nil
      metadata.times.append(
        HTMLMetadata.Time(datetime: tokenizer.string(value), isPublication: isPublication, block: block))
    }
    if field != nil { add(name, value, tokenizer) }
  }

  private mutating func add(_ name: String, _ value: Range<Int>, _ tokenizer: borrowing HTMLTokenizer) {
    guard metadata.properties.count < Self.most, let field = names.field(name) else { return }
    let value = tokenizer.string(value)
    if !value.isEmpty { metadata.properties.append(HTMLMetadata.Property(field: field, name: name, value: value)) }
  }
}

/// The names of `Data/metadata-names.tsv`.
final class MetadataNames: Sendable {
  static let embedded = MetadataNames(HTMLData.bytes("metadata-names"))

  private let fields: [String: HTMLMetadata.Field]

  init(_ file: [UInt8]) {
    var fields: [String: HTMLMetadata.Field] = [:]
    for row in HTMLData.lines(file) {
      let field = HTMLMetadata.Field(rawValue: String(decoding: file[row[0]], as: UTF8.self))
      fields[String(decoding: file[row[1]], as: UTF8.self)] = field
    }
    self.fields = fields
  }

  func field(_ name: String) -> HTMLMetadata.Field? { fields[name] }
}

extension HTMLTokenizer {
  var source: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Where the value of the last start tag's first attribute of this name stands; nil without it.
  ///
  /// - Complexity: O(attributes).
  public func value(_ name: HTMLAttributeName) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.valueRange }
    return nil
  }

  /// The decoded value, white space collapsed.
  func string(_ name: HTMLAttributeName) -> String? { value(name).map { string($0) } }

  func string(_ range: Range<Int>) -> String {
    HTMLText.collapsed(HTMLText.attributeValue(range, in: source))
  }
}
