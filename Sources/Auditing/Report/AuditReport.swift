import XMLTree

/// What an audit found: every report format is made from this value and nothing else.
///
/// All texts in it are masked already, unless revealing was asked for.
package struct AuditReport: Sendable {
  /// The version of Muster that made the report.
  package let toolVersion: String
  /// The policy audited against.
  package let policy: PolicySummary
  /// The period audited.
  package let period: PeriodSummary
  /// The day the audit looks from, as `2016-12-31`.
  package let asOf: String
  /// The units, the best score first; those of one score by id, then by file; then what has no
  /// score, and files that could not be read last. A registered unit that handed in nothing is
  /// among them.
  package let units: Assessments
  /// All units together, by the second level; `nil` when it was not audited.
  package let whole: Assessment?
  /// What is to be said of nobody's submission: waivers that have expired or match nothing, paths
  /// that lead to no file, a second level that could not be audited.
  package let notices: [Diagnostic]
  /// Whether private values are shown in it.
  package let isRevealing: Bool

  /// Makes a report of its parts.
  package init(
    toolVersion: String = MusterVersion.current, policy: PolicySummary, period: PeriodSummary,
    asOf: String, units: Assessments, whole: Assessment? = nil, notices: [Diagnostic] = [],
    isRevealing: Bool = false
  ) {
    self.toolVersion = toolVersion
    self.policy = policy
    self.period = period
    self.asOf = asOf
    self.units = units
    self.whole = whole
    self.notices = notices
    self.isRevealing = isRevealing
  }
}

/// The period of a report.
package struct PeriodSummary: Sendable, Hashable {
  /// As it is written on the command line: `2016H2`.
  package let label: String
  /// The first day, as `2016-07-01`.
  package let start: String
  /// The last day.
  package let end: String

  /// Makes a summary of its parts.
  package init(label: String, start: String, end: String) {
    self.label = label
    self.start = start
    self.end = end
  }
}
