import CSystemLibXML2

/// libxml2's HTML parser as a stream of events: for comparison only.
enum LibXML2 {
  /// What both parsers say of a page.
  struct Reading: Equatable {
    /// Names of start tags in order, but those that libxml2 makes up.
    var elements: [String] = []
    /// The text outside of scripts, styles and their like, without white space and no-break spaces.
    var text: [UInt8] = []
  }

  /// Elements that libxml2 opens by itself, or opens once only.
  static let implied: Set<String> = ["html", "head", "body", "p"]
  /// Whose text the two read by different standards.
  static let raw: Set<String> = ["script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"]

  private final class Collector {
    var reading = Reading()
    var rawDepth = 0
  }

  /// - Parameter page: UTF-8 without NUL, which would end the page here.
  static func read(_ page: [UInt8]) -> Reading {
    let collector = Collector()
    var sax = xmlSAXHandler()
    sax.startElement = { context, name, _ in
      guard let context, let name else { return }
      let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      let tag = String(cString: name)
      if LibXML2.raw.contains(tag) { collector.rawDepth += 1 }
      if !LibXML2.implied.contains(tag) { collector.reading.elements.append(tag) }
    }
    sax.endElement = { context, name in
      guard let context, let name else { return }
      let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
      if LibXML2.raw.contains(String(cString: name)) { collector.rawDepth -= 1 }
    }
    sax.characters = { context, text, count in LibXML2.add(context, text, count) }
    sax.ignorableWhitespace = { context, text, count in LibXML2.add(context, text, count) }
    page.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let context = Unmanaged.passUnretained(collector).toOpaque()
      let parser = htmlCreatePushParserCtxt(&sax, context, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      let options = [HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_RECOVER, HTML_PARSE_IGNORE_ENC]
      htmlCtxtUseOptions(parser, Int32(options.reduce(0) { $0 | $1.rawValue }))
      htmlParseChunk(parser, start, Int32(bytes.count), 0)
      htmlParseChunk(parser, nil, 0, 1)
      htmlFreeParserCtxt(parser)
    }
    return collector.reading
  }

  private static func add(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<UInt8>?, _ count: Int32) {
    guard let context, let text else { return }
    let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
    if collector.rawDepth > 0 { return }
    append(UnsafeBufferPointer(start: text, count: Int(count)), to: &collector.reading.text)
  }

  /// Everything but white space and no-break spaces.
  static func append(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in text where byte > 0x20 {
      output.append(byte)
      if byte == 0xA0, output.count >= 2, output[output.count - 2] == 0xC2 { output.removeLast(2) }
    }
  }
}
