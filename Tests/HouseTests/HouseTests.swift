import Foundation
import Testing
import _TestSupport

/// The rules of the house that a compiler does not know.
@Suite struct HouseTests {
  struct SourceFile {
    var module: String
    var path: String
    var lines: [Substring]
  }

  static func sources() throws -> [SourceFile] {
    let root = SharedData.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(
        module: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// The table in ARCHITECTURE.md: rows of "| module | imports |" under the heading "Who imports whom".
  static func importTable() throws -> [String: Set<String>] {
    let text = try String(contentsOf: SharedData.root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    let section = text.components(separatedBy: "## Who imports whom").dropFirst().first ?? ""
    var table: [String: Set<String>] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      let names = cells[1].split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      table[cells[0]] = Set(names.filter { $0 != "–" })
    }
    return table
  }

  /// Part of the toolchain; everything else has to be in the table.
  static let toolchain: Set<String> = ["Glibc", "Darwin", "Musl", "Dispatch", "Synchronization"]

  @Test func modulesImportWhatTheTableSays() throws {
    let table = try Self.importTable()
    #expect(table.count >= 13)
    var seen: Set<String> = []
    for file in try Self.sources() {
      seen.insert(file.module)
      let allowed = try #require(table[file.module], "ARCHITECTURE.md's table lacks \(file.module)")
      for line in file.lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"),
          words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" }),
          place + 1 < words.count
        else { continue }
        let imported = String(words[words.count - 1])
        #expect(
          allowed.contains(imported) || Self.toolchain.contains(imported),
          "\(file.path) imports \(imported), which \(file.module) may not")
      }
    }
    #expect(seen.isSubset(of: Set(table.keys)))
    #expect(Set(table.keys).subtracting(seen).isEmpty)
  }

  @Test func noFoundationInSources() throws {
    for file in try Self.sources() {
      #expect(!file.lines.contains { $0.hasSuffix("import Foundation") }, "\(file.path) imports Foundation")
    }
  }

  @Test func filesAreNotTooLong() throws {
    for file in try Self.sources() {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: which concept is hiding in it?")
    }
  }

  @Test func seedsAreUntouched() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: SharedData.root.appendingPathComponent("seeds").path)
    #expect(names.count == 5)
    let sizes = try ["000", "001", "002", "003", "004"].map { try SharedData.seed($0).count }
    #expect(sizes == [4423, 5850, 5109, 2966, 4896])
  }
}
