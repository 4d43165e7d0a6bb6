import Text

/// Repair of text that was decoded from the wrong charset (mojibake), and of characters left as HTML references.
///
/// Works line by line (a line ends at LF), and within a line on the stretches that are damaged: a scrape mixes good and
/// bad. Undone are UTF-8 read as a single-byte charset, once or several times over; one Cyrillic single-byte charset read
/// as another or as Latin-1; and windows-1252 read as ISO-8859-1, which shows as C1 controls. A stretch is changed only
/// where the result is better text by a wide margin. What a decoder replaced by U+FFFD is lost and stays.
///
/// Character references are decoded where they end in a semicolon and the text has no tag; `AT&T` stays.
///
/// The result is valid UTF-8, lines stay lines, and repairing it again changes nothing.
///
///     MojibakeRepair().repair(Array("Ð¡ÐµÐºÑ€ÐµÑ‚ âˆ’ Ñåêðåò".utf8)).bytes  // Секрет − Секрет
public struct MojibakeRepair: Sendable {
  private let lines = LineRepair()
  private let scan = SuspicionScan.shared
  private let references = CharacterReferences.embedded
  private let sound = SoundLines()

  /// Builds the tables on first use in a process: some milliseconds.
  public init() {}

  /// - Parameter text: valid UTF-8.
  /// - Complexity: O(*n*) in bytes. Lines without a sign of damage are passed over at memory speed (ASCII) or some hundred
  ///   megabytes a second; a suspicious line costs a pass for each of some twenty misreadings, if it is not one of those that
  ///   were lately found sound.
  public func repair(_ text: [UInt8]) -> RepairedText {
    var map = OffsetMap()
    var repairs: [Repair] = []
    var bytes = text
    if text.contains(UInt8(ascii: "&")), !CharacterReferences.looksLikeMarkup(text) {
      let unescaped = references.decode(text)
      bytes = unescaped.bytes
      for replacement in unescaped.replacements {
        map.add(output: replacement.output.lowerBound, input: replacement.input.lowerBound)
        map.add(output: replacement.output.upperBound, input: replacement.input.upperBound)
        repairs.append(Repair(range: replacement.input, line: 0, damage: .escaped))
      }
    }
    let undone = undoMisreadings(bytes)
    if let undone {
      for change in undone.changes {
        let range = map.input(ofOutput: change.range.lowerBound)..<map.input(ofOutput: change.range.upperBound)
        repairs.append(Repair(range: range, line: 0, damage: change.damage))
      }
      map = map.composed(with: undone.map)
    }
    return RepairedText(bytes: undone?.bytes ?? bytes, map: map, repairs: Self.inOrder(repairs, text))
  }

  private func undoMisreadings(_ text: [UInt8]) -> LineRepair.Result? {
    var whole = LineRepair.Result(bytes: [], map: OffsetMap(), changes: [])
    var copied = 0
    text.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count, let sign = scan.firstSign(text, from: start) {
        let line = Self.line(text, around: sign)
        start = line.upperBound
        guard let repaired = repaired(text, line) else { continue }
        if whole.bytes.isEmpty { whole.bytes.reserveCapacity(text.count) }
        whole.bytes.append(contentsOf: text[copied..<line.lowerBound])
        whole.map.add(output: whole.bytes.count, input: line.lowerBound)
        whole.map.append(repaired.map, output: whole.bytes.count, input: line.lowerBound)
        whole.bytes.append(contentsOf: repaired.bytes)
        whole.map.add(output: whole.bytes.count, input: line.upperBound)
        for change in repaired.changes {
          let range = change.range.lowerBound + line.lowerBound..<change.range.upperBound + line.lowerBound
          whole.changes.append(LineRepair.Change(range: range, damage: change.damage))
        }
        copied = line.upperBound
      }
      if copied > 0 { whole.bytes.append(contentsOf: text[copied...]) }
    }
    return whole.changes.isEmpty ? nil : whole
  }

  /// The repaired line; nil for a sound one.
  private func repaired(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> LineRepair.Result? {
    guard line.count <= SoundLines.longest, let base = text.baseAddress else { return lines.repair(Array(text[line])) }
    let hash = SeededHash.of(base + line.lowerBound, line.count)
    if sound.contains(hash) { return nil }
    let repaired = lines.repair(Array(text[line]))
    if repaired == nil { sound.insert(hash) }
    return repaired
  }

  /// The line that byte `index` stands in, without its line end.
  private static func line(_ text: UnsafeBufferPointer<UInt8>, around index: Int) -> Range<Int> {
    var (start, end) = (index, index)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    while end < text.count, text[end] != 0x0A { end += 1 }
    return start..<end
  }

  /// By their place in the text as given, with the lines counted.
  private static func inOrder(_ repairs: [Repair], _ text: [UInt8]) -> [Repair] {
    let order = repairs.indices.sorted {
      (repairs[$0].range.lowerBound, $0) < (repairs[$1].range.lowerBound, $1)
    }
    var (line, counted) = (1, 0)
    return order.map { index in
      var repair = repairs[index]
      for byte in text[counted..<repair.range.lowerBound] where byte == 0x0A { line += 1 }
      counted = repair.range.lowerBound
      repair.line = line
      return repair
    }
  }
}
