import XMLTree

/// One unit's result on one submission, or on handing in none.
public struct UnitReport: Sendable {
  /// The unit's id.
  public let id: String
  /// The unit's name.
  public let name: String
  /// The file it submitted, as it was named; `nil` for a registered unit that handed in nothing.
  public let file: String?
  /// The score, from 0 to the full mark; `nil` when nothing was applicable.
  public let score: Double?
  /// The grade; `nil` when there is no score.
  public let grade: String?
  /// The ids of the vetoes the unit failed, which put it in the lowest grade.
  public let vetoes: [String]
  /// The results, in the order of the policy.
  public let requirements: [RequirementResult]
  /// What is wrong with the file without keeping it from being audited.
  public let diagnostics: [Diagnostic]
  /// The SHA-256 of the file in hexadecimal; `nil` if it is not known.
  public let digest: String?
  /// The next better grade; `nil` for a unit of the best grade or of none.
  public let nextGrade: NextGrade?

  /// Makes a report of its parts.
  public init(
    id: String, name: String, file: String?, score: Double?, grade: String?, vetoes: [String],
    requirements: [RequirementResult], diagnostics: [Diagnostic], digest: String? = nil,
    nextGrade: NextGrade? = nil
  ) {
    self.id = id
    self.name = name
    self.file = file
    self.score = score
    self.grade = grade
    self.vetoes = vetoes
    self.requirements = requirements
    self.diagnostics = diagnostics
    self.digest = digest
    self.nextGrade = nextGrade
  }
}

/// What one requirement came to for one unit.
public struct RequirementResult: Sendable {
  /// The requirement's id.
  public let id: String
  /// The points earned, from 0 to ``available``.
  public let earned: Double
  /// The points it is worth; 0 when no check counted.
  public let available: Double
  /// What the score would gain if this requirement alone were put right, on the scale of the score.
  public internal(set) var gain: Double
  /// How many checks came to each outcome.
  public let counts: OutcomeCounts
  /// The checks that did not pass: failures, errors, those pending and waived; in the order of
  /// their subjects, then of their windows.
  public let findings: [Finding]

  /// Makes a result of its parts.
  public init(
    id: String, earned: Double, available: Double, gain: Double = 0, counts: OutcomeCounts,
    findings: [Finding]
  ) {
    self.id = id
    self.earned = earned
    self.available = available
    self.gain = gain
    self.counts = counts
    self.findings = findings
  }
}
