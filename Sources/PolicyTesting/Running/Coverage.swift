import Auditing
import Policies
import XMLTree
import XPath

/// What the cases that hold leave out: a requirement should be seen to pass, to fail, and to come to
/// neither.
struct Coverage {
  let policy: Policy
  let results: [CaseResult]
  /// What is worked out on empty documents.
  let auditor: Auditor

  /// What no case shows, requirement by requirement.
  var gaps: [CoverageGap] {
    var shown: [String: Set<CoverageGap.Kind>] = [:]
    for expectation in results.flatMap(\.holding) {
      for kind in CoverageGap.Kind.allCases where kind.outcomes.contains(where: expectation.demands)
      {
        shown[expectation.requirement, default: []].insert(kind)
      }
    }
    return policy.allRequirements.compactMap { requirement in
      let missing = CoverageGap.Kind.allCases.filter {
        shown[requirement.id]?.contains($0) != true
          && !($0 == .undecided && isAlwaysDecided(requirement))
      }
      return missing.isEmpty
        ? nil : CoverageGap(requirement: requirement.id, place: requirement.place, missing: missing)
    }
  }

  /// Whether there is a check of a requirement in every document, and it always comes to something:
  /// one without windows that concerns all its subjects, and finds some in a document that is empty,
  /// such as the unit itself or the rows of a table.
  private func isAlwaysDecided(_ requirement: Requirement) -> Bool {
    guard requirement.applies == nil, requirement.each == nil,
      let tree = emptyDocument(requirement.level)
    else { return false }
    let isOfSummary = requirement.level == .summary
    let evaluator = auditor.makeEvaluator()
    do throws(XPathError) {
      let root = try DocumentSubject.documentElement.node(in: tree, evaluator)
      if isOfSummary, let summary = policy.summary { evaluator[summary.variable] = Value(root) }
      for binding in isOfSummary ? policy.summary?.lets ?? [] : policy.lets {
        evaluator[binding.variable] = try binding.expression.evaluate(
          on: .node(root), with: evaluator)
      }
      return try !requirement.subjects.evaluate(on: .node(root), with: evaluator).isEmpty
    } catch {
      return false
    }
  }

  /// A document of which there is nothing but the element around it, named as in the cases.
  private func emptyDocument(_ level: RuleLevel) -> Tree? {
    let documents = results.filter { $0.testCase.base.level == level }.flatMap(\.documents)
    let roots = documents.flatMap(\.tree.root.children).filter { $0.kind == .element }
    var builder = TreeBuilder()
    builder.startDocument()
    builder.startElement(
      roots.first?.name
        ?? ExpandedName(namespaceURI: policy.namespace, localName: level.rawValue))
    builder.endElement()
    return try? builder.finish()
  }
}

/// Outcomes of a requirement that no case shows.
public struct CoverageGap: Sendable {
  /// The requirement's id.
  public let requirement: String
  /// Where it stands in the policy's file.
  public let place: Place
  /// What is not shown.
  public let missing: [Kind]

  /// What a requirement should be seen to come to.
  public enum Kind: String, Sendable, CaseIterable {
    case pass
    case fail
    /// Neither, because it does not concern anything or may still be met.
    case undecided = "not-applicable or pending"

    var outcomes: [Outcome] {
      switch self {
      case .pass: [.pass]
      case .fail: [.fail]
      case .undecided: [.notApplicable, .pending]
      }
    }
  }
}
