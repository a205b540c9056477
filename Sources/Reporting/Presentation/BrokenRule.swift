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

  private struct Key: Hashable {
    let requirement: String
    let file: String
    let place: Place
    let code: String
  }

  static func all(in entries: [Entry]) -> [BrokenRule] {
    var indices: [Key: Int] = [:]
    var rules: [BrokenRule] = []
    for entry in entries where entry.isProvisional {
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
    return rules
  }
}

extension AuditReport {
  /// The rules that broke, each once, as problems of the policy's file.
  package var brokenRuleProblems: [Diagnostic] {
    let entries = (units + (whole.map { [$0] } ?? [])).map {
      Entry($0, rank: nil, comparison: nil)
    }
    return BrokenRule.all(in: entries).map { rule in
      Diagnostic(
        file: rule.file, place: rule.place, message: Message(code: rule.requirement, rule.message))
    }
  }
}
