/// The host of a URL, which stands for the site.
enum URLHost {
  /// The host in lower case, `www.` included, without user, port and final dot.
  ///
  /// - Returns: nil when there is no `//` before it or nothing after.
  static func host(of url: String) -> String? {
    let bytes = Array(url.utf8)
    guard let slash = bytes.indices.first(where: { bytes[$0] == 0x2F }), slash + 1 < bytes.count,
      bytes[slash + 1] == 0x2F, slash == 0 || bytes[slash - 1] == 0x3A
    else { return nil }
    var authority = bytes[(slash + 2)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C }
    if let at = authority.lastIndex(of: 0x40) { authority = authority[(at + 1)...] }
    if authority.first == 0x5B {
      guard let close = authority.firstIndex(of: 0x5D) else { return nil }
      authority = authority[...close]
    } else {
      authority = authority.prefix { $0 != 0x3A }
    }
    if authority.last == 0x2E { authority.removeLast() }
    if authority.isEmpty { return nil }
    return String(decoding: authority.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
