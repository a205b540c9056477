import XMLTree

/// What an audit found: every report format is made from this value and nothing else.
///
/// All texts in it are masked already, unless revealing was asked for.
public struct AuditReport: Sendable {
  /// The version of Muster that made the report.
  public let toolVersion: String
  /// The policy audited against.
  public let policy: PolicySummary
  /// The period audited.
  public let period: PeriodSummary
  /// The day the audit looks from, as `2016-12-31`.
  public let asOf: String
  /// The units, the best score first; those of one score by id, then by file. A registered unit
  /// that handed in nothing is among them, without a file and with a score of 0, or none while the period lasts.
  public let units: [UnitReport]
  /// The second level; `nil` when it was not audited.
  public let summary: SummaryReport?
  /// The submissions that could not be audited, by file.
  public let failures: [SubmissionFailure]
  /// What the audit noticed beside the submissions: waivers that are expired or match nothing.
  public let notices: [Diagnostic]

  /// Makes a report of its parts.
  public init(
    toolVersion: String = MusterVersion.current, policy: PolicySummary, period: PeriodSummary,
    asOf: String, units: [UnitReport],
    summary: SummaryReport? = nil, failures: [SubmissionFailure], notices: [Diagnostic] = []
  ) {
    self.toolVersion = toolVersion
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.units = units
    self.summary = summary
    self.failures = failures
    self.notices = notices
  }

  /// The units that had to hand in a submission and did not, in the order of the register.
  public var missingUnits: [UnitReport] { units.filter { $0.file == nil } }
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
