import XMLTree
import XPath

/// What becomes of a node when its document is written anew.
enum NodeChange: Sendable {
  /// It is left out, with all that is in it.
  case drop
  /// An attribute or a text gets another value; an element gets a text in place of its content.
  case set(String)
  /// An element gets one more attribute.
  case addAttribute(QName, value: String)
  /// Copies of nodes are put at a place around it or in it.
  case insert([Node], InsertionPoint)
}

/// Where something is put, seen from a node.
enum InsertionPoint: String, Sendable, CaseIterable {
  case before
  case after
  /// At the end of its content.
  case into
}
