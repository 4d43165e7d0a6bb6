import Foundation
import Sito
import _TestSupport

/// Models that were trained without some hosts, to judge these by: `Data/boilerplate-folds`.
///
/// So every page is judged by a model that has seen no page of its host.
struct FoldModels {
  private let folds: [String: Int]
  private let models: [LineModels]

  /// - Parameter kind: `text` or `html`.
  init(_ kind: String) throws {
    let folder = SharedData.root.appendingPathComponent("Tests/QualityTests/Data/boilerplate-folds")
    let hosts = try String(contentsOf: folder.appendingPathComponent("\(kind)-hosts.tsv"), encoding: .utf8)
    var folds: [String: Int] = [:]
    for row in hosts.split(separator: "\n") where !row.hasPrefix("#") {
      let fields = row.split(separator: "\t")
      folds[String(fields[0])] = Int(fields[1])
    }
    self.folds = folds
    models = try (0..<5).map { fold in
      let url = folder.appendingPathComponent("\(kind)-fold\(fold).tsv")
      let file = (bytes: Array(try Data(contentsOf: url)), name: url.lastPathComponent)
      return try LineModels(text: kind == "text" ? file : nil, html: kind == "html" ? file : nil)
    }
  }

  var count: Int { models.count }

  /// The fold of a host; hosts that no model has seen belong to any.
  func fold(_ host: String) -> Int { folds[host] ?? 0 }

  func cleaner(_ fold: Int, _ keep: KeepLevel = .balanced) throws -> DocumentCleaner {
    var options = DocumentCleaner.Options()
    options.keep = keep
    options.models = models[fold]
    return try DocumentCleaner(options)
  }
}
