import ICU
import Normalization

/// Lays sections out behind their header.
struct TableFile {
  private var header = [UInt8](repeating: 0, count: TableFormat.headerBytes)
  private var body: [UInt8] = []

  init() {
    put(TableFormat.magic, at: 0)
    put(Array(ICUVersion.library.utf8.prefix(TableFormat.versionBytes - 1)), at: TableFormat.icuVersionOffset)
    put(Array(ICUVersion.unicode.utf8.prefix(TableFormat.versionBytes - 1)), at: TableFormat.unicodeVersionOffset)
  }

  mutating func add<Element: FixedWidthInteger>(_ section: TableFormat.Section, _ elements: [Element]) {
    while (TableFormat.headerBytes + body.count) % TableFormat.alignment != 0 { body.append(0) }
    let place = TableFormat.sectionsOffset + 8 * section.rawValue
    put(bytes(UInt32(TableFormat.headerBytes + body.count)), at: place)
    put(bytes(UInt32(elements.count)), at: place + 4)
    for element in elements { body += bytes(element) }
  }

  func finish() -> [UInt8] { header + body }

  private mutating func put(_ bytes: [UInt8], at place: Int) {
    header.replaceSubrange(place..<place + bytes.count, with: bytes)
  }

  private func bytes<Element: FixedWidthInteger>(_ element: Element) -> [UInt8] {
    withUnsafeBytes(of: element.littleEndian) { Array($0) }
  }
}
