import Auditing
import Policies
import XPath

/// What a case expects.
struct Expected {
  var expectations: [Expectation] = []
  /// Whether the documents must be refused by the schema.
  var isInvalid = false
}

extension TestCompiler {
  /// The key for what the schema says of the documents, beside the ids of requirements.
  private static let schemaKey = "schema"

  mutating func expectations(_ node: YAMLNode, _ base: TestBase) -> Expected {
    var expected = Expected()
    for entry in reader.entries(node, "expect") ?? [] {
      if entry.key == TestCompiler.schemaKey {
        let outcome = self.outcome(entry.value, "schema", of: [.pass, .fail])
        expected.isInvalid = outcome == .fail
      } else if let expectation = expectation(entry, base) {
        expected.expectations.append(expectation)
      }
    }
    if expected.isInvalid, let first = expected.expectations.first {
      reader.report("Documents that the schema refuses are not audited", at: first.place)
    }
    if expected.isInvalid, base.kind == .summary {
      reader.report("A summary has no schema", at: node.place)
    }
    return expected
  }

  private mutating func expectation(_ entry: YAMLNode.Entry, _ base: TestBase) -> Expectation? {
    reportUnlessKnown(entry, base)
    if case .mapping(let counts) = entry.value.content {
      return Expectation(
        requirement: entry.key, demand: .counts(counts.compactMap { count($0) }),
        place: entry.place)
    }
    let outcome = outcome(entry.value, entry.key, of: Expectation.outcomes)
    return outcome.map {
      Expectation(requirement: entry.key, demand: .some($0), place: entry.place)
    }
  }

  private mutating func reportUnlessKnown(_ entry: YAMLNode.Entry, _ base: TestBase) {
    let ids = base.requirements(of: policy).map(\.id)
    guard !ids.contains(entry.key) else { return }
    guard !policy.allRequirements.contains(where: { $0.id == entry.key }) else {
      let kinds = base.kind == .summary ? "“submission”" : "“submissions” or “summary”"
      return reader.report(
        "“\(entry.key)” is of the other level: a case of it starts from \(kinds)", at: entry.place)
    }
    let hint = Spelling.nearest(to: entry.key, in: ids).map { "; is “\($0)” meant?" } ?? ""
    reader.report("There is no requirement “\(entry.key)”\(hint)", at: entry.place)
  }

  /// An outcome and the number of checks that come to it.
  private mutating func count(_ entry: YAMLNode.Entry) -> (outcome: Outcome, count: Int)? {
    let names = Expectation.outcomes.map(\.rawValue)
    guard let outcome = Expectation.outcomes.first(where: { $0.rawValue == entry.key }) else {
      let hint = Spelling.nearest(to: entry.key, in: names).map { "is “\($0)” meant?" }
      reader.report(
        "There is no outcome “\(entry.key)”; "
          + (hint ?? "the outcomes are \(names.joined(separator: ", "))"), at: entry.place)
      return nil
    }
    guard let scalar = entry.value.scalar, scalar.isBare, let count = Int(scalar.text.text),
      count >= 0
    else {
      reader.report(
        "“\(entry.key)” must be a number of checks, not \(entry.value.kind)", at: entry.value.place)
      return nil
    }
    return (outcome, count)
  }

  private mutating func outcome(
    _ node: YAMLNode, _ key: String, of outcomes: [Outcome]
  ) -> Outcome? {
    let names = outcomes.map(\.rawValue)
    let text = node.scalar?.text.text ?? ""
    if let outcome = outcomes.first(where: { $0.rawValue == text }) { return outcome }
    let hint = Spelling.nearest(to: text, in: names).map { "; is “\($0)” meant?" } ?? ""
    reader.report(
      "“\(key)” must be \(names.joined(separator: ", ")), not \(node.kind)\(hint)", at: node.place)
    return nil
  }
}
