import XMLTree

/// A check that did not pass.
package struct Finding: Sendable {
  /// What the check came to: anything but a pass or not applicable.
  package let outcome: Outcome
  /// The file the subject is in, as it was named; `nil` for a subject that is in none, such as a
  /// row of a table.
  package let file: String?
  /// The line of the subject in the file; `nil` when it has none.
  package let line: Int?
  /// Where the subject stands, as `/roster/team[2]/member[5]`.
  package let subject: String
  /// The window checked, such as `2016-08` or `2016Q3`; `nil` for a requirement without windows.
  package let window: String?
  /// The last day, for what is pending until then.
  package let due: String?
  /// Whether it failed in a time that is over, so that only records that exist already put it right.
  package let isLapsed: Bool
  /// What is wrong.
  package let message: Message
  /// How to put it right.
  package let remedy: String
  /// For a check whose rule failed: how, and why.
  package let error: RuleError?
  /// For a check that is waived: who excused it, why and until when.
  package let waiver: WaiverNote?
  /// What the parts of the rule came to, in the order they are read; empty unless asked for.
  package let evidence: [Evidence]

  /// Makes a finding of its parts.
  package init(
    outcome: Outcome, file: String? = nil, line: Int?, subject: String, window: String?,
    due: String?, isLapsed: Bool = false, message: Message, remedy: String, error: RuleError? = nil,
    waiver: WaiverNote? = nil, evidence: [Evidence] = []
  ) {
    self.outcome = outcome
    self.file = file
    self.line = line
    self.subject = subject
    self.window = window
    self.due = due
    self.isLapsed = isLapsed
    self.message = message
    self.remedy = remedy
    self.error = error
    self.waiver = waiver
    self.evidence = evidence
  }
}

/// Who excused a check that does not hold.
package struct WaiverNote: Sendable, Hashable {
  /// Why.
  package let reason: String
  /// Who decided it.
  package let approver: String
  /// The last day it holds, as `2016-12-31`.
  package let until: String

  /// Makes a note.
  package init(reason: String, approver: String, until: String) {
    self.reason = reason
    self.approver = approver
    self.until = until
  }
}
