/// The better grade a unit is nearest to, and the fewest requirements to put right to get there.
public struct NextGrade: Sendable, Hashable {
  /// What the grade is called.
  public let name: String
  /// The score the unit would have.
  public let score: Double
  /// The ids of the requirements to put right: failed vetoes first, then those worth most.
  public let requirements: [String]

  /// Makes a prospect.
  public init(name: String, score: Double, requirements: [String]) {
    self.name = name
    self.score = score
    self.requirements = requirements
  }
}
