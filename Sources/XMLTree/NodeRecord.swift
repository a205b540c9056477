/// The seven kinds of node of the XDM (*XQuery and XPath Data Model 3.1*, §6).
@frozen
public enum NodeKind: UInt8, Sendable {
  case document, element, attribute, text, comment, processingInstruction, namespace
}

/// One row of a ``Tree``'s node table: 32 bytes, in document order.
///
/// Attributes stand directly behind their element and before its children, so the attributes, the
/// children and the whole subtree of a node are each a range of rows.
@frozen
@usableFromInline
package struct NodeRecord: Sendable {
  /// What the row describes. Never ``NodeKind/namespace``: namespace nodes are derived on demand.
  @usableFromInline package var kind: NodeKind
  /// How many attribute rows follow directly behind this element.
  @usableFromInline package var attributeCount: UInt16
  /// The prefix of the name, an index into ``Tree/prefixes``; 0 is no prefix.
  @usableFromInline package var prefix: UInt16
  /// The expanded name, an index into ``Tree/names``, or -1 for a node without a name.
  @usableFromInline package var name: Int32
  /// The row of the parent, or -1.
  @usableFromInline package var parent: Int32
  /// The first row behind this node's subtree (its attributes and descendants).
  @usableFromInline package var end: Int32
  /// The string value as a range of UTF-8 bytes: of ``Tree/text`` for documents, elements and text
  /// nodes, of ``Tree/values`` for attributes, comments and processing instructions.
  @usableFromInline package var valueStart: UInt32
  @usableFromInline package var valueEnd: UInt32
  /// The line the node's markup ends on, counted from 1; 0 when it was not parsed from a file.
  @usableFromInline package var line: UInt32

  @inlinable
  package init(
    kind: NodeKind, name: Int32, prefix: UInt16, parent: Int32, valueStart: UInt32, line: UInt32
  ) {
    self.kind = kind
    self.attributeCount = 0
    self.prefix = prefix
    self.name = name
    self.parent = parent
    self.end = 0
    self.valueStart = valueStart
    self.valueEnd = valueStart
    self.line = line
  }
}
