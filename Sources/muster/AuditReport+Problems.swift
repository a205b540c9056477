import Auditing
import Reporting
import XMLTree

extension AuditReport {
  /// The report with what is said of paths that lead to no file.
  func adding(_ others: [Diagnostic]) -> AuditReport {
    guard !others.isEmpty else { return self }
    let sorted = others.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    return AuditReport(
      toolVersion: toolVersion, policy: policy, period: period, asOf: asOf, units: units,
      whole: whole,
      notices: (isRevealing ? sorted : sorted.map(\.maskingNumbers)) + notices,
      isRevealing: isRevealing)
  }

  /// All that is wrong with files, those of the policy among them.
  var problems: [Diagnostic] {
    units.lazy.flatMap(\.problems).map(\.withoutColumn) + (whole?.diagnostics ?? [])
      + brokenRuleProblems
      + notices
  }
}

extension Assessment {
  /// What is wrong with the file.
  fileprivate var problems: [Diagnostic] {
    if case .unreadable(_, let problem) = subject { [problem] } else { diagnostics }
  }

  /// Why the unit is below the bar.
  var shortfall: Diagnostic {
    guard let file = file?.path else { return Diagnostic(id, .handedInNothing) }
    guard vetoes.isEmpty else {
      return Diagnostic(file, .failsVetoes, .text(vetoes.joined(separator: ", ")))
    }
    return Diagnostic(file, .belowBar, .text(scoreText))
  }
}
