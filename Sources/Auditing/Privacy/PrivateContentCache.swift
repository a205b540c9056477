import Policies

/// Remembers what expressions have of private texts: submissions of one policy are mostly alike.
final class PrivateContentCache {
  private static let limit = 64
  private var known: [PrivateNames: PrivateContents] = [:]

  /// What they have where everything is private.
  private var most: PrivateContents?

  /// Whether an expression of a policy has anything of the private texts of some document: most that
  /// are not nodes count something, whatever there is.
  func mayHaveContent(_ expression: PolicyExpression, of policy: Policy) -> Bool {
    let most = most ?? PrivateContents(of: policy, names: .everything)
    self.most = most
    return most[expression].whole != .none
  }

  /// What the expressions of a policy have in documents with some private names.
  func contents(of policy: Policy, _ names: PrivateNames) -> PrivateContents {
    if let contents = known[names] { return contents }
    let contents = PrivateContents(of: policy, names: names)
    // Files may hold names of their own.
    if known.count >= PrivateContentCache.limit { known = [:] }
    known[names] = contents
    return contents
  }
}
