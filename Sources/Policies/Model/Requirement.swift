import XPath

/// One obligation of a policy, citing one clause.
package struct Requirement: Sendable {
  /// The id, such as `armband.type`.
  package let id: String
  /// The title.
  package let title: String
  /// The clause of the document, such as 三(一)1(2).
  package let clause: String
  /// What it asks, at length.
  package let description: String?
  /// Who answers for it, where that is not the unit alone.
  package let responsible: [String]
  /// Why the document implies it, for a requirement it does not state; `nil` for one it does.
  package let derivation: String?
  /// What is checked.
  package let check: Check
  /// How to put right what does not hold; has no text when the policy does not say.
  package let remedy: MessageTemplate
  /// What it is worth.
  package let points: Double
  /// What failures take off the points.
  package let deduction: Deduction
  /// Whether failing it puts a unit in the lowest grade, whatever its score.
  package let isVeto: Bool
  /// Whether it looks at one submission or at the summary of all.
  package let level: RuleLevel
  /// Where the requirement's id stands in the policy's file.
  package let place: Place

  /// What a requirement checks.
  package enum Check: Sendable {
    /// That a rule holds.
    case rule(Rule)
    /// That the submission is as its schema says.
    case schema(SchemaCheck)
  }
}

extension Requirement {
  /// The rule; `nil` for a requirement that the schema is kept.
  package var rule: Rule? {
    switch check {
    case .rule(let rule): rule
    case .schema: nil
    }
  }

  /// Its expressions, in the order they are evaluated.
  package var expressions: [PolicyExpression] { (rule?.expressions ?? []) + remedy.expressions }
}

/// What must hold, and of what.
package struct Rule: Sendable {
  /// The subjects, selected from the unit's node or the summary element; does not see ``lets`` or the
  /// window.
  package let subjects: PolicyExpression
  /// `$this`: the subject that is checked; `nil` where no expression refers to it.
  package let this: VariableReference?
  /// The length of the windows to check each subject in; `nil` for one check of each subject.
  package let each: WindowLength?
  /// `$window`: the window of the check, see ``Window/value``; `nil` exactly when ``each`` is.
  package let window: VariableReference?
  /// What is worked out for each check on its subject, in this order, before all that follows.
  package let lets: [LetBinding]
  /// Whether the rule concerns a subject; `nil` when it concerns all of them.
  package let applies: PolicyExpression?
  /// What must hold.
  package let assertion: PolicyExpression
  /// What is wrong when it does not.
  package let message: MessageTemplate

  /// The expressions, in the order they are evaluated.
  package var expressions: [PolicyExpression] {
    [subjects] + lets.map(\.expression) + (applies.map { [$0] } ?? []) + [assertion]
      + message.expressions
  }
}

/// That a submission is as its schema says: each problem is a failed check.
package struct SchemaCheck: Sendable, Hashable {
  /// Whether a rule that stumbles over what is wrong here leaves its check out, so that one slip is
  /// charged once; else the check fails.
  package let isChargedOnce: Bool
}

/// What failed checks take off the points of a requirement.
package enum Deduction: Sendable, Hashable {
  /// So many points for each failed check, down to zero.
  case amount(Double)
  /// The share of the checks that failed, of all that passed or failed.
  case share
}
