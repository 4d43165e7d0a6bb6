// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that no user of Sito resolves or builds it.
let package = Package(
  name: "sito-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "sito", path: "..")],
  targets: [
    .executableTarget(name: "stages", dependencies: [.product(name: "Sito", package: "sito")]),
    .executableTarget(name: "generate-copies", dependencies: [.product(name: "Sito", package: "sito")]),
    .executableTarget(name: "sketch", dependencies: [.product(name: "Sito", package: "sito")]),
  ],
  swiftLanguageModes: [.v6]
)
