/// How many of a document's obligations are checked, clause by clause.
package struct ObligationCount: Sendable, Hashable {
  /// What is counted of one clause, or of all.
  package struct Row: Sendable, Hashable {
    /// The clause; empty for the total.
    package let clause: String
    /// How many obligations there are.
    package let obligations: Int
    /// How many of them are checked by a requirement.
    package let checked: Int
    /// How many of them are not checked, with a reason.
    package let unchecked: Int

    fileprivate init(clause: String, _ obligations: [Obligation]) {
      self.clause = clause
      self.obligations = obligations.count
      checked = obligations.count { !$0.requirements.isEmpty }
      unchecked = obligations.count { $0.requirements.isEmpty && $0.reason != nil }
    }
  }

  /// The clauses, in the order of the document.
  package let rows: [Row]
  /// All clauses together.
  package let total: Row

  /// Counts obligations.
  package init(_ obligations: [Obligation]) {
    var clauses: [String] = []
    var byClause: [String: [Obligation]] = [:]
    for obligation in obligations {
      if byClause[obligation.clause] == nil { clauses.append(obligation.clause) }
      byClause[obligation.clause, default: []].append(obligation)
    }
    rows = clauses.map { Row(clause: $0, byClause[$0] ?? []) }
    total = Row(clause: "", obligations)
  }
}
