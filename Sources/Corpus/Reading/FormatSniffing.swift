/// The format of an input that has no known extension: standard input, a pipe, a file named without one.
enum FormatSniffing {
  /// How many bytes are looked at.
  static let sampleBytes = 4096

  /// JSONL when an object with a name in quotes (or an empty one) starts; WET, WARC and HTML by their first words; else
  /// text. White space and a byte order mark before are passed over.
  static func format(_ bytes: UnsafeBufferPointer<UInt8>) -> InputFormat {
    let sample = bytes.prefix(sampleBytes)
    var rest = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample
    rest = rest.drop(while: isSpace)
    if rest.first == 0x7B {
      let inside = rest.dropFirst().drop(while: { $0 == 0x20 || $0 == 0x09 })
      if inside.first == 0x22 || inside.first == 0x7D { return .jsonl }
    }
    let lower = String(decoding: rest.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    if lower.hasPrefix("warc/1.") {
      return lower.hasPrefix("warc/1.0\r\nwarc-type: conversion") || lower.contains("text/plain")
        || lower.contains("wet")
        ? .wet : .warc
    }
    if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") { return .html }
    return .text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
