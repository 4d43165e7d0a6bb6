// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sito-examples",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "sito", path: "..")],
  targets: [
    .executableTarget(name: "RepublishedStatements", dependencies: [.product(name: "Sito", package: "sito")])
  ],
  swiftLanguageModes: [.v6]
)
