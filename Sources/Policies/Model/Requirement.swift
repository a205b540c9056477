import XPath

/// One obligation of a policy, citing one clause. It is one reference: each check of it, each result and
/// each report holds it.
package final class Requirement: Sendable {
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
  /// What it is worth, at most.
  package let points: Double
  /// What its checks do to a score.
  package let worth: Worth
  /// How many times a failure weighs that follows one of the same subject in the window before.
  package let repeatWeight: Double
  /// What holds the grade of a unit that fails it, the lightest cap first.
  package let caps: [GradeCap]
  /// Whether failing it puts a unit in the lowest grade, whatever its score: the heaviest cap.
  package let isVeto: Bool
  /// The id of the group it belongs to; `nil` for one that belongs to none.
  package let group: String?
  /// Whether it looks at one submission or at the summary of all.
  package let level: RuleLevel
  /// Where the requirement's id stands in the policy's file.
  package let place: Place

  init(
    id: String, title: String, clause: String, description: String?, responsible: [String],
    derivation: String?, check: Check, remedy: MessageTemplate, points: Double, worth: Worth,
    repeatWeight: Double, caps: [GradeCap], isVeto: Bool, group: String?, level: RuleLevel,
    place: Place
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.description = description
    self.responsible = responsible
    self.derivation = derivation
    self.check = check
    self.remedy = remedy
    self.points = points
    self.worth = worth
    self.repeatWeight = repeatWeight
    self.caps = caps
    self.isVeto = isVeto
    self.group = group
    self.level = level
    self.place = place
  }

  /// What a requirement checks.
  package enum Check: Sendable {
    /// That a rule holds.
    case rule(Rule)
    /// That the submission is as its schema says.
    case schema(SchemaCheck)
    /// What an assessor thinks of it, who gives the points by hand.
    case mark
  }
}

extension Requirement {
  /// The rule; `nil` for a requirement that the schema is kept, and for one that is marked.
  package var rule: Rule? {
    switch check {
    case .rule(let rule): rule
    case .schema, .mark: nil
    }
  }

  /// Whether an assessor gives the points by hand.
  package var isMarked: Bool { if case .mark = check { true } else { false } }

  /// Whether it is that the schema is kept.
  package var isOfSchema: Bool { if case .schema = check { true } else { false } }

  /// Whether it only adds to a score.
  package var isBonus: Bool { if case .bonus = worth { true } else { false } }

  /// Its expressions, in the order they are evaluated.
  package var expressions: [PolicyExpression] { (rule?.expressions ?? []) + remedy.expressions }
}

/// What must hold, and of what. It is one reference, as its requirement is.
package final class Rule: Sendable {
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
  /// Until when it need not hold; `nil` for the end of the window, or for no day where there is none.
  package let due: Due?
  /// The id of the unit that a check is charged to, on its subject at the second level; `nil` where all
  /// checks are those of the whole.
  package let charge: PolicyExpression?
  /// What is wrong when it does not.
  package let message: MessageTemplate

  init(
    subjects: PolicyExpression, this: VariableReference?, each: WindowLength?,
    window: VariableReference?, lets: [LetBinding], applies: PolicyExpression?,
    assertion: PolicyExpression, due: Due?, charge: PolicyExpression?, message: MessageTemplate
  ) {
    self.subjects = subjects
    self.this = this
    self.each = each
    self.window = window
    self.lets = lets
    self.applies = applies
    self.assertion = assertion
    self.due = due
    self.charge = charge
    self.message = message
  }

  /// The expressions, in the order they are evaluated.
  package var expressions: [PolicyExpression] {
    [subjects] + lets.map(\.expression) + (applies.map { [$0] } ?? []) + [assertion]
      + [due?.expression, charge].compactMap(\.self) + message.expressions
  }
}

/// That a submission is as its schema says: each problem is a failed check.
package struct SchemaCheck: Sendable, Hashable {
  /// Whether a rule that stumbles over what is wrong here leaves its check out, so that one slip is
  /// charged once; else the check fails.
  package let isChargedOnce: Bool
}

extension [Requirement] {
  /// The requirements by their ids; of several of one id, the first.
  package var byID: [String: Requirement] {
    Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
