/// Whoever the second level is about: all units together.
package struct Whole: Sendable {
  /// The id, such as `waigang`.
  package let id: String
  /// The name.
  package let name: String
  /// The units that must hand in a submission; empty when the policy has no register.
  package let register: [RegisteredUnit]
  /// The name of the table the register is; `nil` when the policy has none.
  package let registerTable: String?
  /// The numbers a report lists against their targets.
  package let figures: [FigureDefinition]
}

/// A unit that must hand in a submission.
package struct RegisteredUnit: Sendable, Hashable {
  /// The id submissions name it by.
  package let id: String
  /// Its name.
  package let name: String
}

/// A number that a report lists, with what it should be.
package struct FigureDefinition: Sendable {
  /// Selects what there is a number of, on the summary element.
  package let items: PolicyExpression
  /// What the number is of, on each item.
  package let label: MessageTemplate
  /// The clause that gives the target; has no text when none does.
  package let clause: MessageTemplate
  /// The number.
  package let value: PolicyExpression
  /// What the document says it is; `nil` where it does not.
  package let target: PolicyExpression?

  /// Its expressions.
  package var expressions: [PolicyExpression] {
    [items] + label.expressions + clause.expressions + [value] + (target.map { [$0] } ?? [])
  }
}
