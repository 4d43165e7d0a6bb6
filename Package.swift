// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order of the import table (ARCHITECTURE.md): arrows point down, and
// Tests/HouseTests holds every `import` in Sources to the dependencies named here.

let systemICU = Target.systemLibrary(
  name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])])
let systemZlib = Target.systemLibrary(
  name: "CSystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])])
let systemZstd = Target.systemLibrary(
  name: "CSystemZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])])
// For tests: an HTML parser to compare with.
let systemLibXML2 = Target.systemLibrary(
  name: "CSystemLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

/// Data that a module owns (phrases, schemes) lies beside its code and is embedded by `CData`.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: data)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies + ["_TestSupport"], exclude: data)
}

let package = Package(
  name: "sito",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Sito", targets: ["Sito"]),
    .executable(name: "sito", targets: ["sito-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    systemICU, systemZlib, systemZstd, systemLibXML2,
    .target(name: "CICU", dependencies: ["CSystemICU"]),
    .target(name: "CData"),
    .target(name: "CKernels"),

    library("ICU", ["CICU"]),
    library("Text"),
    library("Storage", [systemPackage]),
    library(
      "Normalization", ["ICU", "Text", "CData", "CKernels"],
      data: ["Decoding/Data", "Folding/Data", "Languages/Data", "Segmentation/Data", "Tables/unicode.bin"]),
    library("Transliteration", ["ICU", "Text", "CData", "CKernels"], data: ["Schemes"]),
    library(
      "Names", ["Normalization", "Transliteration", "Text", "CData"], data: ["Finding/Data", "Matching/Data"]),
    library("Sketching", ["Text", "Storage", "CKernels"]),
    library(
      "Comparison", ["Sketching", "Text", "Storage", "CData", "CKernels"], data: ["Edits/Data", "Translations/Data"]),
    library("Boilerplate", ["Normalization", "Text", "CData", "CKernels"], data: ["Data", "HTML/Data"]),
    library("Corpus", ["Text", "Storage", "CSystemZlib", "CSystemZstd"]),
    library("Evaluation", ["Comparison", "Text"]),
    library("Report", ["Comparison", "Text"]),
    library(
      "Sito",
      [
        "ICU", "Text", "Storage", "Normalization", "Transliteration", "Names", "Sketching", "Comparison",
        "Boilerplate", "Corpus", "Evaluation", "Report",
      ]),
    .executableTarget(
      name: "generate-tables", dependencies: ["ICU", "Text", "Storage", "Normalization", systemPackage]),
    .executableTarget(name: "sito-cli", dependencies: ["Sito", argumentParser]),

    .target(
      name: "_TestSupport", dependencies: ["ICU", "Text", subprocess, systemPackage], path: "Tests/_TestSupport"),
    tests("House"),
    tests("CKernels", ["CKernels", "ICU", "Normalization", "Text"]),
    tests("ICU", ["ICU"]),
    tests("Text", ["Text"]),
    tests("Storage", ["Storage"]),
    tests("Normalization", ["Normalization", "ICU", "Text"]),
    tests("Transliteration", ["Transliteration", "Text"]),
    tests("Names", ["Names", "Text"]),
    tests("Sketching", ["Sketching", "Storage", "Text"], data: ["Data"]),
    tests("Comparison", ["Comparison", "Normalization", "Storage", "Text"], data: ["Data"]),
    tests("Boilerplate", ["Boilerplate", "CSystemLibXML2", "Text"], data: ["Data", "HTML/Data"]),
    tests("Corpus", ["Corpus", "Text"]),
    tests("Report", ["Report", "Comparison", "Text"]),
    tests("Sito", ["Sito"]),
    tests("Conformance", ["Corpus", "ICU", "Normalization", "Text", "Transliteration"], data: ["Data"]),
    tests("Quality", ["Sito"], data: ["floors.json", "Data"]),
    tests("Command", ["sito-cli"], data: ["Expected"]),
    tests("Browser", ["sito-cli"], data: ["Data"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
