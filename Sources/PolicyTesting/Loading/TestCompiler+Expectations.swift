import Auditing
import Policies
import XMLTree
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
      if entry.key == TestCompiler.schemaKey, requirements[entry.key] == nil {
        expected.isInvalid = outcome(entry.value, entry.key, of: [.pass, .fail]) == .fail
        if expected.isInvalid { reportRefusal(entry, base) }
      } else if let expectation = expectation(entry, base) {
        expected.expectations.append(expectation)
      }
    }
    if expected.isInvalid, let first = expected.expectations.first {
      reader.report(TestProblem.refusalAlone, at: first.place)
    }
    return expected
  }

  /// Notes that a case cannot expect that the schema refuses its documents: where a requirement says
  /// that the schema is kept, they are audited.
  private mutating func reportRefusal(_ entry: YAMLNode.Entry, _ base: TestBase) {
    if base.level == .summary {
      reader.report(TestProblem.refusalOfSummary, at: entry.place)
    } else if let requirement = policy.schemaRequirement {
      reader.report(
        TestProblem.schemaIsRequirement, .text(requirement.id), at: entry.place)
    }
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
    if let requirement = requirements[entry.key] {
      guard !base.kind.levels.contains(requirement.level) else { return }
      let kinds = TestBase.Kind.allCases.filter { $0.levels.contains(requirement.level) }
      return reader.report(
        TestProblem.otherLevel, .text(entry.key),
        .alternatives(kinds.map { "“\($0.rawValue)”" }), at: entry.place)
    }
    reader.report(
      TestProblem.unknownRequirement, .text(entry.key), at: entry.place,
      suggestion: Spelling.nearest(
        to: entry.key, in: base.requirements(of: policy).map(\.id)))
  }

  /// An outcome and the number of checks that come to it.
  private mutating func count(_ entry: YAMLNode.Entry) -> (outcome: Outcome, count: Int)? {
    let names = Expectation.outcomes.map(\.rawValue)
    guard let outcome = Expectation.outcomes.first(where: { $0.rawValue == entry.key }) else {
      let name = MessageArgument.text(entry.key)
      if let intended = Spelling.nearest(to: entry.key, in: names) {
        reader.report(TestProblem.unknownOutcome, name, at: entry.place, suggestion: intended)
      } else {
        reader.report(
          TestProblem.unknownOutcomeAmong, name, .text(names.joined(separator: ", ")),
          at: entry.place)
      }
      return nil
    }
    guard let scalar = entry.value.scalar, scalar.isBare, let count = Int(scalar.text.text),
      count >= 0
    else {
      reader.report(
        TestProblem.notCount, .text(entry.key), entry.value.kind, at: entry.value.place)
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
    reader.report(
      DocumentProblem.notChoice, .text(key), .alternatives(names), node.kind, at: node.place,
      suggestion: Spelling.nearest(to: text, in: names))
    return nil
  }
}
