/// Writes one JSON object into bytes, members in the order they are added, without white space.
///
/// Arrays and objects inside are opened, filled and closed: `beginArray("kept")`, `beginArray()`, `add(1)`, `end()`.
/// Names are not checked for being used twice.
public struct JSONObjectBuilder: Sendable {
  private var bytes: [UInt8]
  /// The closing bracket of each open level.
  private var closers: [UInt8] = []
  private var needsComma = false

  /// - Parameter bytes: the size to expect.
  public init(reserving bytes: Int = 256) {
    self.bytes = []
    self.bytes.reserveCapacity(bytes)
    self.bytes.append(0x7B)
  }

  // MARK: Members of the open object

  public mutating func add(_ name: String, _ value: String) {
    key(name)
    JSONString.append(value, to: &bytes)
  }

  /// - Precondition: `utf8` is valid UTF-8.
  public mutating func add(_ name: String, utf8: [UInt8]) {
    key(name)
    JSONString.append(utf8, to: &bytes)
  }

  /// - Precondition: `utf8` is valid UTF-8.
  public mutating func add(_ name: String, utf8: ArraySlice<UInt8>) {
    key(name)
    utf8.withUnsafeBufferPointer { JSONString.append($0, to: &bytes) }
  }

  public mutating func add(_ name: String, _ value: Int) {
    key(name)
    bytes.append(contentsOf: value.description.utf8)
  }

  /// The shortest digits that give `value` back; null for infinity and not-a-number, which JSON has no word for.
  public mutating func add(_ name: String, _ value: Double) {
    key(name)
    append(value)
  }

  public mutating func add(_ name: String, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  public mutating func addNull(_ name: String) {
    key(name)
    bytes.append(contentsOf: "null".utf8)
  }

  /// - Precondition: `json` is one JSON value.
  public mutating func add(_ name: String, json: [UInt8]) {
    key(name)
    bytes.append(contentsOf: json)
  }

  public mutating func add(_ name: String, _ values: [String]) {
    beginArray(name)
    for value in values { add(value) }
    end()
  }

  public mutating func beginObject(_ name: String) {
    key(name)
    open(0x7B, closedBy: 0x7D)
  }

  public mutating func beginArray(_ name: String) {
    key(name)
    open(0x5B, closedBy: 0x5D)
  }

  // MARK: Elements of the open array

  public mutating func add(_ value: String) {
    separate()
    JSONString.append(value, to: &bytes)
  }

  public mutating func add(_ value: Int) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  public mutating func add(_ value: Double) {
    separate()
    append(value)
  }

  /// - Precondition: `json` is one JSON value.
  public mutating func add(json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  public mutating func beginObject() {
    separate()
    open(0x7B, closedBy: 0x7D)
  }

  public mutating func beginArray() {
    separate()
    open(0x5B, closedBy: 0x5D)
  }

  // MARK: Ends

  /// Closes the array or object opened last.
  public mutating func end() {
    guard let closer = closers.popLast() else { return }
    bytes.append(closer)
    needsComma = true
  }

  /// The object's bytes, with everything still open closed; no line end.
  public consuming func finish() -> [UInt8] {
    while !closers.isEmpty { end() }
    bytes.append(0x7D)
    return bytes
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    JSONString.append(name, to: &bytes)
    bytes.append(0x3A)
  }

  private mutating func open(_ opener: UInt8, closedBy closer: UInt8) {
    bytes.append(opener)
    closers.append(closer)
    needsComma = false
  }

  private mutating func append(_ value: Double) {
    bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
  }
}
