/// A cap on the grade that holds for a unit, because of the checks that failed.
package struct HeldCap: Sendable, Hashable {
  /// The id of the requirement that they are of.
  package let requirement: String
  /// The best grade there is with it; `nil` in a policy without grades.
  package let grade: String?
  /// Whether it is a veto: that grade is the lowest one.
  package let isVeto: Bool
  /// How many checks failed.
  package let failed: Int
  /// How many passed or failed.
  package let decided: Int
  /// How many of those that failed must be put right to lift it; `nil` where those that can no longer
  /// be put right hold it alone.
  package let lifting: Int?

  /// Makes a cap of its parts.
  package init(
    requirement: String, grade: String?, isVeto: Bool, failed: Int, decided: Int, lifting: Int?
  ) {
    self.requirement = requirement
    self.grade = grade
    self.isVeto = isVeto
    self.failed = failed
    self.decided = decided
    self.lifting = lifting
  }
}
