import Auditing
import Policies
import XMLTree

/// A rule of the policy that broke: no unit is charged for it, and their scores are provisional.
struct BrokenRule: Sendable {
  /// The id of the requirement.
  let requirement: String
  /// The file of the policy.
  let file: String
  /// Where the expression stands in it.
  let place: Place
  /// How it broke where it first did.
  let error: RuleError
  /// The same in a sentence.
  let message: Message
  /// How many checks it left open.
  private(set) var checks = 0
  /// At how many units, all of them together counting as one.
  private(set) var units = 0
}

extension BrokenRule {
  /// Finds the rules that broke, each once, in the order they first did.
  struct Search {
    private(set) var rules: [BrokenRule] = []
    private var indices: [Key: Int] = [:]

    private struct Key: Hashable {
      let requirement: String
      let file: String
      let place: Place
      let code: String
    }

    mutating func add(_ entry: Entry) {
      guard entry.isProvisional else { return }
      var seen: Set<Int> = []
      for result in entry.requirements {
        for finding in result.findings {
          guard let error = finding.error, case .policy(let file, let place) = error.cause else {
            continue
          }
          let key = Key(requirement: result.id, file: file, place: place, code: error.code)
          let index = indices[key] ?? rules.count
          if index == rules.count {
            indices[key] = index
            rules.append(
              BrokenRule(
                requirement: result.id, file: file, place: place, error: error,
                message: finding.message))
          }
          rules[index].checks += 1
          if seen.insert(index).inserted { rules[index].units += 1 }
        }
      }
    }
  }
}

extension AuditReport {
  /// The rules that broke, each once, as problems of the policy's file.
  package var brokenRuleProblems: [Diagnostic] {
    var search = BrokenRule.Search()
    for unit in units { search.add(Entry(unit, rank: nil, comparison: nil)) }
    if let whole { search.add(Entry(whole, rank: nil, comparison: nil)) }
    return search.rules.map { rule in
      Diagnostic(
        file: rule.file, place: rule.place, message: Message(code: rule.requirement, rule.message))
    }
  }
}
