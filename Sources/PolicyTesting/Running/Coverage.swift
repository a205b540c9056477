import Auditing
import Policies
import XMLTree
import XPath

/// What the cases that hold leave out: a requirement should be seen to pass, to fail, and to come to
/// neither.
struct Coverage {
  let results: [CaseResult]
  /// What is worked out on empty documents.
  let settings: AuditSettings

  /// What no case shows, requirement by requirement.
  var gaps: [CoverageGap] {
    var shown: [String: Set<CoverageGap.Kind>] = [:]
    for expectation in results.flatMap(\.holding) {
      for kind in CoverageGap.Kind.allCases where kind.outcomes.contains(where: expectation.demands)
      {
        shown[expectation.requirement, default: []].insert(kind)
      }
    }
    return settings.policy.levels.flatMap { level in
      let emptyDocument = emptyDocument(of: level)
      return level.requirements.filter { !$0.isMarked }.compactMap { requirement in
        let missing = CoverageGap.Kind.allCases.filter {
          shown[requirement.id]?.contains($0) != true
            && !($0 == .undecided && emptyDocument.alwaysDecides(requirement))
            // A bonus that is not earned is no failure.
            && !($0 == .fail && requirement.isBonus)
        }
        return missing.isEmpty
          ? nil
          : CoverageGap(requirement: requirement.id, place: requirement.place, missing: missing)
      }
    }
  }

  /// A document of which there is nothing but the element around it, named as in the cases.
  private func emptyDocument(of level: PolicyLevel) -> EmptyDocument {
    let documents = results.filter { $0.testCase.base.level == level.kind }.flatMap(\.documents)
    let roots = documents.flatMap(\.tree.root.children).filter { $0.kind == .element }
    let name =
      roots.first?.name
      ?? ExpandedName(namespaceURI: settings.policy.namespace, localName: level.kind.rawValue)
    return EmptyDocument(named: name, LevelAudit(level, settings: settings))
  }
}

/// A document that holds nothing, with what the rules of a level know of it.
private struct EmptyDocument {
  private let root: Node?
  private let audit: LevelAudit

  init(named name: ExpandedName, _ audit: LevelAudit) {
    var builder = TreeBuilder()
    builder.startDocument()
    builder.startElement(name)
    builder.endElement()
    root = (try? builder.finish()).flatMap { Array($0.root.children).first }
    self.audit = audit
    if let root { audit.bind(on: root) }
  }

  /// Whether there is a check of a requirement in every document, and it always comes to something:
  /// one without windows that concerns all its subjects, and finds some in a document that is empty,
  /// such as the unit itself or the rows of a table.
  func alwaysDecides(_ requirement: Requirement) -> Bool {
    switch requirement.check {
    case .schema, .mark: return true
    case .rule(let rule):
      guard rule.applies == nil, rule.each == nil, rule.due == nil, let root,
        let subjects = try? rule.subjects.evaluate(on: .node(root), with: audit.evaluator)
      else { return false }
      return !subjects.isEmpty
    }
  }
}

/// Outcomes of a requirement that no case shows.
package struct CoverageGap: Sendable {
  /// The requirement's id.
  package let requirement: String
  /// Where it stands in the policy's file.
  package let place: Place
  /// What is not shown.
  package let missing: [Kind]

  /// What a requirement should be seen to come to.
  package enum Kind: String, Sendable, CaseIterable {
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
