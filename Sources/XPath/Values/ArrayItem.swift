/// An array (*XDM 3.1*, §2.8.4): an ordered list of members, each of them a value.
public struct ArrayItem: Sendable {
  /// The members; XPath counts them from 1.
  public let members: Members

  /// Makes an array of members.
  public init(_ members: [Value] = []) { self.members = Members(list: Rope(members)) }

  init(_ members: Rope<Value>) { self.members = Members(list: members) }

  /// How deep values nest in the array, see ``Nesting``.
  var nesting: Nesting { .around(members.list.nesting) }

  /// The members of an array. Arrays made of others share them, so that appending a member, taking
  /// a part and joining cost O(log n).
  public struct Members: Sendable {
    let list: Rope<Value>
  }
}

extension ArrayItem.Members: RandomAccessCollection {
  /// The first index.
  public var startIndex: Int { 0 }
  /// The index behind the last member.
  public var endIndex: Int { list.count }
  /// The member at an index, counted from 0.
  public subscript(index: Int) -> Value { list[index] }

  /// Walks through the members in their order.
  public struct Iterator: IteratorProtocol {
    var members: Rope<Value>.Iterator

    /// The next member, or `nil` at the end.
    public mutating func next() -> Value? { members.next() }
  }

  /// Walks through the members in their order.
  public func makeIterator() -> Iterator { Iterator(members: .init(list)) }
}
