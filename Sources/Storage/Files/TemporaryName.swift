/// What the temporary file of an `AtomicFile` is called: `.NAME.sito-PROCESS-NUMBER.tmp`.
struct TemporaryName: Equatable {
  /// The start of the target's name.
  var base: String
  var process: Int32
  var number: UInt64

  /// Leaves room for the rest within the 255 bytes of a name.
  private static let mostBytes = 160

  init(of target: FilePath, process: Int32, number: UInt64) {
    base = Self.base(of: target)
    self.process = process
    self.number = number
  }

  /// - Returns: nil for any other name.
  init?(_ bytes: [UInt8]) {
    guard bytes.first == 0x2E, bytes.suffix(4).elementsEqual(".tmp".utf8) else { return nil }
    let inner = bytes[1..<max(1, bytes.count - 4)]
    guard let dash = inner.lastIndex(of: 0x2D) else { return nil }
    let head = inner[..<dash]
    guard let mark = head.lastIndex(of: 0x2D), head[..<mark].suffix(5).elementsEqual(".sito".utf8),
      let process = Int32(String(decoding: head[(mark + 1)...], as: UTF8.self)), process > 0,
      let number = UInt64(String(decoding: inner[(dash + 1)...], as: UTF8.self))
    else { return nil }
    base = String(decoding: head[..<mark].dropLast(5), as: UTF8.self)
    self.process = process
    self.number = number
    // `+7`, `007` and what is no UTF-8 were not written by us.
    if Array(string.utf8) != bytes { return nil }
  }

  static func base(of target: FilePath) -> String {
    String(decoding: Array((target.lastComponent?.string ?? "out").utf8.prefix(mostBytes)), as: UTF8.self)
  }

  var string: String { ".\(base).sito-\(process)-\(number).tmp" }
}
