import Auditing
import Reporting
import XMLTree

extension AuditReport {
  /// The report with what never came to be audited.
  func adding(_ others: [SubmissionFailure]) -> AuditReport {
    guard !others.isEmpty else { return self }
    let failures = (failures + others).sorted {
      $0.file.utf8.lexicographicallyPrecedes($1.file.utf8)
    }
    return AuditReport(
      policy: policy, period: period, asOf: asOf, units: units, summary: summary,
      failures: failures, notices: notices)
  }

  /// All that is wrong with files.
  var problems: [Diagnostic] {
    failures.flatMap(\.diagnostics) + units.flatMap(\.diagnostics) + notices
  }
}

extension UnitReport {
  /// Why the unit is below the bar.
  var shortfall: String {
    guard let file else { return "\(id): error: handed in nothing" }
    guard vetoes.isEmpty else { return "\(file): error: fails \(vetoes.joined(separator: ", "))" }
    return "\(file): error: scores \(scoreText), which is below the bar"
  }
}
