/// Which file of a report holds which anchor, so that every link resolves.
struct ReportPlaces {
  /// The file name of the first page; nil for a report that is one page.
  let name: String?
  /// The page that is being written, from 1.
  var current = 1
  private var pages: [String: Int] = [:]

  init(name: String?) { self.name = name }

  /// Anchors since the last part began.
  private var recent: [String] = []

  /// An anchor on the current page.
  mutating func place(_ anchor: String) {
    pages[anchor] = current
    recent.append(anchor)
  }

  /// What is placed from now on belongs to a part that may have to be withdrawn.
  mutating func beginPart() { recent.removeAll(keepingCapacity: true) }

  /// The part has no room here: its anchors are nowhere again.
  mutating func withdrawPart() {
    for anchor in recent { pages[anchor] = nil }
    recent.removeAll(keepingCapacity: true)
  }

  /// A link from the current page; nil when the anchor is nowhere.
  func link(to anchor: String) -> String? {
    guard let page = pages[anchor] else { return nil }
    return page == current ? "#" + anchor : fileLink(page) + "#" + anchor
  }

  /// A link to a page as a whole. Only names that a link can hold as they are come unescaped.
  func fileLink(_ page: Int) -> String {
    let name = Self.fileName(page, first: name ?? "")
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    // A name with a colon would else be taken for a scheme.
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `report.html`, `report-2.html`, …: the number stands before the extensions.
  static func fileName(_ page: Int, first: String) -> String {
    guard page > 1 else { return first }
    let dot = first.utf8.dropFirst().firstIndex(of: 0x2E) ?? first.endIndex
    return "\(first[..<dot])-\(page)\(first[dot...])"
  }
}
