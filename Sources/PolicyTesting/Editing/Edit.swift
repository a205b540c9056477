import Policies
import XMLTree
import XPath

/// A change that a test makes to a document before it is audited.
struct Edit: Sendable {
  /// Selects the nodes to change, on the unit's node or the summary element.
  let nodes: XPathExpression
  /// What is done to each of them.
  let action: Action
  /// The submission it is made to; `nil` for each of them that has such nodes.
  let file: String?
  /// Where it stands in the file of the test.
  let place: Place

  enum Action: Sendable {
    case drop
    case duplicate
    /// Gives a value to an attribute, a text to an element.
    case set(String)
    /// Gives a value to the attribute of each element that ``Edit/nodes`` selects.
    case setAttribute(QName, value: String)
    case insert(XMLFragment, InsertionPoint)
  }
}

/// XML to be inserted somewhere: elements and text without a document around them.
struct XMLFragment: Sendable {
  let nodes: [Node]

  /// Reads XML in which the prefixes of a policy are declared, and its namespace is the default one.
  init(_ xml: String, names: StaticContext) throws(EditError) {
    var document = TreeBuilder()
    let namespace = names.defaultElementNamespace
    document.startElement(ExpandedName(namespaceURI: namespace, localName: "fragment"))
    document.declareNamespace(prefix: "", uri: namespace)
    for (prefix, uri) in names.namespaces.sorted(by: { $0.key < $1.key }) where prefix != "xml" {
      document.declareNamespace(prefix: prefix, uri: uri)
    }
    document.endElement()
    guard let frame = try? document.finish() else {
      throw EditError(.undeclarableNames)
    }
    // What is read is the frame with the text where its content goes.
    let empty = DocumentWriter.bytes(of: frame)
    let end = Array("</fragment>".utf8)
    let reading = XMLReader().read(
      empty.dropLast(end.count) + Array(xml.utf8) + end, documentURI: "fragment")
    guard let root = reading.tree?.root.children.first(where: { $0.kind == .element }) else {
      throw EditError(.notXML, reading.firstProblem)
    }
    nodes = Array(root.children)
    if nodes.isEmpty { throw EditError(.nothingToInsert) }
  }
}

extension XMLReader.Reading {
  /// What is wrong with a file first.
  var firstProblem: MessageArgument { diagnostics.first.map { .message($0.message) } ?? "" }
}
