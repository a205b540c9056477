/// A number that a report lists, such as the strength of a kind of team.
package struct Figure: Sendable, Hashable {
  /// What it is a number of.
  package let label: String
  /// The clause that says what it should be; empty when none does.
  package let clause: String
  /// The number, as text; empty when there is none.
  package let value: String
  /// What it should be; `nil` where the policy does not say.
  package let target: String?

  /// Whether the number is what it should be, or more; `nil` where that cannot be said.
  package var isMet: Bool? {
    guard let target, let number = Double(value), let aim = Double(target) else { return nil }
    return number >= aim
  }

  /// Makes a figure.
  package init(label: String, clause: String, value: String, target: String?) {
    self.label = label
    self.clause = clause
    self.value = value
    self.target = target
  }
}
