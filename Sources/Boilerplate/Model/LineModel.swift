import CKernels

/// The network that tells which lines of a page are text, from their features and those of the lines around.
///
/// Sixteen channels: an embedding of the features, convolutions over lines 1, 2, 4 and 8 apart (depthwise, then pointwise, with
/// residuals) and, among them, one layer that sums up what stands before and behind each line by learnt weights. Trained by
/// `Scripts/train-boilerplate`, whose record heads the file.
public final class LineModel: Sendable {
  /// Why a file holds no model.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    public var file: String
    public var reason: String

    public var description: String { "\(file): \(reason)" }
  }

  /// Columns that tell of a line's site: known, share and count of its other texts with the line, texts.
  static let siteColumns = 4
  static let channels = Int(CKERNELS_LINE_CHANNELS)

  private let columns: [Int32]
  private let mean: [Float]
  private let scale: [Float]
  private let reach: [Int32]
  private let weights: [Float]

  /// - Parameter features: the names of the columns that rows will have.
  init(_ bytes: [UInt8], name: String, features: [String]) throws(Failure) {
    let file = ModelFile(bytes)
    func fail(_ reason: String) -> Failure { Failure(file: name, reason: reason) }
    var columns: [Int32] = []
    for feature in file.words["features"] ?? [] {
      guard let column = features.firstIndex(of: feature) else { throw fail("there is no feature “\(feature)”") }
      columns.append(Int32(column))
    }
    if columns.isEmpty { throw fail("no features") }
    func vector(_ key: String, _ count: Int) throws(Failure) -> [Float] {
      guard let row = file.numbers[key], row.count == count else { throw fail("\(key): \(count) numbers expected") }
      return row
    }
    /// Transposed: a row for each input, the bias last.
    func matrix(_ key: String, inputs: Int, outputs: Int = Self.channels) throws(Failure) -> [Float] {
      var result = [Float](repeating: 0, count: (inputs + 1) * outputs)
      for output in 0..<outputs {
        for (input, weight) in try vector("\(key).weight.\(output)", inputs).enumerated() {
          result[input * outputs + output] = weight
        }
      }
      result.replaceSubrange(inputs * outputs..<(inputs + 1) * outputs, with: try vector("\(key).bias", outputs))
      return result
    }
    self.columns = columns
    mean = try vector("mean", columns.count)
    scale = try vector("scale", columns.count)
    var (reach, weights): ([Int32], [Float]) = ([], [])
    weights += try matrix("embed", inputs: columns.count + Self.siteColumns)
    for layer in file.layers {
      if let distance = layer.distance {
        reach.append(Int32(distance))
        for place in 0..<5 { weights += try vector("\(layer.number).depthwise.\(place)", Self.channels) }
        weights += try vector("\(layer.number).depthwise.bias", Self.channels)
        weights += try matrix("\(layer.number).point", inputs: Self.channels)
      } else {
        reach.append(0)
        weights += try matrix("\(layer.number).attention", inputs: Self.channels, outputs: 1)
        weights += try matrix("\(layer.number).project", inputs: 2 * Self.channels + 4)
      }
    }
    weights += try matrix("head", inputs: Self.channels)
    weights += try matrix("logit", inputs: Self.channels, outputs: 1)
    self.reach = reach
    self.weights = weights
  }

  /// The logit of each line that it is text.
  ///
  /// - Parameters:
  ///   - rows: of all features, `stride` numbers a line.
  ///   - site: four numbers a line; empty when nothing is known of the site.
  /// - Complexity: O(*n*) in lines: some 3,000 multiplications each.
  func logits(_ rows: [Float], stride: Int, site: [Float], count: Int) -> [Float] {
    if count == 0 { return [] }
    var room = [Float](repeating: 0, count: 4 * (columns.count + Self.siteColumns) + 2 * Self.channels * count)
    var logits = [Float](repeating: 0, count: count)
    columns.withUnsafeBufferPointer { columns in
      mean.withUnsafeBufferPointer { mean in
        scale.withUnsafeBufferPointer { scale in
          reach.withUnsafeBufferPointer { reach in
            weights.withUnsafeBufferPointer { weights in
              guard let columns = columns.baseAddress, let mean = mean.baseAddress, let scale = scale.baseAddress,
                let reach = reach.baseAddress, let weights = weights.baseAddress
              else { return }
              var model = ckernels_line_model(
                features: self.columns.count, columns: columns, mean: mean, scale: scale, layers: self.reach.count,
                reach: reach, weights: weights)
              ckernels_lines(&model, rows, stride, site.isEmpty ? nil : site, count, &room, &logits)
            }
          }
        }
      }
    }
    return logits
  }
}

/// The rows of a model's file: a key, then words or numbers between tabs.
struct ModelFile {
  private(set) var words: [String: [String]] = [:]
  private(set) var numbers: [String: [Float]] = [:]
  /// In order; `distance` is nil for a layer that sums up.
  private(set) var layers: [(number: Int, distance: Int?)] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 2 else { continue }
      switch fields[0] {
      case "features", "site": words[fields[0]] = Array(fields.dropFirst())
      case "layer":
        guard fields.count >= 3, let number = Int(fields[1]) else { continue }
        layers.append((number, fields[2] == "conv" && fields.count >= 5 ? Int(fields[4]) : nil))
      default: numbers[fields[0]] = fields.dropFirst().compactMap { Float($0) }
      }
    }
  }
}
