/// Whoever the second level is about: all units together.
public struct Whole: Sendable {
  /// The id, such as `waigang`.
  public let id: String
  /// The name.
  public let name: String
  /// The units that must hand in a submission; empty when the policy has no register.
  public let register: [RegisteredUnit]
  /// The name of the table the register is; `nil` when the policy has none.
  public let registerTable: String?
  /// The numbers a report lists against their targets.
  public let figures: [FigureDefinition]
}

/// A unit that must hand in a submission.
public struct RegisteredUnit: Sendable, Hashable {
  /// The id submissions name it by.
  public let id: String
  /// Its name.
  public let name: String
}

/// A number that a report lists, with what it should be.
public struct FigureDefinition: Sendable {
  /// Selects what there is a number of, on the summary element.
  public let items: PolicyExpression
  /// What the number is of, on each item.
  public let label: MessageTemplate
  /// The clause that gives the target; has no text when none does.
  public let clause: MessageTemplate
  /// The number.
  public let value: PolicyExpression
  /// What the document says it is; `nil` where it does not.
  public let target: PolicyExpression?

  /// Its expressions.
  public var expressions: [PolicyExpression] {
    [items] + label.expressions + clause.expressions + [value] + (target.map { [$0] } ?? [])
  }
}
