import Foundation
import Sito
import Testing
import _TestSupport

/// Lines that were decoded from the wrong charset, and lines that were not.
///
/// The letter statistics were counted over lines whose bytes have an even sum: only the others are damaged here.
@Suite struct MojibakeQualityTests {
  static let folder = SharedData.development("text-udhr")
  static let repair = MojibakeRepair()

  static func restored(_ damaged: String, _ text: String) -> Bool {
    repair.repair(Array(damaged.utf8)).bytes == Array(text.utf8)
  }

  @Test(.enabled(if: folder != nil, "../shared/data/text-udhr is absent"))
  func utf8IsRestored() throws {
    let languages = try MojibakeLines.cyrillic()
    var least = 1.0
    for name in [
      "iso-8859-1", "windows-1252", "windows-1251", "windows-1250", "ibm437", "koi8-r", "ibm866", "x-mac-cyrillic",
      "iso-8859-5",
    ] {
      let charset = try CharsetDamage(name)
      for times in 1...2 {
        var row = ""
        for (language, lines) in languages {
          let found = lines.count { line in
            Self.restored((0..<times).reduce(line) { text, _ in charset.decode(text.utf8) }, line)
          }
          least = min(least, Double(found) / Double(lines.count))
          row += "  \(language) \(found)/\(lines.count)"
        }
        print("utf-8 read as \(name), \(times) times:\(row)")
      }
    }
    try QualityFloors.check(["mojibake.utf8.restored": least])
  }

  @Test(.enabled(if: folder != nil, "../shared/data/text-udhr is absent"))
  func singleBytesAreRestored() throws {
    let languages = try MojibakeLines.cyrillic()
    var least = 1.0
    var (allFound, allLines) = (0, 0)
    for (name, other) in [
      ("windows-1251", "iso-8859-1"), ("windows-1251", "windows-1252"), ("koi8-u", "windows-1251"),
      ("windows-1251", "koi8-u"), ("ibm866", "windows-1251"), ("windows-1251", "ibm866"),
      ("iso-8859-5", "windows-1251"), ("x-mac-cyrillic", "windows-1251"), ("koi8-u", "iso-8859-1"),
      ("ibm866", "iso-8859-1"),
    ] {
      let (charset, wrong) = (try CharsetDamage(name), try CharsetDamage(other))
      var row = ""
      var (found, all) = (0, 0)
      for (language, lines) in languages {
        let damaged = lines.compactMap { line -> (String, String)? in
          for text in [line, MojibakeLines.typewritten(line)] {
            if let bytes = charset.encode(text) { return (wrong.decode(bytes), text) }
          }
          return nil
        }
        let right = damaged.count { Self.restored($0.0, $0.1) }
        (found, all) = (found + right, all + damaged.count)
        row += "  \(language) \(right)/\(damaged.count)"
      }
      least = min(least, Double(found) / Double(all))
      (allFound, allLines) = (allFound + found, allLines + all)
      print("\(name) read as \(other):\(row)")
    }
    try QualityFloors.check([
      "mojibake.singlebyte.restored": Double(allFound) / Double(allLines), "mojibake.singlebyte.worst.restored": least,
    ])
  }

  @Test(.enabled(if: folder != nil, "../shared/data/text-udhr is absent"))
  func cleanTextStays() throws {
    var lines = 0
    var changed: [String] = []
    for text in try MojibakeLines.clean() {
      for range in TextLines(text).ranges {
        let line = Array(text[range])
        lines += 1
        let result = Self.repair.repair(line)
        // C1 controls and left references are damage, and there is some in these texts.
        let found = result.repairs.filter { repair in
          repair.damage != .escaped && repair.damage != .misread(charset: "windows-1252", readAs: "iso-8859-1")
        }
        if !found.isEmpty { changed.append(String(decoding: line, as: UTF8.self)) }
      }
    }
    print("clean lines: \(changed.count) of \(lines) changed\n\(changed.prefix(20).joined(separator: "\n"))")
    #expect(lines > 15_000)
    try QualityFloors.check(["mojibake.clean.changed.most": Double(changed.count) / Double(lines)])
  }
}

/// Lines of the development data.
private enum MojibakeLines {
  private static let mostLines = 300

  /// Lines of at least 20 letters that no statistics were counted over.
  static func cyrillic() throws -> [(language: String, lines: [String])] {
    var found: [(String, [String])] = []
    for (language, file, folder, suffix) in [
      ("ru", "rus", "statements/kremlin", ".json"), ("uk", "ukr", "statements/zelensky", ".uk.json"),
      ("be", "bel", "", ""),
    ] {
      var texts: [Substring] = []
      if !folder.isEmpty, let folder = SharedData.development(folder) {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(suffix) {
          let data = try Data(contentsOf: folder.appendingPathComponent(name))
          let fields = try JSONSerialization.jsonObject(with: data) as? [String: Any]
          texts += (fields?["text"] as? String ?? "").split(separator: "\n")
        }
      }
      if let url = SharedData.development("text-udhr/\(file).txt") {
        texts += try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      }
      let pieces = texts.filter { isHeldOut($0) }.flatMap { clauses($0) }
      // From all of the data rather than its start.
      let step = max(1, pieces.count / mostLines)
      found.append((language, pieces.enumerated().filter { $0.offset % step == 0 }.prefix(mostLines).map(\.element)))
    }
    return found
  }

  static func clean() throws -> [[UInt8]] {
    var texts: [[UInt8]] = []
    let folder = try #require(MojibakeQualityTests.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where name.hasSuffix(".txt") {
      texts.append(Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
    if QualityFloors.isFull, let mix = SharedData.development("corpus/mix.jsonl.zst") {
      for event in try CorpusReader([mix.path]) {
        if case .record(let record) = event { texts.append(record.text) }
      }
    }
    return texts
  }

  /// As people wrote what the charset lacked.
  static func typewritten(_ line: String) -> String {
    let signs: [Unicode.Scalar: String] = [
      "і": "i", "І": "I", "–": "-", "—": "-", "’": "'", "ʼ": "'", "«": "\"", "»": "\"", "“": "\"", "”": "\"",
      "…": "...",
    ]
    return line.unicodeScalars.map { signs[$0] ?? String($0) }.joined()
  }

  private static func isHeldOut(_ line: Substring) -> Bool {
    line.trimmingCharacters(in: .whitespaces).utf8.reduce(0) { $0 + Int($1) } % 2 == 1
  }

  /// Sentences, and the clauses of what is longer.
  private static func clauses(_ line: Substring) -> [String] {
    var pieces = [""]
    for scalar in line.unicodeScalars {
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
      if ".;,".unicodeScalars.contains(scalar) { pieces.append("") }
    }
    return pieces.map { $0.trimmingCharacters(in: .whitespaces) }.filter { piece in
      piece.unicodeScalars.count { (0x400...0x45F).contains($0.value) } >= 20
    }
  }
}
