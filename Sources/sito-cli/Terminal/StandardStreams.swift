#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Standard input, output and error.
enum StandardStreams {
  /// Takes the numbers of those that are closed, so that no file of ours gets one and is read or written in its place; using
  /// them stays an error.
  static func occupy() {
    for (descriptor, access) in [(0 as Int32, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is this one, since those below it are taken.
      _ = open("/dev/null", access)
    }
  }
}
