@testable import Boilerplate

/// The network in plain loops and in double precision, as `Scripts/boilerplate/network.py` defines it.
struct LineModelOracle {
  let file: ModelFile
  private static let channels = 16

  private func vector(_ key: String) -> [Double] { file.numbers[key]?.map(Double.init) ?? [] }

  private func linear(_ key: String, _ input: [Double], outputs: Int = channels) -> [Double] {
    let bias = vector("\(key).bias")
    return (0..<outputs).map { output in
      zip(vector("\(key).weight.\(output)"), input).reduce(bias[output]) { $0 + $1.0 * $1.1 }
    }
  }

  func logits(_ rows: [[Float]], columns: [Int], site: [[Float]]) -> [Double] {
    let (mean, scale) = (vector("mean"), vector("scale"))
    var lines = rows.indices.map { index in
      let features = columns.enumerated().map { place, column in
        max(-5, min(5, (Double(rows[index][column]) - mean[place]) * scale[place]))
      }
      let place = site.isEmpty ? [Double](repeating: 0, count: 4) : site[index].map(Double.init)
      return linear("embed", features + place).map { max(0, $0) }
    }
    for layer in file.layers {
      switch layer.kind {
      case .convolution(let distance): lines = convolved(lines, layer.number, Int(distance))
      case .pool: lines = pooled(lines, layer.number)
      case nil: return []
      }
    }
    return lines.map { linear("logit", linear("head", $0).map { max(0, $0) }, outputs: 1)[0] }
  }

  private func convolved(_ lines: [[Double]], _ number: String, _ distance: Int) -> [[Double]] {
    lines.indices.map { index in
      var sums = vector("\(number).depthwise.bias")
      for place in 0..<5 {
        let other = index + (place - 2) * distance
        guard lines.indices.contains(other) else { continue }
        for (channel, weight) in vector("\(number).depthwise.\(place)").enumerated() {
          sums[channel] += weight * lines[other][channel]
        }
      }
      return zip(lines[index], linear("\(number).point", sums.map { max(0, $0) })).map(+)
    }
  }

  private func pooled(_ lines: [[Double]], _ number: String) -> [[Double]] {
    let weights = lines.map { Oracle.exponential(max(-8, min(8, linear("\(number).attention", $0, outputs: 1)[0]))) }
    let total = weights.reduce(0, +)
    func mean(_ range: Range<Int>) -> (weight: Double, values: [Double]) {
      var values = [Double](repeating: 0, count: Self.channels)
      var sum = 0.0
      for index in range {
        sum += weights[index]
        for channel in values.indices { values[channel] += weights[index] * lines[index][channel] }
      }
      return (sum, values.map { $0 / (sum + 1) })
    }
    return lines.indices.map { index in
      let (before, after) = (mean(0..<index), mean(index + 1..<lines.count))
      let shares = [before.weight / total, after.weight / total]
      let sizes = [Oracle.logarithm(1 + before.weight) * 0.2, Oracle.logarithm(1 + after.weight) * 0.2]
      return zip(lines[index], linear("\(number).project", before.values + after.values + shares + sizes)).map(+)
    }
  }
}
