#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the process has used.
public enum CPUClock {
  /// CPU seconds of all threads of the process.
  public static var seconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds of a clock that only goes forward.
  public static var wallSeconds: Double { read(CLOCK_MONOTONIC) }

  /// The greatest resident memory up to now, in megabytes (10⁶ bytes).
  public static var peakMegabytes: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1e6
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
  }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The machine a benchmark ran on.
public struct MachineDescription: Sendable {
  public var processor: String
  public var cores: Int
  public var system: String

  public init() {
    var names = utsname()
    uname(&names)
    system = withUnsafeBytes(of: names.sysname) { Self.text($0) } + " " + withUnsafeBytes(of: names.release) { Self.text($0) }
    let machine = withUnsafeBytes(of: names.machine) { Self.text($0) }
    cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    processor = Self.processorModel() ?? machine
  }

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
