import XMLTree

/// An item of the data model (*XDM 3.1*, §2.1): a node, an atomic value or a function; maps and
/// arrays are functions with a representation of their own.
public enum Item: Sendable {
  case node(Node)
  case atomic(AtomicValue)
  case map(MapItem)
  case array(ArrayItem)
  case function(FunctionItem)
}
