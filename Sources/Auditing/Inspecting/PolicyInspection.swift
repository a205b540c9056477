import Policies
import XMLTree
import XPath

/// Evaluates expressions of somebody's own on submissions, as the rules of a policy would be: with
/// its names, parameters, tables and lets.
package final class PolicyInspection {
  /// Knows what the rules know of the submission at hand.
  package var evaluator: Evaluator { audit.evaluator }
  private let settings: AuditSettings
  private let audit: LevelAudit
  private var brokenLets = BrokenLets()
  private var masking: Masking?

  private var policy: Policy { settings.policy }

  /// Makes an inspection of submissions for a period, seen from a day.
  package init(policy: Policy, period: Period, asOf: CalendarDate, isRevealing: Bool) {
    settings = AuditSettings(
      policy: policy, period: period, asOf: asOf, waivers: nil, explains: false,
      isRevealing: isRevealing, limits: EvaluationLimits())
    audit = LevelAudit(policy.submissions, settings: settings)
  }

  /// Takes a submission in hand: works out the lets on it, and what is private in it. Gives what is
  /// wrong with that; a document that is no submission can be asked nevertheless, without lets.
  package func open(_ tree: Tree, file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    evaluator.begin(settings.limits.scaled(toNodes: Int(tree.count)))
    var confidential = [tree.root]
    do throws(UnidentifiedUnit) {
      let unit = try UnitIdentity(in: tree, policy: policy, evaluator: evaluator)
      brokenLets = audit.bind(on: unit.node)
      confidential = try confidentialNodes(of: unit.node)
    } catch {
      problems.append(Diagnostic(file: file, severity: .warning, message: error.message))
    }
    masking = Masking(
      of: tree, policy: policy, confidential: ConfidentialParts(ofSubmission: confidential),
      isRevealing: settings.isRevealing)
    return problems
  }

  /// Where nobody can say what is confidential, all is.
  private func confidentialNodes(of unit: Node) throws(UnidentifiedUnit) -> [Node] {
    guard let expression = policy.confidential else { return [] }
    do throws(XPathError) {
      return try evaluator.held(expression.evaluate(on: .node(unit), with: evaluator))
        .compactMap(\.node)
    } catch {
      throw .broken(error)
    }
  }

  /// A text about the submission at hand, with what is private in it masked.
  package func masked(_ text: String) -> String { masking?.masked(text) ?? text }

  /// What is behind an error of an expression: the failure of the let whose value it wanted, or an
  /// error in the body of a let's function; with the expression it arose in, and where that is in the
  /// policy's file if it is one of the policy's.
  package func cause(
    of error: XPathError, in source: String
  ) -> (error: XPathError, source: String, place: (file: String, place: Place)?) {
    var failure: RuleFailure?
    if error.code == "XPDY0002", let range = error.range {
      failure = brokenLets.failure(ofVariable: range.text(in: source))
    }
    if let expression = policy.expressions.first(where: { $0.id == error.expression }) {
      failure = RuleFailure(error: error, expression: expression)
    }
    guard let failure else { return (error, source, nil) }
    return (failure.error, failure.expression.source, (policy.file, failure.place))
  }
}
