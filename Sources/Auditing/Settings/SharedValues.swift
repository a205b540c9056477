import Policies
import XMLTree
import XPath

/// What the shared lets of a policy come to: no document has a say in it.
struct SharedValues: Sendable {
  private(set) var values: [(variable: VariableReference, value: Value)] = []
  /// Those that could not be worked out.
  private(set) var broken = BrokenLets()
  /// What is wrong with those, once for all that needs them.
  private(set) var problems: [Diagnostic] = []

  /// No values.
  init() {}

  /// Works them out, each seeing those before it.
  init(of policy: Policy, with evaluator: Evaluator) {
    for binding in policy.shared {
      do throws(XPathError) {
        let value = try binding.expression.compiled.evaluate(with: evaluator)
        evaluator[binding.variable] = value
        values.append((binding.variable, value))
      } catch {
        add(broken.add(binding, error).arising(in: policy), policy)
      }
    }
  }

  private mutating func add(_ failure: RuleFailure, _ policy: Policy) {
    let problem = Diagnostic(
      file: policy.file, place: failure.place,
      message: Message(AuditProblem.sharedBroke, [.message(Message(coded: failure.error))]))
    if !problems.contains(problem) { problems.append(problem) }
  }
}
