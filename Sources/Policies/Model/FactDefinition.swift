/// What a submission yields for the second level: one element for each item selected.
package struct FactDefinition: Sendable {
  /// The name of the element.
  package let element: String
  /// Selects the items, on the unit's node; sees the top-level lets.
  package let items: PolicyExpression
  /// A value, on each item, that tells whether two facts are about the same thing. Only a digest of
  /// it crosses, and only facts whose digest occurs more than once; `nil` for facts that all cross.
  package let match: PolicyExpression?
  /// The attributes of the element, each worked out on the item.
  package let values: [(name: String, expression: PolicyExpression)]
  /// Where the fact is declared.
  package let place: Place

  /// Its expressions.
  package var expressions: [PolicyExpression] {
    [items] + (match.map { [$0] } ?? []) + values.map(\.expression)
  }

  /// The attribute that holds the digest of ``match``.
  package static let digestAttribute = "digest"
}
