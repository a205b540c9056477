import Policies
import XMLTree

/// A damage that nobody noticed.
package struct Survivor: Sendable, Hashable {
  /// What was done.
  package let kind: DamageKind
  /// The file, as it was named.
  package let file: String
  /// The line of the damaged node, if it has one.
  package let line: Int?
  /// Where the node stands, as `/roster/team[2]/@headcount`.
  package let path: String
  /// The value before and after, for a damage that gives another one; `nil` for a sensitive one.
  package let values: ValueChange?
  /// The case whose documents were damaged.
  package let caseName: String

  /// A value and another in its place.
  package struct ValueChange: Sendable, Hashable {
    /// The value before.
    package let before: String
    /// The value after.
    package let after: String
  }
}

extension Survivor {
  /// The survivor as a mistake in its file.
  var diagnostic: Diagnostic {
    let site: [MessageArgument] = [.text(kind.rawValue), .text(path), .text(caseName)]
    let message =
      values.map {
        Message(MutationProblem.unnoticedValue, site + [.value($0.before), .value($0.after)])
      } ?? Message(MutationProblem.unnoticed, site)
    return Diagnostic(file: file, line: line, message: message)
  }
}
