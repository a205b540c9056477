/// Damages to a document that no requirement need notice, or that may pay, and why.
package struct HarmlessDamage: Sendable {
  /// The kinds of damage.
  package let kinds: Set<DamageKind>
  /// Selects the nodes that may be damaged, on the unit's node, or on the summary element.
  package let nodes: PolicyExpression
  /// Why nobody need mind.
  package let reason: String
  /// Where the entry stands in the policy's file.
  package let place: Place
}

/// The small damages that happen to a roster when it is written by hand.
package enum DamageKind: String, Sendable, Hashable, CaseIterable {
  /// An element or attribute is left out.
  case drop
  /// A value is left empty.
  case blank
  /// A date is a day early or late.
  case shiftDate = "shift-date"
  /// A value is another of those declared.
  case swapValue = "swap-value"
  /// An element is there twice.
  case duplicate
  /// A number is one too high or too low.
  case changeCount = "change-count"
}
