/// What this engine says it has: what a case may depend on.
enum Support {
  /// Whether a case is run.
  enum Verdict: Equatable {
    case run
    /// The case depends on something the engine says it has not, or on its absence.
    case skip(String)
    /// The case is about another language.
    case notApplicable
  }

  private static let specifications: Set = ["XP20+", "XP30+", "XP31", "XP31+"]

  private static let features: Set = [
    "advanced-uca-fallback", "arbitraryPrecisionDecimal", "collection-stability",
    "higherOrderFunctions", "infoset-dtd",
    "namespace-axis", "non_empty_sequence_collection", "serialization",
    "simple-uca-fallback",
  ]

  private static let others: [String: Set<String>] = [
    "calendar": ["AD", "ISO"],
    "format-integer-sequence": ["١", "①", "⑴", "⒈", "α", "Α", "一"],
    "language": ["en"],
    "limits": ["year_lt_0"],
    "unicode-normalization-form": ["NFC", "NFD", "NFKC", "NFKD"],
    "xml-version": ["1.0", "1.0:5+"],
    "xsd-version": ["1.1"],
  ]

  private static let collations: Set = [
    "http://www.w3.org/2005/xpath-functions/collation/codepoint",
    "http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive",
  ]

  /// Whether a case is run, by all it depends on.
  static func verdict(on test: TestCase) -> Verdict {
    let verdicts = test.dependencies.map(verdict)
    if verdicts.contains(.notApplicable) { return .notApplicable }
    if let skip = verdicts.first(where: { $0 != .run }) { return skip }
    if let collation = test.environment.collations.first(where: { !isKnown(collation: $0.uri) }) {
      return .skip("collation \(collation.uri)")
    }
    return .run
  }

  private static func verdict(on dependency: Dependency) -> Verdict {
    let values = dependency.value.split(separator: " ").map(String.init)
    let has =
      switch dependency.type {
      case "spec": values.contains(where: specifications.contains)
      case "feature": values.allSatisfy(features.contains)
      // The language is set as the case wants it.
      case "default-language": true
      default: values.contains { others[dependency.type, default: []].contains($0) }
      }
    if has == dependency.isSatisfied { return .run }
    if dependency.type == "spec" { return .notApplicable }
    let absence = dependency.isSatisfied ? "" : "absence of "
    return .skip("\(absence)\(dependency.type) \(dependency.value)")
  }

  private static func isKnown(collation uri: String) -> Bool {
    collations.contains(uri) || uri.hasPrefix("http://www.w3.org/2013/collation/UCA")
  }
}
