import Policies

/// Remembers what expressions have of private texts: submissions of one policy are mostly alike.
final class PrivateContentCache {
  private static let limit = 64
  private var known: [PrivateNames: PrivateContents] = [:]

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
