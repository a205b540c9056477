/// A node test (*XPath 3.1*, §3.3.2.2). A name test asks for the axis's principal node kind.
public enum NodeTest: Sendable, Hashable {
  case name(QName)
  /// `*`
  case anyName
  /// `prefix:*`
  case namespace(String)
  /// `*:local`
  case localName(String)
  case kind(KindTest)
}
