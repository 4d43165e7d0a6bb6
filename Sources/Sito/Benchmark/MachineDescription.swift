#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The machine a benchmark ran on.
public struct MachineDescription: Sendable {
  public var processor: String
  public var cores: Int
  public var system: String

  public init() {
    var names = utsname()
    uname(&names)
    system =
      withUnsafeBytes(of: names.sysname) { Self.text($0) } + " " + withUnsafeBytes(of: names.release) { Self.text($0) }
    let machine = withUnsafeBytes(of: names.machine) { Self.text($0) }
    cores = Self.coreCount
    processor = Self.processorModel() ?? machine
  }

  /// Cores that the system has on line.
  public static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  private static func processorModel() -> String? {
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") {
        return String(text[text.index(after: colon)...].drop { $0 == " " })
      }
    }
    return nil
  }
}
