import ICU
import Normalization
import Storage
import SystemPackage

/// Makes the table of Unicode properties from the ICU this program runs with: `make tables`.
///
/// usage: generate-tables SIGNS.TSV OUT.BIN
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw UsageError() }
    let signs = try MappedFile(FilePath(arguments[1])).withUnsafeBytes { try SignTable($0) }
    let builder = try UnicodeTableBuilder(signs: signs)
    let table = try builder.build()
    var file = try AtomicFile(FilePath(arguments[2]))
    try file.write(table)
    try file.commit()
    print("\(arguments[2]): \(table.count) bytes, ICU \(ICUVersion.library), Unicode \(ICUVersion.unicode)")
  }
}

struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage: generate-tables SIGNS.TSV OUT.BIN" }
}
