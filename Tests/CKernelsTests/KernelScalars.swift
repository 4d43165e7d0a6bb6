/// Scalars that kernels are tried on one by one: all where they tell scalars apart, samples of the rest.
enum KernelScalars {
  static let all: [Unicode.Scalar] = {
    let han = Array(stride(from: UInt32(0x3400), to: 0xD700, by: 13))
    let blockEnds = (0x34...0xD7).flatMap { [UInt32($0) << 8, UInt32($0) << 8 | 0xFF] }
    let beyond = stride(from: UInt32(0x1_0000), through: 0x10_FFFF, by: 257)
    let values =
      Array(1..<UInt32(0x3400)) + han + blockEnds + (UInt32(0xD700)...0xD7FF) + (UInt32(0xF900)...0xFFFF) + beyond
    return values.compactMap(Unicode.Scalar.init)
  }()
}
