import Synchronization
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The temporary files this process has open, kept where a signal handler can reach them.
///
/// The places are allocated once and never freed; the handler only reads them and calls `unlink(2)`, which is
/// async-signal-safe. When all places are taken, further files are written as usual but outlive a signal.
public enum TemporaryFiles {
  static let places = Places(count: 256)

  /// Makes SIGHUP, SIGINT and SIGTERM remove all temporary files and end the process with 128 + the signal's number
  /// (130 for SIGINT, 143 for SIGTERM), and a write to a closed pipe an error instead of a death.
  ///
  /// Signals that the parent told this process to ignore stay ignored. Call it once, before work starts.
  public static func removeOnSignals() {
    _ = places.count
    var handled = sigset_t()
    sigemptyset(&handled)
    for number in [SIGHUP, SIGINT, SIGTERM] {
      sigaddset(&handled, number)
      let former = signal(number) { number in
        TemporaryFiles.removeAll()
        _exit(128 + number)
      }
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
    // A process started from a thread that blocks signals (thread pools do) inherits that and could not be ended.
    sigprocmask(SIG_UNBLOCK, &handled, nil)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Removes every temporary file that is open now. Async-signal-safe once a file has been opened.
  public static func removeAll() { places.unlinkAll() }

  struct Places: ~Copyable, @unchecked Sendable {
    private static let pathCapacity = 4096
    private static let free: UInt8 = 0
    private static let filling: UInt8 = 1
    private static let ready: UInt8 = 2

    let count: Int
    private let states: UnsafeMutablePointer<Atomic<UInt8>>
    private let paths: UnsafeMutablePointer<CChar>

    init(count: Int) {
      self.count = count
      states = .allocate(capacity: count)
      for index in 0..<count { (states + index).initialize(to: Atomic(Self.free)) }
      paths = .allocate(capacity: count * Self.pathCapacity)
    }

    /// - Returns: nil when no place is left or the path is longer than the system allows.
    func take(_ path: FilePath) -> Int? {
      let length = path.length
      if length >= Self.pathCapacity { return nil }
      for index in 0..<count {
        let exchange = states[index].compareExchange(
          expected: Self.free, desired: Self.filling, ordering: .acquiringAndReleasing)
        if !exchange.exchanged { continue }
        path.withPlatformString { (paths + index * Self.pathCapacity).update(from: $0, count: length + 1) }
        states[index].store(Self.ready, ordering: .releasing)
        return index
      }
      return nil
    }

    func release(_ index: Int) { states[index].store(Self.free, ordering: .releasing) }

    func unlinkAll() {
      for index in 0..<count where states[index].load(ordering: .acquiring) == Self.ready {
        unlink(paths + index * Self.pathCapacity)
      }
    }
  }
}
