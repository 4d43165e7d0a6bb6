import Sito

/// The files of a dedup run; each is made before the work starts and appears when all is done.
final class DedupOutputs {
  private var folder: OutputDirectory?
  private let unique: OutputFile?
  private let pairs: OutputFile?
  private let clusters: OutputFile?
  private let report: OutputFile?

  init(unique: String?, pairs: String?, clusters: String?, report: String?) throws {
    if let path = unique, path.hasSuffix("/") || PathStatus(FilePath(path)) == .folder {
      folder = try OutputDirectory(path)
      self.unique = nil
    } else {
      self.unique = try unique.map { try OutputFile($0) }
    }
    self.pairs = try pairs.map { try OutputFile($0) }
    self.clusters = try clusters.map { try OutputFile($0) }
    self.report = try report.map { try OutputFile($0) }
  }

  func write(_ result: DedupPipeline.Result, ids: [String]) throws {
    for pair in result.pairs { try pairs?.writeLine(DuplicateRecords.json(pair, ids: ids)) }
    for (index, cluster) in result.clusters.enumerated() {
      try clusters?.writeLine(DuplicateRecords.json(cluster, number: index + 1, ids: ids))
    }
  }

  /// A record as it stands in the input; the own bytes of a text file or a page in a folder, or as a record in a file.
  func writeUnique(_ sourced: SourcedDocument) throws {
    let document = sourced.document
    if folder != nil {
      _ = try folder?.write(
        sourced.original.isEmpty ? document.text : sourced.original, name: sourced.outputName,
        kind: sourced.page == nil ? .text : .page)
    } else if document.record.isEmpty {
      let isPage = sourced.page != nil
      let content = isPage ? sourced.markup : document.text
      var object = JSONObjectBuilder(reserving: content.count + 256)
      object.add("id", document.id)
      object.add("source", document.source)
      if let url = document.url { object.add("url", url) }
      if let title = document.title { object.add("title", title) }
      if let published = document.published { object.add("published", published) }
      if let language = document.language { object.add("language", language.description) }
      object.add(isPage ? "html" : "text", utf8: content)
      try unique?.writeLine(object.finish())
    } else {
      try unique?.writeLine(document.record)
    }
  }

  func writeReport(_ page: [UInt8]) throws { try report?.write(page) }

  func commit() throws {
    try report?.commit()
    try pairs?.commit()
    try clusters?.commit()
    try unique?.commit()
  }
}
