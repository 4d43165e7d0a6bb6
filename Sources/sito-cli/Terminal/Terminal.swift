import Sito

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard error: messages, summaries, progress.
enum Terminal {
  /// Whether standard error is a terminal that can rewrite a line.
  static let isInteractive: Bool = {
    guard isatty(2) == 1 else { return false }
    let kind = getenv("TERM").map { String(cString: $0) }
    return kind != "dumb"
  }()

  /// Writes a line. What cannot be written to standard error cannot be reported either, so failure is ignored.
  static func write(_ line: String) { writeBytes(line + "\n") }

  static func writeBytes(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// `1234567` as `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  /// Bytes as people read them: `23.2 kB`, `1.4 GB`.
  static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["bytes", "kB", "MB", "GB"] {
      if value < 1000 { return unit == "bytes" ? "\(bytes) bytes" : "\(Decimals.fixed(value, places: 1)) \(unit)" }
      value /= 1000
    }
    return "\(Decimals.fixed(value, places: 1)) TB"
  }

  /// `1 document`, `2 documents`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// `write(2)`, under a name that the methods of `Terminal` do not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
