/// What the second level came to: the requirements that can only be judged over all submissions.
public struct SummaryReport: Sendable {
  /// The id of whoever it is about.
  public let id: String
  /// Its name.
  public let name: String
  /// The score, from 0 to the full mark; `nil` when nothing was applicable.
  public let score: Double?
  /// The grade; `nil` when there is no score.
  public let grade: String?
  /// The ids of the vetoes that failed.
  public let vetoes: [String]
  /// The results, in the order of the policy.
  public let requirements: [RequirementResult]
  /// The numbers the policy lists, in its order.
  public let figures: [Figure]

  /// Makes a report of its parts.
  public init(
    id: String, name: String, score: Double?, grade: String?, vetoes: [String],
    requirements: [RequirementResult], figures: [Figure]
  ) {
    self.id = id
    self.name = name
    self.score = score
    self.grade = grade
    self.vetoes = vetoes
    self.requirements = requirements
    self.figures = figures
  }
}

/// A number that a report lists, such as the strength of a kind of team.
public struct Figure: Sendable, Hashable {
  /// What it is a number of.
  public let label: String
  /// The clause that says what it should be; empty when none does.
  public let clause: String
  /// The number, as text; empty when there is none.
  public let value: String
  /// What it should be; `nil` where the policy does not say.
  public let target: String?

  /// Whether the number is what it should be, or more; `nil` where that cannot be said.
  public var isMet: Bool? {
    guard let target, let number = Double(value), let aim = Double(target) else { return nil }
    return number >= aim
  }

  /// Makes a figure.
  public init(label: String, clause: String, value: String, target: String?) {
    self.label = label
    self.clause = clause
    self.value = value
    self.target = target
  }
}
