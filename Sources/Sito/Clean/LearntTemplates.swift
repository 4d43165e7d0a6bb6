import Boilerplate
import Text

/// What one run has learnt of its sites.
public struct LearntTemplates: Sendable {
  /// Distinct texts, by the site's handle.
  public internal(set) var texts: [UInt64: Int]
  /// Names by the site's handle.
  public internal(set) var names: [UInt64: String]
  /// By `TemplateIndex.key`: in how many texts the line stands, at least 2.
  public internal(set) var lines: [UInt64: Int32] = [:]

  init(texts: [UInt64: Int], names: [UInt64: String]) {
    self.texts = texts
    self.names = names
  }

  /// Adds what was learnt to what is known already.
  public func add(to index: inout TemplateIndex) {
    for (site, count) in texts { index.addTexts(count, of: site) }
    for (key, count) in lines { index.addLine(key, count: Int(count)) }
  }
}

/// Collects the texts of learnt lines, which were counted by hashes alone, for a file of templates.
public struct TemplateTexts {
  private let learnt: LearntTemplates
  private var isKnown: Set<UInt64> = []
  private var lines: [UInt64: [(line: [UInt8], count: Int)]] = [:]

  public init(_ learnt: LearntTemplates) { self.learnt = learnt }

  /// Takes the learnt lines of a document of `site`.
  ///
  /// - Parameter text: as it was learnt from.
  /// - Complexity: O(*n*) in bytes.
  public mutating func add(_ text: [UInt8], site: String) {
    let site = TemplateIndex.site(site)
    guard (learnt.texts[site] ?? 0) >= TemplateIndex.fewestTexts else { return }
    for range in TextLines(text).ranges {
      let key = TemplateIndex.key(LineKey.hash(text[range]), of: site)
      guard let count = learnt.lines[key], isKnown.insert(key).inserted else { continue }
      lines[site, default: []].append((LineKey.text(text[range]), Int(count)))
    }
  }

  /// Adds all to what a file held.
  public func add(to templates: inout SiteTemplates) {
    for (site, count) in learnt.texts where count >= TemplateIndex.fewestTexts {
      templates.add(count, lines[site] ?? [], to: learnt.names[site] ?? "")
    }
  }
}
