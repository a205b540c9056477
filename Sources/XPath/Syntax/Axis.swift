/// The axes (*XPath 3.1*, §3.3.2.1).
public enum Axis: String, Sendable, CaseIterable {
  case child, descendant, attribute, `self`, descendantOrSelf = "descendant-or-self"
  case followingSibling = "following-sibling", following, namespace
  case parent, ancestor, precedingSibling = "preceding-sibling", preceding
  case ancestorOrSelf = "ancestor-or-self"

  /// Whether positions on the axis count against document order.
  var isReverse: Bool {
    switch self {
    case .parent, .ancestor, .precedingSibling, .preceding, .ancestorOrSelf: true
    default: false
    }
  }
}
