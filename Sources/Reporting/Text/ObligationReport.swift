import Policies

/// What becomes of each sentence of a policy's document: how many are checked, clause by clause, and
/// if asked for which requirement checks each, or why none does.
package struct ObligationReport: Sendable {
  private let policy: Policy
  private let options: ReportOptions
  private let labels: Labels

  /// Makes a report.
  package init(of policy: Policy, options: ReportOptions = ReportOptions()) {
    self.policy = policy
    self.options = options
    labels = Labels(language: options.reader(of: policy.language))
  }

  /// The report as text; with every obligation, if all are to be listed.
  package func text(listsAll: Bool) -> String {
    var page = TextPage(width: options.width, usesColor: options.usesColor)
    page.table(table)
    if listsAll {
      let titles = Dictionary(
        policy.requirements.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
      for obligation in policy.obligations { write(obligation, titles, to: &page) }
    }
    return page.take()
  }

  private var table: TextTable {
    let count = ObligationCount(policy.obligations)
    var table = TextTable([
      .init(labels.clause), .init(labels.obligations, .right), .init(labels.checked, .right),
      .init(labels.unchecked, .right),
    ])
    for row in count.rows { table.add(cells(row.clause, row)) }
    table.add(cells(labels.total, count.total))
    return table
  }

  private func cells(_ title: String, _ row: ObligationCount.Row) -> [StyledText] {
    [
      StyledText(title), StyledText(String(row.obligations)), StyledText(String(row.checked)),
      StyledText(String(row.unchecked), row.unchecked == 0 ? .plain : .fair),
    ]
  }

  private func write(
    _ obligation: Obligation, _ titles: [String: String], to page: inout TextPage
  ) {
    page.blank()
    page.paragraph(
      StyledText(obligation.clause, .strong) + "  " + StyledText(obligation.asks), hanging: 2)
    for id in obligation.requirements {
      page.paragraph(StyledText(labels.checked(by: id, titles[id] ?? "")), indent: 2, hanging: 2)
    }
    if let reason = obligation.reason {
      page.paragraph(StyledText(labels.unchecked(for: reason), .fair), indent: 2, hanging: 2)
    }
  }
}
