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
  static let siteColumns = siteNames.count
  private static let siteNames = ["known", "share", "count", "texts"]
  static let channels = Int(CKERNELS_LINE_CHANNELS)

  /// Columns of a row, what is taken from each, what the rest is multiplied with, and sixteen weights of the first layer each.
  private struct Columns {
    var columns: [Int32] = []
    var mean: [Float] = []
    var scale: [Float] = []
    var weights: [Float] = []

    func withC<Result>(_ body: (UnsafePointer<ckernels_line_columns>) -> Result) -> Result {
      columns.withUnsafeBufferPointer { columns in
        mean.withUnsafeBufferPointer { mean in
          scale.withUnsafeBufferPointer { scale in
            weights.withUnsafeBufferPointer { weights in
              var columns = ckernels_line_columns(
                count: columns.count, columns: columns.baseAddress, mean: mean.baseAddress, scale: scale.baseAddress,
                weights: weights.baseAddress)
              return body(&columns)
            }
          }
        }
      }
    }
  }

  /// The first layer takes what a line says by itself, what its page says, and what its place says; the sums of the first are kept
  /// with the line, those of the second are the same for all lines.
  private let own: Columns
  private let page: Columns
  private let place: Columns
  private let bias: SIMD16<Float>
  private let reach: [Int32]
  private let weights: [Float]

  /// - Parameter features: the names of the columns that rows will have.
  init(_ bytes: [UInt8], name: String, features: [String]) throws(Failure) {
    let file = ModelFile(bytes)
    func fail(_ reason: String) -> Failure { Failure(file: name, reason: reason) }
    var columns: [Int32] = []
    for feature in file.features {
      guard let column = features.firstIndex(of: feature) else { throw fail("there is no feature “\(feature)”") }
      columns.append(Int32(column))
    }
    if columns.isEmpty { throw fail("no features") }
    if file.site != Self.siteNames { throw fail("site: \(Self.siteNames.joined(separator: ", ")) expected") }
    func vector(_ key: String, _ count: Int) throws(Failure) -> [Float] {
      guard let row = file.numbers[key], row.count == count, row.allSatisfy(\.isFinite) else {
        throw fail("\(key): \(count) numbers expected")
      }
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
    var (own, page, place) = (Columns(), Columns(), Columns())
    let (mean, scale) = (try vector("mean", columns.count), try vector("scale", columns.count))
    let embedding = try matrix("embed", inputs: columns.count + Self.siteColumns)
    func weights(of input: Int) -> ArraySlice<Float> { embedding[input * Self.channels..<(input + 1) * Self.channels] }
    for (input, column) in columns.enumerated() {
      func add(to group: inout Columns, from first: Int) {
        group.columns.append(column - Int32(first))
        group.mean.append(mean[input])
        group.scale.append(scale[input])
        group.weights += weights(of: input)
      }
      switch Int(column) {
      case LineFeatures.own: add(to: &own, from: 0)
      case LineFeatures.page: add(to: &page, from: LineFeatures.page.lowerBound)
      default: add(to: &place, from: LineFeatures.firstOfPlace)
      }
    }
    // The columns of the site come behind those of the place.
    for input in columns.count..<columns.count + Self.siteColumns { place.weights += weights(of: input) }
    (self.own, self.page, self.place) = (own, page, place)
    bias = SIMD16(weights(of: columns.count + Self.siteColumns))
    var (reach, weights): ([Int32], [Float]) = ([], [])
    for (number, kind) in file.layers {
      switch kind {
      case .convolution(let distance):
        reach.append(distance)
        for place in 0..<5 { weights += try vector("\(number).depthwise.\(place)", Self.channels) }
        weights += try vector("\(number).depthwise.bias", Self.channels)
        weights += try matrix("\(number).point", inputs: Self.channels)
      case .pool:
        // What the kernel takes for a layer that sums up.
        reach.append(0)
        weights += try matrix("\(number).attention", inputs: Self.channels, outputs: 1)
        weights += try matrix("\(number).project", inputs: 2 * Self.channels + 4)
      case nil: throw fail("layer \(number): “pool” or “conv”, 5 and a distance from 1 on expected")
      }
    }
    weights += try matrix("head", inputs: Self.channels)
    weights += try matrix("logit", inputs: Self.channels, outputs: 1)
    self.reach = reach
    self.weights = weights
  }

  /// What a line by itself adds to the first layer, and the bias.
  ///
  /// - Parameter row: ``OwnFeatures``.
  func embed(own row: UnsafeBufferPointer<Float>) -> SIMD16<Float> {
    embed(own, row, from: bias)
  }

  /// What is the same for all lines of a page.
  ///
  /// - Parameter row: ``PageFacts/page``.
  func embed(page row: [Float]) -> SIMD16<Float> {
    row.withUnsafeBufferPointer { embed(page, $0, from: .zero) }
  }

  private func embed(_ columns: Columns, _ row: UnsafeBufferPointer<Float>, from start: SIMD16<Float>) -> SIMD16<Float>
  {
    guard let row = row.baseAddress else { return start }
    var sums = start
    columns.withC { columns in
      withUnsafeMutableBytes(of: &sums) { sums in
        guard let sums = sums.baseAddress else { return }
        ckernels_line_embed(columns, row, sums.assumingMemoryBound(to: Float.self))
      }
    }
    return sums
  }

  /// The logit of each line that it is text.
  ///
  /// - Parameters:
  ///   - own: the line's ``embed(own:)``, a line each.
  ///   - page: ``embed(page:)``.
  ///   - rows: the features from ``LineFeatures/firstOfPlace`` on, `stride` numbers a line.
  ///   - site: four numbers a line; empty when nothing is known of the site.
  /// - Complexity: O(*n*) in lines: some 2,500 multiplications each.
  func logits(own: [SIMD16<Float>], page: SIMD16<Float>, rows: [Float], stride: Int, site: [Float]) -> [Float] {
    if own.isEmpty { return [] }
    let inputs = place.columns.count + Self.siteColumns
    var page = page
    return [Float](unsafeUninitializedCapacity: own.count) { logits, count in
      count = own.count
      withUnsafeTemporaryAllocation(of: Float.self, capacity: 4 * inputs + 2 * Self.channels * own.count) { room in
        place.withC { place in
          reach.withUnsafeBufferPointer { reach in
            weights.withUnsafeBufferPointer { weights in
              own.withUnsafeBytes { own in
                withUnsafeBytes(of: &page) { page in
                  guard let reach = reach.baseAddress, let weights = weights.baseAddress, let own = own.baseAddress,
                    let page = page.baseAddress, let room = room.baseAddress, let logits = logits.baseAddress
                  else { return }
                  var model = ckernels_line_model(layers: self.reach.count, reach: reach, weights: weights)
                  ckernels_lines(
                    &model, place, own.assumingMemoryBound(to: Float.self), page.assumingMemoryBound(to: Float.self),
                    rows, stride, site.isEmpty ? nil : site, count, room, logits)
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The rows of a model's file: a key, then words or numbers between tabs.
struct ModelFile {
  /// A step of the network behind its embedding.
  enum Layer {
    /// A convolution over lines so far apart.
    case convolution(distance: Int32)
    /// Sums up what stands before and behind each line.
    case pool
  }

  private(set) var features: [String] = []
  /// The columns behind the features, which tell of a line's site.
  private(set) var site: [String] = []
  /// By key; not a number where a field is none.
  private(set) var numbers: [String: [Float]] = [:]
  /// In order; `kind` is nil for one that is not known.
  private(set) var layers: [(number: String, kind: Layer?)] = []

  /// - Complexity: O(*n*) in bytes.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 2 else { continue }
      switch fields[0] {
      case "features": features = Array(fields.dropFirst())
      case "site": site = Array(fields.dropFirst())
      case "layer": layers.append((fields[1], Self.layer(fields.dropFirst(2))))
      default: numbers[fields[0]] = fields.dropFirst().map { Float($0) ?? .nan }
      }
    }
  }

  /// `pool`, or `conv`, how many lines (five), and how far apart they are.
  private static func layer(_ fields: ArraySlice<String>) -> Layer? {
    if fields == ["pool"] { return .pool }
    guard fields.count == 3, fields.prefix(2) == ["conv", "5"], let distance = fields.last.flatMap({ Int32($0) }),
      distance > 0
    else { return nil }
    return .convolution(distance: distance)
  }
}
