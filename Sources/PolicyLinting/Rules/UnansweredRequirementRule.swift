import Policies

/// Where a policy lists what its document asks, every requirement answers some of it, and cites a
/// clause that is in the list.
///
///     obligations:
///       - {clause: 四(二), asks: 掌握电话, checked: member.phone}
///     requirements:
///       - {id: member.post, clause: 六(二), …}    # warning: no obligation is checked by it
///                                                 # warning: no obligation is of clause 六(二)
///
/// A derived requirement need not be named: no sentence states it. One that cites several clauses, as
/// in 三(一)2、三(二), needs obligations of each.
struct UnansweredRequirementRule: LintRule {
  func problems(in analysis: PolicyAnalysis) -> [Problem] {
    let obligations = analysis.policy.obligations
    guard !obligations.isEmpty else { return [] }
    let named = Set(obligations.flatMap(\.requirements))
    let clauses = Set(obligations.map(\.clause))
    var problems: [Problem] = []
    for requirement in analysis.policy.requirements {
      if requirement.derivation == nil, !named.contains(requirement.id) {
        problems.append(
          .warning(.unansweredRequirement, .text(requirement.id), at: requirement.place))
      }
      for clause in requirement.clause.clauses
      where !clauses.contains(where: { $0.isPart(of: clause) }) {
        problems.append(
          .warning(
            .unansweredClause, .text(clause), .text(requirement.id), at: requirement.place))
      }
    }
    return problems
  }
}

extension String {
  /// The clauses of a list of them.
  fileprivate var clauses: [String] {
    split(whereSeparator: { "、,,;;".contains($0) || $0.isWhitespace }).map { String($0) }
  }

  /// Whether a clause is another one or part of it: 三(一)1(2) is part of 三(一)1, and 三(一)10 is not.
  fileprivate func isPart(of clause: String) -> Bool {
    guard hasPrefix(clause) else { return false }
    guard let last = clause.last, let next = dropFirst(clause.count).first else { return true }
    return !(last.isNumber && next.isNumber)
  }
}
