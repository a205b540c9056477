import XMLTree

/// What an audit found: every report format is made from this value and nothing else.
///
/// All texts in it are masked already, unless revealing was asked for.
public struct AuditReport: Sendable {
  /// The policy audited against.
  public let policy: PolicySummary
  /// The period audited.
  public let period: PeriodSummary
  /// The day the audit looks from, as `2016-12-31`.
  public let asOf: String
  /// The units, the best score first; those of one score by id, then by file.
  public let units: [UnitReport]
  /// The submissions that could not be audited, by file.
  public let failures: [SubmissionFailure]

  /// Makes a report of its parts.
  public init(
    policy: PolicySummary, period: PeriodSummary, asOf: String, units: [UnitReport],
    failures: [SubmissionFailure]
  ) {
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.units = units
    self.failures = failures
  }
}

/// What a report says of its policy.
public struct PolicySummary: Sendable {
  /// The policy's id, such as `waigang-2016`.
  public let id: String
  /// Its title.
  public let title: String
  /// The number of the document it puts into rules, such as 外府发[2016]3号; empty if it has none.
  public let sourceNumber: String
  /// The language of its texts, such as `zh`.
  public let language: String
  /// The full mark, such as 100.
  public let fullScore: Double
  /// The grades, the best first, with the lowest score of each.
  public let grades: [Grade]
  /// The requirements in the order of the policy.
  public let requirements: [RequirementSummary]

  /// A grade and the lowest score that earns it.
  public struct Grade: Sendable, Hashable {
    /// What the grade is called.
    public let name: String
    /// The lowest score of the grade.
    public let threshold: Double

    /// Makes a grade.
    public init(name: String, threshold: Double) {
      self.name = name
      self.threshold = threshold
    }
  }

  /// Makes a summary of its parts.
  public init(
    id: String, title: String, sourceNumber: String, language: String, fullScore: Double,
    grades: [Grade], requirements: [RequirementSummary]
  ) {
    self.id = id
    self.title = title
    self.sourceNumber = sourceNumber
    self.language = language
    self.fullScore = fullScore
    self.grades = grades
    self.requirements = requirements
  }
}

/// What a report says of a requirement, whatever the unit.
public struct RequirementSummary: Sendable {
  /// The id, such as `armband.type`.
  public let id: String
  /// The title.
  public let title: String
  /// The clause of the document, such as 三(一)1(2).
  public let clause: String
  /// The points it is worth.
  public let points: Double
  /// Whether failing it puts a unit in the lowest grade.
  public let isVeto: Bool
  /// Why the document implies it, for a requirement it does not state; `nil` for one it does.
  public let derivation: String?

  /// Makes a summary of its parts.
  public init(
    id: String, title: String, clause: String, points: Double, isVeto: Bool, derivation: String?
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.points = points
    self.isVeto = isVeto
    self.derivation = derivation
  }
}

/// The period of a report.
public struct PeriodSummary: Sendable, Hashable {
  /// As it is written on the command line: `2016H2`.
  public let label: String
  /// The first day, as `2016-07-01`.
  public let start: String
  /// The last day.
  public let end: String

  /// Makes a summary of its parts.
  public init(label: String, start: String, end: String) {
    self.label = label
    self.start = start
    self.end = end
  }
}

/// One unit's result on one submission.
public struct UnitReport: Sendable {
  /// The unit's id.
  public let id: String
  /// The unit's name.
  public let name: String
  /// The file it submitted, as it was named.
  public let file: String
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

  /// Makes a report of its parts.
  public init(
    id: String, name: String, file: String, score: Double?, grade: String?, vetoes: [String],
    requirements: [RequirementResult], diagnostics: [Diagnostic]
  ) {
    self.id = id
    self.name = name
    self.file = file
    self.score = score
    self.grade = grade
    self.vetoes = vetoes
    self.requirements = requirements
    self.diagnostics = diagnostics
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
  /// How many checks came to each outcome.
  public let counts: OutcomeCounts
  /// The checks that did not pass: failures, errors, those pending and waived; in the order of
  /// their subjects, then of their windows.
  public let findings: [Finding]

  /// Makes a result of its parts.
  public init(
    id: String, earned: Double, available: Double, counts: OutcomeCounts, findings: [Finding]
  ) {
    self.id = id
    self.earned = earned
    self.available = available
    self.counts = counts
    self.findings = findings
  }
}

/// A check that did not pass.
public struct Finding: Sendable {
  /// What the check came to: anything but a pass or not applicable.
  public let outcome: Outcome
  /// The line of the subject in the submitted file; `nil` when it has none.
  public let line: Int?
  /// Where the subject stands, as `/roster/team[2]/member[5]`.
  public let subject: String
  /// The window checked, such as `2016-08` or `2016Q3`; `nil` for a requirement without windows.
  public let window: String?
  /// The last day of the window, for what is pending until then.
  public let due: String?
  /// What is wrong.
  public let message: String
  /// How to put it right.
  public let remedy: String
  /// For an error: the code and message of the rule's failure and the expression it arose in.
  public let error: RuleError?

  /// Makes a finding of its parts.
  public init(
    outcome: Outcome, line: Int?, subject: String, window: String?, due: String?, message: String,
    remedy: String, error: RuleError? = nil
  ) {
    self.outcome = outcome
    self.line = line
    self.subject = subject
    self.window = window
    self.due = due
    self.message = message
    self.remedy = remedy
    self.error = error
  }
}

/// The failure of a rule on some subject.
public struct RuleError: Sendable, Hashable {
  /// The code of the XPath specifications, such as `FORG0001`.
  public let code: String
  /// What went wrong.
  public let message: String
  /// The part of the expression that failed.
  public let expression: String

  /// Makes an error of its parts.
  public init(code: String, message: String, expression: String) {
    self.code = code
    self.message = message
    self.expression = expression
  }
}

/// A submission that could not be audited, and why.
public struct SubmissionFailure: Sendable {
  /// The file, as it was named.
  public let file: String
  /// The reasons; at least one.
  public let diagnostics: [Diagnostic]

  /// Makes a failure.
  public init(file: String, diagnostics: [Diagnostic]) {
    self.file = file
    self.diagnostics = diagnostics
  }
}
