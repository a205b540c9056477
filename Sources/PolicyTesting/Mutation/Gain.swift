import Auditing
import Policies
import XMLTree

/// Something that was left out of documents, and somebody's score or grade that is better without it.
package struct Gain: Sendable {
  /// What was left out, and where it stood.
  package let site: Site
  /// The case whose documents they are.
  package let caseName: String
  /// The unit, or the whole.
  package let unit: String
  /// The requirements that came to something better.
  package let requirements: [String]
  /// The scores, and the grades where they differ.
  let before: Observation.Standing
  let after: Observation.Standing

  /// What was left out, and where it stood.
  package struct Site: Sendable, Hashable {
    /// What was done.
    package let kind: DamageKind
    /// The file, as it was named.
    package let file: String
    /// The line of what was left out, if it has one.
    package let line: Int?
    /// Where it stood, as `/roster/team[2]/@headcount`; `nil` for the whole file.
    package let path: String?
  }
}

extension Gain {
  /// The gain as a mistake in its file.
  package var diagnostic: Diagnostic {
    let what: Message =
      site.path.map {
        Message(MutationProblem.omission, [.text(site.kind.rawValue), .text($0)])
      } ?? Message(MutationProblem.omissionOfFile)
    var arguments: [MessageArgument] = [
      .message(what), .text(caseName), .text(unit), .text(before.score.pointsText),
      .text(after.score.pointsText), .text(requirements.joined(separator: ", ")),
    ]
    var code = MutationProblem.pays
    if before.grade != after.grade, let old = before.grade, let new = after.grade {
      arguments += [.text(old), .text(new)]
      code = .paysWithGrade
    }
    return Diagnostic(file: site.file, line: site.line, message: Message(code, arguments))
  }
}

/// How many omissions were made, and how many paid.
package struct OmissionTally: Sendable, Hashable {
  /// How many were made.
  package var made = 0
  /// Those that paid, and the policy gives a reason for it.
  package var explained = 0
  /// Those that paid, and it gives none.
  package var unexplained = 0
}
