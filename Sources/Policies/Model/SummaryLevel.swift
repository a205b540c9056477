import XPath

/// The second level of a policy: rules over one document that holds what every submission yielded.
///
/// The document is a `summary` element in the policy's namespace with a `submission` element for
/// each submission, and in it an element for each fact.
public struct SummaryLevel: Sendable {
  /// The id of whoever the second level is about, such as `waigang`.
  public let id: String
  /// Its name.
  public let name: String
  /// The units that must hand in a submission; empty when the policy has no register.
  public let register: [RegisteredUnit]
  /// The name of the table the register is; `nil` when the policy has none.
  public let registerTable: String?
  /// What each submission yields.
  public let facts: [FactDefinition]
  /// What is worked out once, in this order and on the summary element.
  public let lets: [LetBinding]
  /// The numbers a report lists against their targets.
  public let figures: [FigureDefinition]
  /// The requirements, in the order of the file.
  public let requirements: [Requirement]
  /// Damages to a summary that no requirement need notice.
  public let harmless: [HarmlessDamage]
  /// `$summary`: the summary element.
  public let variable: VariableReference
}

/// A unit that must hand in a submission.
public struct RegisteredUnit: Sendable, Hashable {
  /// The id submissions name it by.
  public let id: String
  /// Its name.
  public let name: String
}

/// What a submission yields for the second level: one element for each item selected.
public struct FactDefinition: Sendable {
  /// The name of the element.
  public let element: String
  /// Selects the items, on the unit's node; sees the top-level lets.
  public let items: XPathExpression
  /// A value, on each item, that tells whether two facts are about the same thing. Only a digest of
  /// it crosses, and only facts whose digest occurs more than once; `nil` for facts that all cross.
  public let match: XPathExpression?
  /// The attributes of the element, each worked out on the item.
  public let values: [(name: String, expression: XPathExpression)]
  /// Where the fact is declared.
  public let place: Place

  /// The attribute that holds the digest of ``match``.
  public static let digestAttribute = "digest"
}

/// A number that a report lists, with what it should be.
public struct FigureDefinition: Sendable {
  /// Selects what there is a number of, on the summary element.
  public let items: XPathExpression
  /// What the number is of, on each item.
  public let label: MessageTemplate
  /// The clause that gives the target; has no text when none does.
  public let clause: MessageTemplate
  /// The number.
  public let value: XPathExpression
  /// What the document says it is; `nil` where it does not.
  public let target: XPathExpression?
}
