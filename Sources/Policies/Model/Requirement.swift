import XPath

/// One obligation of a policy, citing one clause.
public struct Requirement: Sendable {
  /// The id, such as `armband.type`.
  public let id: String
  /// The title.
  public let title: String
  /// The clause of the document, such as 三(一)1(2).
  public let clause: String
  /// What it asks, at length.
  public let description: String?
  /// Who answers for it, where that is not the unit alone.
  public let responsible: [String]
  /// Why the document implies it, for a requirement it does not state; `nil` for one it does.
  public let derivation: String?
  /// The subjects, selected from the unit's node or the summary element; does not see ``lets`` or the window.
  public let subjects: XPathExpression
  /// The length of the windows to check each subject in; `nil` for one check of each subject.
  public let each: WindowLength?
  /// `$window`: the window of the check, see ``Window/value``; `nil` exactly when ``each`` is.
  public let window: VariableReference?
  /// What is worked out for each check on its subject, in this order, before all that follows.
  public let lets: [LetBinding]
  /// Whether the requirement concerns a subject; `nil` when it concerns all of them.
  public let applies: XPathExpression?
  /// What must hold.
  public let assertion: XPathExpression
  /// What is wrong when it does not.
  public let message: MessageTemplate
  /// How to put it right; has no text when the policy does not say.
  public let remedy: MessageTemplate
  /// What it is worth.
  public let points: Double
  /// What failures take off the points.
  public let deduction: Deduction
  /// Whether failing it puts a unit in the lowest grade, whatever its score.
  public let isVeto: Bool
  /// Whether it looks at one submission or at the summary of all.
  public let level: RuleLevel
  /// Where the requirement's id stands in the policy's file.
  public let place: Place
}

/// What failed checks take off the points of a requirement.
public enum Deduction: Sendable, Hashable {
  /// So many points for each failed check, down to zero.
  case amount(Double)
  /// The share of the checks that failed, of all that passed or failed.
  case share
}
