import Auditing
import Policies

/// What an audit spent its time on, the dearest first.
package struct ProfileReport: Sendable {
  private let profile: AuditProfile
  private let options: ReportOptions
  private let labels: Labels

  /// Makes a report.
  package init(of profile: AuditProfile, options: ReportOptions = ReportOptions()) {
    self.profile = profile
    self.options = options
    labels = Labels(language: options.reader(of: "en"))
  }

  /// The report as text: a row for each activity.
  package var text: String {
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    page.table(table)
    return page.take()
  }

  private var table: TextTable {
    let total = profile.costs.values.reduce(Duration.zero) { $0 + $1.time }
    var table = TextTable([
      .init(labels.milliseconds, .right), .init(labels.share, .right), .init(labels.times, .right),
      .init(labels.microsecondsEach, .right), .init(labels.activity, isFlexible: true),
    ])
    for (activity, cost) in rows { table.add(cells(labels.name(of: activity), cost, total)) }
    var count = AuditProfile.Cost()
    count.time = total
    table.add(cells(labels.total, count, total))
    return table
  }

  /// The dearest first; those that took the same by name.
  private var rows: [(AuditProfile.Activity, AuditProfile.Cost)] {
    profile.costs.sorted { a, b in
      a.value.time != b.value.time
        ? a.value.time > b.value.time : labels.name(of: a.key) < labels.name(of: b.key)
    }
  }

  private func cells(
    _ name: String, _ cost: AuditProfile.Cost, _ total: Duration
  ) -> [StyledText] {
    let share = total > .zero ? cost.time / total : 0
    return [
      (cost.time / .milliseconds(1)).columnText,
      (share * 100).columnText + "%",
      cost.count > 0 ? String(cost.count) : "",
      cost.count > 0
        ? (cost.time / .microseconds(1) / Double(cost.count)).columnText : "",
      name,
    ].map { StyledText($0) }
  }
}
