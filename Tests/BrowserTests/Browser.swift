import Foundation
import _TestSupport

/// Chromium without a window and with a profile of its own, driven over two pipes by the DevTools protocol
/// (https://chromedevtools.github.io/devtools-protocol/): what is sent and received are JSON objects that end in NUL.
///
/// Every wait has an end, and the process is ended by its number.
final class Browser: @unchecked Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// What happened while a page was opened and since.
  struct Visit: Sendable {
    var requests: [String] = []
    /// Of the console and of the log: errors, warnings, breaches of the page's policy.
    var messages: [String] = []
    /// What `alert` and its like have said.
    var dialogs: [String] = []
  }

  /// Where the program is: `SITO_CHROMIUM` (empty for none), or found by its name.
  static let program: String? = {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["SITO_CHROMIUM"] { return named.isEmpty ? nil : named }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "chromium-headless-shell", "google-chrome"]
    return names.flatMap { name in folders.map { "\($0)/\(name)" } }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  /// Of one step: a machine may have much else to do.
  private static let patience: TimeInterval = 90

  // All below is touched on this queue alone, so that no thread of the tests waits for the browser.
  private let queue = DispatchQueue(label: "browser")
  private let profile: TemporaryFolder
  private var process: SpawnedProcess
  private var received: [UInt8] = []
  private var lastNumber = 0
  private var session: String?
  private var isLoaded = false
  private var visit = Visit()

  private init(program: String) throws {
    profile = try TemporaryFolder()
    let arguments = [
      "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile.path)", "--no-sandbox", "--disable-gpu",
      "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-extensions", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--lang=en", "--font-render-hinting=none",
      "about:blank",
    ]
    process = try SpawnedProcess(program, arguments, home: profile.path)
  }

  /// Starts a browser, and ends it whatever happens.
  static func run(_ body: (Browser) async throws -> Void) async throws {
    guard let program else { throw Failure(description: "there is no Chromium here") }
    let browser = try Browser(program: program)
    do {
      try await browser.attach()
      try await body(browser)
    } catch {
      await browser.end()
      throw error
    }
    await browser.end()
  }

  private func attach() async throws {
    try await perform {
      let target = try self.exchange("Target.createTarget", ["url": "about:blank"])["targetId"] as? String
      let reply = try self.exchange("Target.attachToTarget", ["targetId": target ?? "", "flatten": true])
      self.session = reply["sessionId"] as? String
      for domain in ["Page", "Network", "Runtime", "Log", "Accessibility"] {
        _ = try self.exchange("\(domain).enable")
      }
    }
  }

  private func end() async {
    try? await perform {
      self.session = nil
      _ = try? self.exchange("Browser.close")
      self.process.end()
      try? FileManager.default.removeItem(at: self.profile.url)
    }
  }

  private func perform<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }
}

/// What a page is told and asked.
extension Browser {
  /// Opens a file and waits until it is loaded.
  func open(_ file: String) async throws {
    try await perform {
      self.visit = Visit()
      self.isLoaded = false
      let reply = try self.exchange("Page.navigate", ["url": URL(fileURLWithPath: file).absoluteString])
      if let error = reply["errorText"] { throw Failure(description: "\(file): \(error)") }
      let end = Date(timeIntervalSinceNow: Self.patience)
      while !self.isLoaded { try self.receive(until: end) }
    }
  }

  /// What has happened since the page was opened.
  func seen() async throws -> Visit {
    // Two frames are painted first, so that whatever loading had started has had its turn.
    _ = try await screenshot(full: false)
    _ = try await screenshot(full: false)
    return try await perform { self.visit }
  }

  func resize(width: Int, height: Int = 1_000) async throws {
    try await tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  /// - Parameter media: "screen" or "print".
  func emulate(media: String = "screen", dark: Bool) async throws {
    let scheme = ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]
    try await tell("Emulation.setEmulatedMedia", ["media": media, "features": [scheme]])
  }

  /// Of the pages that are opened from now on.
  func forbidScripts() async throws { try await tell("Emulation.setScriptExecutionDisabled", ["value": true]) }

  /// Pages' policies are without effect from now on.
  func ignorePolicies() async throws { try await tell("Page.setBypassCSP", ["enabled": true]) }

  /// A click as of a mouse, in pixels of the window.
  func click(x: Double, y: Double) async throws {
    for type in ["mousePressed", "mouseReleased"] {
      try await tell(
        "Input.dispatchMouseEvent", ["type": type, "x": x, "y": y, "button": "left", "clickCount": 1])
    }
  }

  /// The value of an expression of JavaScript, which pages' policies and `forbidScripts` do not hinder.
  func evaluate<Value: Decodable & Sendable>(
    _ expression: String, as type: Value.Type = Value.self
  ) async throws -> Value {
    try await perform {
      let reply = try self.exchange("Runtime.evaluate", ["expression": "JSON.stringify(\(expression))"])
      guard let result = reply["result"] as? [String: Any], let value = result["value"] as? String else {
        throw Failure(description: "\(expression.suffix(60)): \(reply["exceptionDetails"] ?? reply)")
      }
      return try JSONDecoder().decode(Value.self, from: Data(value.utf8))
    }
  }

  /// Role and name of what a screen reader is told of.
  func accessibilityTree() async throws -> [(role: String, name: String)] {
    try await perform {
      let nodes = try self.exchange("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
      return nodes.filter { $0["ignored"] as? Bool != true }.map { node in
        func value(_ key: String) -> String { (node[key] as? [String: Any])?["value"] as? String ?? "" }
        return (value("role"), value("name"))
      }
    }
  }

  /// - Parameter full: The whole page, up to 12,000 pixels of it.
  func screenshot(full: Bool) async throws -> [UInt8] {
    try await perform {
      var parameters: [String: Any] = ["format": "png"]
      if full {
        let metrics = try self.exchange("Page.getLayoutMetrics")
        let size = metrics["cssContentSize"] as? [String: Any] ?? [:]
        let height = min((size["height"] as? NSNumber)?.doubleValue ?? 1_000, 12_000)
        parameters["captureBeyondViewport"] = true
        parameters["clip"] = ["x": 0, "y": 0, "width": size["width"] ?? 400, "height": height, "scale": 1]
      }
      let reply = try self.exchange("Page.captureScreenshot", parameters)
      return Array(Data(base64Encoded: reply["data"] as? String ?? "") ?? Data())
    }
  }

  /// The page on sheets of A4, as PDF.
  func printed() async throws -> [UInt8] {
    try await perform {
      let reply = try self.exchange("Page.printToPDF", ["paperWidth": 8.27, "paperHeight": 11.69])
      return Array(Data(base64Encoded: reply["data"] as? String ?? "") ?? Data())
    }
  }

  private func tell(_ method: String, _ parameters: [String: any Sendable]) async throws {
    try await perform { _ = try self.exchange(method, parameters) }
  }
}

/// Messages, on the queue.
extension Browser {
  private func send(_ method: String, _ parameters: [String: Any]) throws -> Int {
    lastNumber += 1
    var message: [String: Any] = ["id": lastNumber, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try process.write([UInt8](JSONSerialization.data(withJSONObject: message)) + [0])
    return lastNumber
  }

  /// Sends a command and waits for its answer; what else comes is noted.
  private func exchange(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let number = try send(method, parameters)
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let message = try receive(until: end)
      guard message["id"] as? Int == number else { continue }
      if let error = message["error"] { throw Failure(description: "\(method): \(error)") }
      return message["result"] as? [String: Any] ?? [:]
    }
  }

  @discardableResult
  private func receive(until end: Date) throws -> [String: Any] {
    var searched = 0
    while true {
      if let place = received[searched...].firstIndex(of: 0) {
        let message = try JSONSerialization.jsonObject(with: Data(received[..<place])) as? [String: Any] ?? [:]
        received.removeSubrange(...place)
        try note(message)
        return message
      }
      searched = received.count
      received += try process.read(until: end)
    }
  }

  private func note(_ message: [String: Any]) throws {
    guard let method = message["method"] as? String, let values = message["params"] as? [String: Any] else { return }
    switch method {
    case "Page.loadEventFired":
      isLoaded = true
    case "Network.requestWillBeSent":
      visit.requests.append((values["request"] as? [String: Any])?["url"] as? String ?? "?")
    case "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown":
      visit.messages.append("\(method): \(values)")
    case "Page.javascriptDialogOpening":
      visit.dialogs.append(values["message"] as? String ?? "?")
      _ = try send("Page.handleJavaScriptDialog", ["accept": true])
    default: break
    }
  }
}
