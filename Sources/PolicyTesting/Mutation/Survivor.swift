import Policies
import XMLTree

/// A damage that nobody noticed.
public struct Survivor: Sendable, Hashable {
  /// What was done.
  public let kind: DamageKind
  /// The file, as it was named.
  public let file: String
  /// The line of the damaged node, if it has one.
  public let line: Int?
  /// Where the node stands, as `/roster/team[2]/@headcount`.
  public let path: String
  /// The value before and after, for a damage that gives another one; `nil` for a sensitive one.
  public let values: ValueChange?
  /// The case whose documents were damaged.
  public let caseName: String

  /// A value and another in its place.
  public struct ValueChange: Sendable, Hashable {
    /// The value before.
    public let before: String
    /// The value after.
    public let after: String
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
