import Foundation

/// A program that reads commands from its descriptor 3 and writes answers to its descriptor 4.
///
/// `posix_spawn`, since neither Foundation's nor Subprocess's processes have descriptors beyond the third.
struct SpawnedProcess {
  private let number: pid_t
  /// One socket for both directions: writing to it raises no signal when the other side has gone.
  private let channel: Int32
  private var isEnded = false

  /// - Parameter home: what the program takes for the user's folder.
  init(_ program: String, _ arguments: [String], home: String) throws {
    let (own, other) = try Self.socketPair()
    defer { close(other) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, other, 3)
    posix_spawn_file_actions_adddup2(&actions, other, 4)

    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = home
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var started: pid_t = 0
    let status = posix_spawn(&started, program, &actions, nil, words, settings)
    number = started
    channel = own
    if status != 0 {
      close(own)
      throw Browser.Failure(description: "\(program) cannot be started: \(String(cString: strerror(status)))")
    }
  }

  /// Both ends are above the descriptors of the child, and do not get into other children.
  private static func socketPair() throws -> (Int32, Int32) {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Browser.Failure(description: "no pair of sockets") }
    let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    for end in ends { close(end) }
    #if canImport(Darwin)
      var isSilent: Int32 = 1
      setsockopt(moved[0], SOL_SOCKET, SO_NOSIGPIPE, &isSilent, socklen_t(MemoryLayout<Int32>.size))
    #endif
    return (moved[0], moved[1])
  }

  #if canImport(Darwin)
    private static let sendFlags: Int32 = 0
  #else
    private static let sendFlags = Int32(MSG_NOSIGNAL)
  #endif

  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(channel, $0.baseAddress, $0.count, Self.sendFlags) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Browser.Failure(description: "the browser has gone") }
      rest = rest.dropFirst(count)
    }
  }

  /// What has come, at least one byte.
  func read(until end: Date) throws -> [UInt8] {
    var state = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
    while true {
      let patience = end.timeIntervalSinceNow * 1_000
      guard patience > 0 else { throw Browser.Failure(description: "the browser does not answer") }
      let ready = poll(&state, 1, Int32(patience) + 1)
      if ready > 0 { break }
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { recv(channel, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { throw Browser.Failure(description: "the browser has gone") }
    return Array(bytes[..<count])
  }

  /// Waits ten seconds for the process to end by itself, then ends it.
  mutating func end() {
    if isEnded { return }
    isEnded = true
    close(channel)
    var status: Int32 = 0
    for _ in 0..<500 {
      if waitpid(number, &status, WNOHANG) != 0 { return }
      usleep(20_000)
    }
    kill(number, SIGKILL)
    waitpid(number, &status, 0)
  }
}
