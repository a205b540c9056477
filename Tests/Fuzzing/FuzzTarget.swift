/// What is given bytes of any kind. Nothing it does may crash, hang or use much memory.
///
/// A fuzzer calls them with what it makes up, tests with what was found before.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// An XML Schema and a document, read and validated.
  case xml
  /// An XPath expression, parsed and evaluated.
  case xpath
  /// A policy, read from YAML.
  case policy
  /// A file of waivers for a policy.
  case waivers
  /// An earlier report in JSON that another one is compared with.
  case baseline

  /// Gives bytes to it.
  package func run(_ bytes: [UInt8]) {
    switch self {
    case .xml: XMLFuzzing.run(bytes)
    case .xpath: XPathFuzzing.run(bytes)
    case .policy: PolicyFuzzing.run(bytes)
    case .waivers: WaiverFuzzing.run(bytes)
    case .baseline: BaselineFuzzing.run(bytes)
    }
  }
}
