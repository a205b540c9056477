/// What a submission yields for the second level: one element for each item selected.
public struct FactDefinition: Sendable {
  /// The name of the element.
  public let element: String
  /// Selects the items, on the unit's node; sees the top-level lets.
  public let items: PolicyExpression
  /// A value, on each item, that tells whether two facts are about the same thing. Only a digest of
  /// it crosses, and only facts whose digest occurs more than once; `nil` for facts that all cross.
  public let match: PolicyExpression?
  /// The attributes of the element, each worked out on the item.
  public let values: [(name: String, expression: PolicyExpression)]
  /// Where the fact is declared.
  public let place: Place

  /// Its expressions.
  public var expressions: [PolicyExpression] {
    [items] + (match.map { [$0] } ?? []) + values.map(\.expression)
  }

  /// The attribute that holds the digest of ``match``.
  public static let digestAttribute = "digest"
}
