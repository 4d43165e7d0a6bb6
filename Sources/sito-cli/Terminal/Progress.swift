import Sito

/// One line on standard error that tells how far a run is; nothing when it is no terminal or --quiet is given.
struct Progress {
  private let command: String
  private let isShown: Bool
  private let start = CPUClock.wallSeconds
  private var last = 0.0

  init(_ command: String, isQuiet: Bool) {
    self.command = command
    isShown = !isQuiet && Terminal.isInteractive
  }

  /// At most ten times a second.
  mutating func update(documents: Int, bytes: Int) {
    let now = CPUClock.wallSeconds
    guard isShown, now - last >= 0.1 else { return }
    last = now
    let rate = Double(bytes) / 1e6 / max(now - start, 1e-9)
    Terminal.writeBytes(
      "\r\(command): \(Terminal.count(documents, "document")), \(Terminal.size(bytes)), "
        + "\(Decimals.fixed(rate, places: 1)) MB/s\u{1B}[K")
  }

  /// A word on a long step without steps of its own.
  func say(_ text: String) {
    if isShown { Terminal.writeBytes("\r\(command): \(text)\u{1B}[K") }
  }

  /// Clears the line.
  func end() {
    if isShown { Terminal.writeBytes("\r\u{1B}[K") }
  }
}
