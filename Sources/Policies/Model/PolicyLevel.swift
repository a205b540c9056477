import XPath

/// What a policy says of the documents of one level: of single submissions, or of the summary of all
/// of them.
///
/// The summary is a `summary` element in the policy's namespace with a `submission` element for each
/// submission, and in it an element for each fact that the submission yielded. A file that could not be
/// read is an `unreadable` element.
package struct PolicyLevel: Sendable {
  /// Which level it is.
  package let kind: RuleLevel
  /// What holds the node that its rules are evaluated on, for all of its expressions: `$summary` at
  /// the second level.
  package let variable: VariableReference?
  /// What is worked out once for each document, in this order and on that node.
  package let lets: [LetBinding]
  /// The requirements, in the order of the file.
  package let requirements: [Requirement]
  /// Damages to a document that no requirement need notice.
  package let harmless: [HarmlessDamage]
  /// What may be left out of a document though a score is better without it.
  package let gainful: [HarmlessDamage]
  /// What each document yields for the level above.
  package let facts: [FactDefinition]

  /// Its expressions.
  package var expressions: [PolicyExpression] {
    lets.map(\.expression) + requirements.flatMap(\.expressions) + (harmless + gainful).map(\.nodes)
      + facts.flatMap(\.expressions)
  }
}
