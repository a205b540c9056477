import Policies
import Schemas

/// Remembers what the expressions of a policy have of private texts, and what the policy says itself:
/// submissions of one policy are mostly alike.
final class PrivateContentCache {
  private static let limit = 64
  private let policy: Policy
  private let schema: SchemaModel?
  private var known: [PrivateNames: PrivateContents] = [:]

  init(of policy: Policy, schema: SchemaModel? = nil) {
    self.policy = policy
    self.schema = schema
  }

  /// What the policy and its schema say themselves.
  private(set) lazy var vocabulary = PolicyVocabulary(of: policy, schema: schema)

  /// What the expressions have where everything is private.
  private lazy var most = PrivateContents(of: policy, names: .everything)

  /// Whether an expression of the policy has anything of the private texts of some document: most that
  /// are not nodes count something, whatever there is.
  func mayHaveContent(_ expression: PolicyExpression) -> Bool { most[expression].whole != .none }

  /// What the expressions have in documents with some private names.
  func contents(_ names: PrivateNames) -> PrivateContents {
    if let contents = known[names] { return contents }
    let contents = PrivateContents(of: policy, names: names)
    // Files may hold names of their own.
    if known.count >= PrivateContentCache.limit { known = [:] }
    known[names] = contents
    return contents
  }
}
