import Policies
import XMLTree

/// Something that was left out of a document, and somebody's score or grade that is better without it.
package struct Gain: Sendable {
  /// What was done.
  package let kind: DamageKind
  /// The file, as it was named.
  package let file: String
  /// The line of what was left out, if it has one.
  package let line: Int?
  /// Where it stands, as `/roster/team[2]/@headcount`.
  package let path: String
  /// The case whose documents they are.
  package let caseName: String
  /// The unit, or the whole.
  package let unit: String
  /// The scores, and the grades where they differ.
  let before: Observation.Standing
  let after: Observation.Standing

  /// The gain as a mistake in its file.
  package var diagnostic: Diagnostic {
    let site: [MessageArgument] = [
      .text(kind.rawValue), .text(path), .text(caseName), .text(unit),
      .text(before.score.pointsText), .text(after.score.pointsText),
    ]
    let message =
      if before.grade != after.grade, let old = before.grade, let new = after.grade {
        Message(MutationProblem.paysWithGrade, site + [.text(old), .text(new)])
      } else {
        Message(MutationProblem.pays, site)
      }
    return Diagnostic(file: file, line: line, message: message)
  }
}

/// What leaving things out of documents came to.
package struct GainReport: Sendable {
  /// How many times something was left out.
  package let made: Int
  /// What paid and the policy gives no reason for.
  package let gains: [Gain]
  /// How many times it paid with a reason.
  package let explained: Int
}
