/// What one group of requirements came to for one unit.
package struct GroupResult: Sendable, Hashable {
  /// The group's id.
  package let id: String
  /// The points it is worth, of requirements with checks that count; no more than its limit.
  package let available: Double
  /// The points its requirements lose.
  package let lost: Double
  /// How many of them are charged: no more than the group's limit.
  package let charged: Double

  /// Makes a result of its parts.
  package init(id: String, available: Double, lost: Double, charged: Double) {
    self.id = id
    self.available = available
    self.lost = lost
    self.charged = charged
  }

  /// Whether the group's limit spares the unit something.
  package var isLimited: Bool { charged < lost }
}
