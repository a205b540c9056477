import Schemas
import XPath

/// What a node of a document can be, by the model of the document: nodes of one declaration are one.
enum SchemaNode: Hashable {
  case document
  case element(ElementDeclaration.ID)
  /// An attribute of an element, by its place among the element's attributes.
  case attribute(owner: ElementDeclaration.ID, index: Int)
  /// A text node in an element.
  case text(owner: ElementDeclaration.ID)
  /// A comment or processing instruction in an element.
  case other(owner: ElementDeclaration.ID)
}

/// The nodes an axis leads to.
struct SchemaNodes {
  var nodes: Set<SchemaNode> = []
  var occurrence = Occurrence.none
  /// Whether a wildcard lets nodes be there that no declaration tells of.
  var isOpen = false
}

extension Occurrence {
  static let none = Occurrence(min: 0, max: 0)
}
