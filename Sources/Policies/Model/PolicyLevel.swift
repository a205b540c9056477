import XPath

/// What a policy says of the documents of one level: of single submissions, or of the summary of all
/// of them.
///
/// The summary is a `summary` element in the policy's namespace with a `submission` element for each
/// submission, and in it an element for each fact that the submission yielded. A file that could not be
/// read is an `unreadable` element.
public struct PolicyLevel: Sendable {
  /// Which level it is.
  public let kind: RuleLevel
  /// What holds the node that its rules are evaluated on, for all of its expressions: `$summary` at
  /// the second level.
  public let variable: VariableReference?
  /// What is worked out once for each document, in this order and on that node.
  public let lets: [LetBinding]
  /// The requirements, in the order of the file.
  public let requirements: [Requirement]
  /// Damages to a document that no requirement need notice.
  public let harmless: [HarmlessDamage]
  /// What each document yields for the level above.
  public let facts: [FactDefinition]

  /// Its expressions.
  public var expressions: [PolicyExpression] {
    lets.map(\.expression) + requirements.flatMap(\.expressions) + harmless.map(\.nodes)
      + facts.flatMap(\.expressions)
  }
}
