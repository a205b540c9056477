/// The better grade a unit is nearest to, and requirements that are enough to put right to get there.
package struct NextGrade: Sendable, Hashable {
  /// What the grade is called.
  package let name: String
  /// The score the unit would have.
  package let score: Double
  /// The ids of the requirements to put right: those that cap the grade first, then those worth
  /// most.
  package let requirements: [String]

  /// Makes a prospect.
  package init(name: String, score: Double, requirements: [String]) {
    self.name = name
    self.score = score
    self.requirements = requirements
  }
}
