import Auditing
import XMLTree

/// What the requirements came to on some documents, all submissions taken together.
struct Observation: Sendable {
  /// Why documents could not be audited, or what is wrong with them that no requirement judges.
  private(set) var refusals: [Diagnostic]
  private var counts: [String: OutcomeCounts] = [:]
  private var findings: [String: [Finding]] = [:]
  /// How each unit stands, and all of them together.
  private(set) var standings: [Assessed: Standing] = [:]

  /// Who stands somehow.
  enum Assessed: Hashable, Comparable, Sendable {
    case unit(String)
    case whole(String)

    var id: String {
      switch self {
      case .unit(let id), .whole(let id): id
      }
    }
  }

  /// A score and a grade, and what they were made of.
  struct Standing: Sendable {
    let score: Double
    let grade: String?
    let requirements: [RequirementResult]
  }

  /// Takes assessments together; `notices` are about none of them.
  init(of assessments: [Assessment] = [], notices: [Diagnostic] = []) {
    refusals = notices
    for assessment in assessments {
      if case .unreadable(_, let problem) = assessment.subject { refusals.append(problem) }
      note(standingOf: assessment)
      refusals += assessment.diagnostics.filter { $0.severity == .error }
      for result in assessment.requirements {
        counts[result.id] = counts(of: result.id) + result.counts
        if !result.findings.isEmpty { findings[result.id, default: []] += result.findings }
      }
    }
  }

  /// Of several files of a unit, the better one counts.
  private mutating func note(standingOf assessment: Assessment) {
    guard let score = assessment.score else { return }
    let isWhole = if case .whole = assessment.subject { true } else { false }
    let assessed: Assessed = isWhole ? .whole(assessment.id) : .unit(assessment.id)
    guard standings[assessed].map({ $0.score < score }) ?? true else { return }
    standings[assessed] = Standing(
      score: score, grade: assessment.grade, requirements: assessment.requirements)
  }

  /// How many checks of a requirement came to each outcome.
  func counts(of requirement: String) -> OutcomeCounts { counts[requirement] ?? OutcomeCounts() }

  /// The checks of a requirement that did not pass.
  func findings(of requirement: String) -> [Finding] { findings[requirement] ?? [] }

  /// How many checks of a requirement broke by the policy's own fault, and not over what the schema
  /// has already found faulty.
  func broken(of requirement: String) -> Int {
    findings(of: requirement).count { $0.error?.isFaultOfPolicy ?? false }
  }
}
