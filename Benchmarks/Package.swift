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
    .target(name: "Pages", dependencies: [.product(name: "Sito", package: "sito")], path: "Sources/pages"),
    .executableTarget(name: "html", dependencies: ["Pages", .product(name: "Sito", package: "sito")]),
    .executableTarget(name: "dump-blocks", dependencies: ["Pages", .product(name: "Sito", package: "sito")]),
    .executableTarget(name: "dump-features", dependencies: [.product(name: "Sito", package: "sito")]),
    .executableTarget(name: "sketch", dependencies: [.product(name: "Sito", package: "sito")]),
  ],
  swiftLanguageModes: [.v6]
)
