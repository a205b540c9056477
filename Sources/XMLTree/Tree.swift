import Synchronization

/// An immutable XML tree: a table of nodes in document order that any number of tasks can share.
///
/// Rows are numbered in pre-order with attributes directly behind their element, so that a subtree
/// is a range of rows and document order is the order of numbers. Character data is one UTF-8
/// buffer in document order, so that the string value of an element is a range of bytes.
public final class Tree: Sendable {
  /// Where the tree was read from, as it appears in messages; `nil` for a tree built in memory.
  public let documentURI: String?
  /// The base URI of the root (*XDM 3.1*, §5.2), against which `xml:base` attributes are resolved.
  public let baseURI: String?

  /// The node table. Row 0 is the root of the tree.
  @usableFromInline package let records: [NodeRecord]
  /// What steps look at of each row.
  @usableFromInline package let shapes: [NodeShape]
  /// The character data of all text nodes, in document order, as UTF-8.
  @usableFromInline package let text: [UInt8]
  /// The values of attributes, comments and processing instructions, as UTF-8.
  @usableFromInline package let values: [UInt8]
  /// The distinct expanded names of the tree; ``NodeRecord/name`` is an index into it.
  package let names: [ExpandedName]
  /// The distinct prefixes of the tree; the first is the empty one.
  package let prefixes: [String]
  /// The namespace declarations, in the order of the rows of the elements that hold them.
  package let namespaceDeclarations: [NamespaceDeclaration]
  /// The rows of attributes that are IDs (`xml:id`, or declared as ID by an internal subset).
  package let idAttributes: Set<Int32>
  /// The rows of attributes declared IDREF or IDREFS by an internal subset.
  package let idrefAttributes: Set<Int32>

  /// Trees are ordered by their making: *XPath 3.1* §2.4.1 wants a stable order across trees.
  @usableFromInline package let ordinal: Int
  /// The number of the name `xml:base`, or -1.
  let xmlBase: Int32
  private let nameIDs: [ExpandedName: Int32]

  private static let nextOrdinal = Atomic<Int>(0)

  package init(
    documentURI: String?, baseURI: String?, records: [NodeRecord], text: [UInt8], values: [UInt8],
    names: [ExpandedName], prefixes: [String], namespaceDeclarations: [NamespaceDeclaration],
    idAttributes: Set<Int32> = [], idrefAttributes: Set<Int32> = []
  ) {
    self.documentURI = documentURI
    self.baseURI = baseURI
    self.records = records
    self.shapes = records.map(NodeShape.init)
    self.text = text
    self.values = values
    self.names = names
    self.prefixes = prefixes
    self.namespaceDeclarations = namespaceDeclarations
    self.idAttributes = idAttributes
    self.idrefAttributes = idrefAttributes
    self.ordinal = Tree.nextOrdinal.wrappingAdd(1, ordering: .relaxed).oldValue
    var nameIDs: [ExpandedName: Int32] = [:]
    nameIDs.reserveCapacity(names.count)
    for (id, name) in names.enumerated() { nameIDs[name] = Int32(id) }
    self.xmlBase = nameIDs[.xmlBase] ?? -1
    self.nameIDs = nameIDs
  }

  /// The root of the tree: a document node, unless the tree was built around another node.
  public var root: Node { Node(tree: self, row: 0) }

  /// The number by which this tree knows a name, or -1 when no node of it has that name.
  package func nameID(of name: ExpandedName) -> Int32 { nameIDs[name] ?? -1 }
}

/// A namespace declared at an element.
package struct NamespaceDeclaration: Sendable, Hashable {
  /// The row of the element.
  package var element: Int32
  /// The prefix bound, empty for the default namespace.
  package var prefix: String
  /// The namespace URI, empty to undeclare.
  package var uri: String

  package init(element: Int32, prefix: String, uri: String) {
    self.element = element
    self.prefix = prefix
    self.uri = uri
  }
}
