import Foundation
import Testing
import _TestSupport

@testable import Corpus

@Suite struct WARCReaderTests {
  private static func record(_ type: String, _ id: String?, _ url: String?, _ text: [UInt8], length: Int? = nil)
    -> [UInt8]
  {
    var header = "WARC/1.0\r\nWARC-Type: \(type)\r\n"
    if let id { header += "WARC-Record-ID: <\(id)>\r\n" }
    if let url { header += "WARC-Target-URI: \(url)\r\n" }
    header += "WARC-Date: 2024-01-01T00:00:00Z\r\ncontent-length:  \(length ?? text.count) \r\n\r\n"
    return Array(header.utf8) + text + Array("\r\n\r\n".utf8)
  }

  private static let file: [UInt8] =
    record("warcinfo", "urn:uuid:0", nil, Array("software: x\r\n".utf8))
    + record("conversion", "urn:uuid:1", "https://News.example.org/a", Array("Первый\r\n\r\nWARC/1.0 text\n".utf8))
    + record("conversion", "urn:uuid:2", nil, Array(" \n".utf8))
    + record("conversion", "urn:uuid:3", "https://b.example/", Array("third".utf8))

  private func read(_ bytes: [UInt8], block: Int = 1 << 20, name: String = "s/x.wet") throws -> [ReadEvent] {
    let folder = try TemporaryFolder()
    var options = ReadingOptions()
    options.blockBytes = block
    return try events([try folder.write(name, bytes)], in: folder, options: options)
  }

  @Test func conversionRecordsAreDocuments() throws {
    let found = try read(Self.file)
    let second = Self.record("warcinfo", "urn:uuid:0", nil, Array("software: x\r\n".utf8)).count
    #expect(summary(found)[0] == "urn:uuid:1|news.example.org|Первый\r\n\r\nWARC/1.0 text\n")
    #expect(summary(found)[1].hasSuffix("|the record holds no text"))
    #expect(summary(found)[2] == "urn:uuid:3|b.example|third")
    #expect(found.count == 3)
    guard case .record(let record) = found[0] else { return }
    #expect(record.position == .offset(second))
    #expect(record.url == "https://News.example.org/a")
    #expect(record.published == nil)
    #expect(record.isUTF8)
  }

  private static let page = "<!DOCTYPE html><p>Слово</p>"

  /// An answer's header lines and body, and what becomes of it: the page, its charset if the bytes are no UTF-8, or nothing.
  @Test(arguments: [
    (["HTTP/1.1 200 OK", "Content-Type: text/html; charset=UTF-8"], Array(page.utf8), page),
    (["HTTP/1.1 200 OK", "content-type: TEXT/HTML"], Array(page.utf8), page),
    (["HTTP/1.0 200 OK"], Array(page.utf8), page),
    (["HTTP/1.1 200 OK", "Content-Type: application/xhtml+xml"], Array(page.utf8), page),
    (["HTTP/1.1 200 OK", "Content-Type: text/plain"], Array("text".utf8), "text"),
    (["HTTP/1.1 404 Not Found", "Content-Type: text/html"], Array(page.utf8), nil),
    (["HTTP/1.1 301 Moved", "Content-Type: text/html"], Array(page.utf8), nil),
    (["HTTP/1.1 200 OK", "Content-Type: image/png"], Array(page.utf8), nil),
    (["HTTP/1.1 200 OK", "Content-Type: text/html"], [], nil),
    (
      ["HTTP/1.1 200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked"],
      Array("7;x=y\r\n<html>a\r\nA\r\nbcdefghijk\r\n0\r\n\r\n".utf8), "<html>abcdefghijk"
    ),
    // The crawler undid the chunks and left the header.
    (["HTTP/1.1 200 OK", "Content-Type: text/html", "Transfer-Encoding: chunked"], Array(page.utf8), page),
    (["HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Encoding: gzip"], Array(page.utf8), page),
    (["HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Encoding: br"], Array(page.utf8), page),
  ])
  func responsesArePages(_ header: [String], _ body: [UInt8], _ expected: String?) throws {
    let answer = Array((header.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    let found = try read(Self.record("response", "urn:uuid:9", "http://a.example/", answer), name: "s/x.warc")
    guard case .record(let record) = found.first else {
      #expect(expected == nil)
      #expect(summary(found).first?.hasPrefix("!s/x.warc@0|the file holds no page") == true)
      return
    }
    #expect(record.text == expected.map { Array($0.utf8) })
    #expect(record.isHTML == !header.contains("Content-Type: text/plain"))
    #expect(record.source == "a.example")
  }

  @Test func packedResponses() throws {
    for (name, coding) in [(".gz", "gzip"), (".zst", "zstd")] {
      let header = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: \(coding)\r\n\r\n"
      let body = try packed(Array(Self.page.utf8), name)
      let found = try read(Self.record("response", nil, nil, Array(header.utf8) + body), name: "s/x.warc")
      guard case .record(let record) = found.first else {
        Issue.record("\(summary(found))")
        continue
      }
      #expect(record.text == Array(Self.page.utf8))
      let damaged = try read(
        Self.record(
          "response", nil, nil, Array(header.utf8) + body.prefix(4) + [255, 255, 255, 255, 255, 255, 255, 255]),
        name: "s/x.warc")
      #expect(summary(damaged).first?.hasPrefix("!s/x.warc@0|") == true)
    }
    let brotli = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n\u{1}\u{2}\u{3}"
    let found = summary(try read(Self.record("response", nil, nil, Array(brotli.utf8)), name: "s/x.warc"))
    #expect(found.first?.contains("packed by “br”") == true)
  }

  @Test func theCharsetOfTheAnswerIsKept() throws {
    let header = "HTTP/1.1 200 OK\r\nContent-Type: text/html; Charset=\"Windows-1251\"\r\n\r\n"
    let found = try read(
      Self.record("response", nil, nil, Array(header.utf8) + Array("<html>".utf8) + [0xC0, 0xE1]), name: "s/x.warc")
    guard case .record(let record) = found.first else { return }
    #expect(record.encoding == "windows-1251")
    #expect(!record.isUTF8)
  }

  @Test(arguments: [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64])
  func theBlockSizeDoesNotMatter(_ block: Int) throws {
    let broken = Self.file + Array("noise\r\n".utf8) + Self.file
    #expect(try read(broken, block: block) == read(broken))
    #expect(try read(packed(broken, ".gz"), block: block, name: "s/x.wet") == read(broken))
  }

  @Test func noiseIsARejectAndReadingGoesOn() throws {
    let found = summary(try read(Array("noise\r\nmore noise\r\n".utf8) + Self.file))
    #expect(found.first == "!s/x.wet@0|no WARC record starts here")
    #expect(found.count == 4)
    #expect(summary(try read(Array("only noise".utf8))) == ["!s/x.wet@0|no WARC record starts here"])
    let lengthless = Array("WARC/1.0\r\nWARC-Type: conversion\r\n\r\ntext\r\n\r\n".utf8)
    let after = summary(try read(lengthless + Self.file))
    #expect(after.count == 4)
    #expect(after.last == "urn:uuid:3|b.example|third")
  }

  @Test func aRecordRightAfterABadOneIsRead() throws {
    let good = Self.record("conversion", "urn:uuid:1", "https://a.example/", Array("first".utf8))
    let starts = ["noise\r\n", "noise\r\n\r\n", "WARC/1.0\r\nWARC-Type: conversion\r\n\r\n"]
    for block in [1, 7, 8, 1 << 20] {
      for start in starts {
        let found = summary(try read(Array(start.utf8) + good, block: block))
        #expect(found.count == 2, "\(start): \(found)")
        #expect(found.last == "urn:uuid:1|a.example|first", "\(start)")
      }
    }
    let lengthless = summary(try read(Array(starts[2].utf8) + good))
    #expect(lengthless.first == "!s/x.wet@0|a WARC record without Content-Length")
  }

  @Test(arguments: ["warcinfo", "response"])
  func aFileWithoutConversionRecordsIsAReject(_ type: String) throws {
    let found = summary(try read(Self.record(type, "urn:uuid:0", nil, Array("text".utf8))))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("!s/x.wet@0|the file holds no page and no text") == true)
  }

  @Test func aRecordCutShortIsAReject() throws {
    let found = summary(try read(Array(Self.file.dropLast(6))))
    #expect(found.count == 3)
    #expect(found.last?.hasSuffix("|the file is cut short in this record") == true)
    for length in stride(from: 0, to: Self.file.count, by: 11) { _ = try read(Array(Self.file[..<length])) }
  }

  @Test func lengthsThatLieDoNoHarm() throws {
    for length in [0, 3, 1 << 40, Int.max] {
      let bytes = Self.record("conversion", "urn:uuid:1", nil, Array("text".utf8), length: length) + Self.file
      #expect(try !read(bytes).isEmpty)
    }
  }
}
