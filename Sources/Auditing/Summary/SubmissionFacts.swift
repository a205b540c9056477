import XMLTree

/// What one submission yields for the second level: nothing else of it goes there.
struct SubmissionFacts: Hashable, Sendable {
  /// The unit, as the submission names it.
  let unit: String
  let name: String
  let file: String
  /// The line of the unit's node.
  let line: Int?
  let score: Double?
  let grade: String?
  var facts: [Fact] = []
  /// What the policy could not work out.
  var problems: [Diagnostic] = []
}

/// One fact.
struct Fact: Hashable, Sendable {
  /// The index of its definition in the policy.
  let definition: Int
  /// The line of the node it came from.
  let line: Int?
  /// Stands for the value it is matched by.
  let digest: FactDigest?
  /// The values of its definition's attributes, in their order; `nil` for an empty one.
  let values: [String?]
  /// Whether it came from something confidential.
  let isConfidential: Bool
}
