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
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
  }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
