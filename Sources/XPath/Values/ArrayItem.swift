/// An array (*XDM 3.1*, §2.8.4): an ordered list of members, each of them a value.
public struct ArrayItem: Sendable {
  /// The members; XPath counts them from 1.
  public let members: [Value]
  /// How deep values nest in the array, see ``Nesting``.
  let depth: Int

  /// Makes an array of members.
  public init(_ members: [Value] = []) {
    self.members = members
    depth = 1 + members.reduce(0) { Swift.max($0, $1.depth) }
  }
}
