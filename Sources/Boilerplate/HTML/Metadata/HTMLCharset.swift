/// The encoding that a page declares in its first bytes.
public enum HTMLCharset {
  /// Bytes that the standard looks at.
  public static let prescanned = 1024

  /// The declared label in lower case, as written: a byte order mark's, else that of the first `meta` that gives one
  /// (HTML, section 13.2.3.2, "prescan a byte stream"). UTF-16 in a `meta` means UTF-8, for the page could be read.
  ///
  /// - Complexity: O(1): only `prescanned` bytes are looked at.
  public static func declared(in page: [UInt8]) -> String? {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    if page.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    if page.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    return page.withUnsafeBufferPointer { prescan(UnsafeBufferPointer(rebasing: $0.prefix(prescanned))) }
  }

  /// Other than on the page, raw text is not passed over: a `meta` in a script counts, as the standard has it.
  private static func prescan(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var tokenizer = HTMLTokenizer(bytes)
    // As inside SVG, no element is raw text.
    tokenizer.isInForeignContent = true
    while let token = tokenizer.next() {
      guard token.kind == .startTag, token.tag == .meta else { continue }
      if let label = tokenizer.string(.charset), !label.isEmpty { return usable(label) }
      guard tokenizer.string(.httpEquiv)?.lowercased() == "content-type", let content = tokenizer.value(.content),
        let label = label(inContent: Array(bytes[content]))
      else { continue }
      return usable(label)
    }
    return nil
  }

  private static func usable(_ label: String) -> String {
    let label = label.lowercased()
    if label == "x-user-defined" { return "windows-1252" }
    return label.hasPrefix("utf-16") ? "utf-8" : label
  }

  /// The label behind `charset=` in the value of a `content` attribute, in lower case; nil without.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func label(inContent content: [UInt8]) -> String? {
    content.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let scan = ByteScan(base: base, end: bytes.count)
      var index = 0
      while index < bytes.count {
        guard scan.matches("charset", at: index) else {
          index += 1
          continue
        }
        index += 7
        while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
        guard index < bytes.count, bytes[index] == 0x3D else { continue }
        index += 1
        while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        let end: Int
        if quote == 0x22 || quote == 0x27 {
          index += 1
          end = scan.first(quote, from: index)
          guard end < bytes.count else { return nil }
        } else {
          end = (index..<bytes.count).first { bytes[$0].isHTMLSpace || bytes[$0] == 0x3B } ?? bytes.count
        }
        let label = HTMLText.collapsed(Array(bytes[index..<end])).lowercased()
        return label.isEmpty ? nil : label
      }
      return nil
    }
  }
}
