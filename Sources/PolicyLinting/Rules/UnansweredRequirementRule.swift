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
    let clauses = ClauseTree(obligations.map(\.clause))
    var problems: [Problem] = []
    for requirement in analysis.policy.requirements {
      if requirement.derivation == nil, !named.contains(requirement.id) {
        problems.append(
          .warning(.unansweredRequirement, .text(requirement.id), at: requirement.place))
      }
      for clause in requirement.clause.clauses where !clauses.contains(partOf: clause) {
        problems.append(
          .warning(
            .unansweredClause, .text(clause), .text(requirement.id), at: requirement.place))
      }
    }
    return problems
  }
}

/// Clauses by their parts: 三(一)1(2) is part of 三(一)1, and 三(一)10 is not.
private struct ClauseTree {
  /// A branch, by the node it leaves and the piece of a clause that it stands for.
  private struct Branch: Hashable {
    let node: Int
    let piece: Substring
  }

  private var nodes: [Branch: Int] = [:]

  init(_ clauses: [String]) {
    for clause in clauses {
      var node = 0
      for piece in clause.pieces {
        let branch = Branch(node: node, piece: piece)
        node = nodes[branch] ?? nodes.count + 1
        nodes[branch] = node
      }
    }
  }

  /// Whether there is the clause, or a part of it.
  func contains(partOf clause: String) -> Bool {
    var node: Int? = 0
    for piece in clause.pieces { node = node.flatMap { nodes[Branch(node: $0, piece: piece)] } }
    return node != nil
  }
}

extension String {
  /// The clauses of a list of them.
  fileprivate var clauses: [String] {
    split(whereSeparator: { "、,,;;".contains($0) || $0.isWhitespace }).map { String($0) }
  }

  /// The characters of a clause, those of a number together.
  fileprivate var pieces: [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let first = rest.first {
      let length = first.isNumber ? rest.prefix(while: \.isNumber).count : 1
      pieces.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return pieces
  }
}
