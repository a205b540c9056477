// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "muster",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "muster", targets: ["muster"]),
    .library(name: "XMLTree", targets: ["XMLTree"]),
    .library(name: "XPath", targets: ["XPath"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(name: "XMLTree", dependencies: ["CLibXML2"]),
    .target(
      name: "XPath",
      dependencies: [
        "XMLTree",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "Collections", package: "swift-collections"),
      ]
    ),
    .target(name: "Schemas", dependencies: ["XMLTree"]),
    .target(
      name: "Policies",
      dependencies: [
        "XPath",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "Auditing",
      dependencies: ["Policies", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .target(name: "PolicyLinting", dependencies: ["Policies", "Schemas"]),
    .target(
      name: "Reporting",
      dependencies: ["Auditing", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .target(name: "PolicyTesting", dependencies: ["Auditing", "Schemas"]),
    .executableTarget(
      name: "muster",
      dependencies: [
        "PolicyLinting",
        "PolicyTesting",
        "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .executableTarget(name: "roster-fixtures"),
    .executableTarget(name: "benchmarks", dependencies: ["CLibXML2", "XMLTree", "XPath"]),
    .executableTarget(
      name: "qt3",
      dependencies: [
        "XPath",
        "XMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"]),
    .testTarget(name: "XPathTests", dependencies: ["XPath", "qt3"]),
    .testTarget(name: "SchemasTests", dependencies: ["Schemas"]),
    .testTarget(name: "PoliciesTests", dependencies: ["Policies"]),
    .testTarget(name: "PolicyLintingTests", dependencies: ["PolicyLinting"]),
    .testTarget(name: "AuditingTests", dependencies: ["Auditing"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", .product(name: "Yams", package: "Yams")],
      exclude: ["Resources"]
    ),
    .testTarget(name: "PolicyTestingTests", dependencies: ["PolicyTesting"]),
    .testTarget(name: "MusterTests", dependencies: ["muster", "roster-fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)
