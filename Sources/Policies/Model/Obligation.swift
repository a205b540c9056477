/// One thing a sentence of the document asks, and what became of it: the requirements that check it,
/// or why nothing does.
package struct Obligation: Sendable, Hashable {
  /// The clause the sentence stands in, such as 三(一)1(2).
  package let clause: String
  /// What it asks, in the policy's own words.
  package let asks: String
  /// The ids of the requirements that check it; empty exactly when there is a ``reason``.
  package let requirements: [String]
  /// Why it is not checked; `nil` when it is.
  package let reason: String?
  /// Where the obligation stands in the policy's file.
  package let place: Place
}
