// swift-tools-version: 6.2
import PackageDescription

// What works most is optimised where tests run under a sanitizer, which makes all so much slower.
let hot: [SwiftSetting] =
  Context.environment["MUSTER_OPTIMIZED"] == nil ? [] : [.unsafeFlags(["-O", "-disable-cmo"])]

// A program that holds what it needs of Swift starts sooner and works faster.
let whole = (
  compiling: [
    SwiftSetting.unsafeFlags(
      ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
  ],
  linking: [
    LinkerSetting.unsafeFlags(
      ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
  ]
)

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
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(name: "RegularExpressions", swiftSettings: hot),
    .target(
      name: "XMLTree", dependencies: ["CLibXML2", "RegularExpressions"], swiftSettings: hot),
    .target(
      name: "XPath",
      dependencies: [
        "RegularExpressions", "XMLTree",
        .product(name: "BigInt", package: "BigInt"),
        .product(name: "Collections", package: "swift-collections"),
      ],
      swiftSettings: hot
    ),
    .target(name: "Schemas", dependencies: ["XMLTree"]),
    .target(
      name: "Policies",
      dependencies: [
        "XPath",
        .product(name: "Collections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: hot
    ),
    .target(
      name: "Auditing",
      dependencies: [
        "Policies", "Schemas", "XPath", "XMLTree",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: hot
    ),
    .target(
      name: "PolicyLinting",
      dependencies: [
        "Policies", "Schemas", "XPath", "XMLTree",
        .product(name: "Collections", package: "swift-collections"),
      ]
    ),
    .target(
      name: "Reporting",
      dependencies: [
        "Auditing", "Policies", "XPath", "XMLTree",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("HTML/Templates")],
      swiftSettings: hot
    ),
    .target(
      name: "PolicyTesting",
      dependencies: ["Auditing", "Policies", "Schemas", "XPath", "XMLTree"],
      swiftSettings: hot
    ),
    .executableTarget(
      name: "muster",
      dependencies: [
        "Auditing", "Policies", "PolicyLinting", "PolicyTesting", "Reporting", "Schemas",
        "XMLTree", "XPath",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: whole.compiling,
      linkerSettings: whole.linking
    ),
    .executableTarget(
      name: "roster-fixtures",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        // Run, not imported.
        "muster", "roster-fixtures",
        "CLibXML2", "XMLTree", "XPath",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: hot
    ),
    .executableTarget(
      name: "qt3",
      dependencies: [
        "XPath",
        "XMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(name: "TestSupport", dependencies: ["XMLTree"], path: "Tests/TestSupport"),
    .target(
      name: "Fuzzing",
      dependencies: ["Auditing", "Policies", "Reporting", "Schemas", "XPath", "XMLTree"],
      path: "Tests/Fuzzing"
    ),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Cases", "Dictionaries", "Seeds"]),
    .testTarget(name: "XMLTreeTests", dependencies: ["XMLTree"]),
    .testTarget(
      name: "RegularExpressionsTests",
      dependencies: ["RegularExpressions", "TestSupport", "XMLTree", "XPath"]),
    .testTarget(name: "XPathTests", dependencies: ["RegularExpressions", "XPath", "qt3"]),
    .testTarget(name: "SchemasTests", dependencies: ["Schemas", "XMLTree"]),
    .testTarget(
      name: "PoliciesTests", dependencies: ["Policies", "TestSupport", "XMLTree", "XPath"]),
    .testTarget(
      name: "PolicyLintingTests",
      dependencies: ["PolicyLinting", "Policies", "Schemas", "TestSupport", "XMLTree"]),
    .testTarget(
      name: "AuditingTests",
      dependencies: ["Auditing", "Policies", "Schemas", "TestSupport", "XMLTree"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Auditing", "XPath", "XMLTree", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Resources"]
    ),
    .testTarget(
      name: "PolicyTestingTests",
      dependencies: ["PolicyTesting", "Policies", "Schemas", "TestSupport", "XPath", "XMLTree"]
    ),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["benchmarks", "roster-fixtures", "Policies", "XMLTree"]),
    .testTarget(
      name: "MusterTests",
      dependencies: [
        "muster", "roster-fixtures", "Auditing", "Policies", "Reporting", "TestSupport", "XPath",
        "XMLTree",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// `.ci/fuzz` says where libFuzzer is: nothing else needs it.
if let fuzzer = Context.environment["MUSTER_FUZZER"] {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/FuzzDriver",
      linkerSettings: [.unsafeFlags(["-Xlinker", fuzzer, "-lstdc++"])]))
}
