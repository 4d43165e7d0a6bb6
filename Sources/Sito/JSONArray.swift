/// A JSON array of values that are JSON already.
enum JSONArray {
  static func make<Element>(_ elements: some Sequence<Element>, _ json: (Element) -> [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x5B]
    for element in elements {
      if bytes.count > 1 { bytes.append(0x2C) }
      bytes.append(contentsOf: json(element))
    }
    bytes.append(0x5D)
    return bytes
  }
}

extension Range<Int> {
  /// A JSON array of both bounds.
  var json: [UInt8] { Array("[\(lowerBound),\(upperBound)]".utf8) }
}

/// Figures as people read them.
public enum Decimals {
  /// Rounded to `places` decimal places.
  public static func rounded(_ value: Double, places: Int = 4) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  /// With exactly `places` decimal places, e.g. `3.14`.
  public static func fixed(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let fraction = String(whole % scale)
    let sign = value < 0 && whole > 0 ? "-" : ""
    if places == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
  }
}
