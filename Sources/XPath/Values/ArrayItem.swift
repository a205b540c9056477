/// An array (*XDM 3.1*, §2.8.4): an ordered list of members, each of them a value.
public struct ArrayItem: Sendable {
  /// The members; XPath counts them from 1.
  public let members: [Value]

  /// Makes an array of members.
  public init(_ members: [Value] = []) { self.members = members }
}
