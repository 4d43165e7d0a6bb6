import Foundation
import Sito
import Testing
import _TestSupport

/// The figures that a measure must not fall below, by name, from `floors.json`.
///
/// A name that ends in `.most` is a ceiling instead. Raise a floor when it is beaten; lower one only with a reason in the
/// commit.
enum QualityFloors {
  /// All of the data instead of a sample: `SITO_FULL=1`.
  static var isFull: Bool { ProcessInfo.processInfo.environment["SITO_FULL"] == "1" }

  static func read() throws -> [String: Double] {
    let url = SharedData.root.appendingPathComponent("Tests/QualityTests/floors.json")
    return try JSONDecoder().decode([String: Double].self, from: Data(contentsOf: url))
  }

  /// Holds `figures` to the floors of the same names; a figure without a floor is an error, so that none goes unwatched.
  static func check(_ figures: [String: Double]) throws {
    let floors = try read()
    for (name, figure) in figures.sorted(by: { $0.key < $1.key }) {
      let floor = try #require(floors[name], "floors.json has no floor for \(name), measured \(figure)")
      if name.hasSuffix(".most") {
        #expect(figure <= floor, "\(name)")
      } else {
        #expect(figure >= floor, "\(name)")
      }
    }
  }
}

/// Labelled data of the development folder.
enum QualityData {
  /// The records of a JSONL file with their fields; every `step`th.
  static func records(_ url: URL, step: Int) throws -> [(record: InputRecord, fields: [String: Any])] {
    var found: [(InputRecord, [String: Any])] = []
    var number = 0
    for event in try CorpusReader([url.path]) {
      guard case .record(let record) = event else { continue }
      defer { number += 1 }
      guard number % step == 0 else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(record.record))
      found.append((record, try #require(object as? [String: Any])))
    }
    return found
  }
}
