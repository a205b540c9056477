import Policies
import XMLTree
import XPath

/// Makes edits to documents of one kind: to submissions, or to summaries.
struct DocumentEditor {
  let evaluator: Evaluator
  /// Where a document is looked at: the unit's node, or the summary element.
  let subject: DocumentSubject

  /// A document with an edit made; `nil` if the edit finds nothing in it.
  func apply(_ edit: Edit, to tree: Tree) throws(EditError) -> Tree? {
    let changes = try changes(edit, in: tree)
    guard !changes.isEmpty else { return nil }
    let text = DocumentWriter.bytes(of: tree, changes: changes)
    let reading = XMLReader().read(
      text, documentURI: tree.documentURI ?? "", baseURI: tree.baseURI)
    guard let edited = reading.tree else {
      let reason = reading.diagnostics.first?.message.text(in: .english) ?? ""
      throw EditError(message: "The edit leaves no document: \(reason)")
    }
    return edited
  }

  /// What an edit makes of each node.
  private func changes(
    _ edit: Edit, in tree: Tree
  ) throws(EditError) -> [Int32: NodeChange] {
    let selected: Value
    do {
      let node = try subject.node(in: tree, evaluator)
      selected = try edit.nodes.evaluate(on: .node(node), with: evaluator)
    } catch {
      throw EditError(message: error.description)
    }
    var changes: [Int32: NodeChange] = [:]
    for item in selected {
      guard case .node(let node) = item, node.tree === tree, node.kind != .namespace else {
        throw EditError(message: "“\(edit.nodes.source)” selects something not in the document")
      }
      let (row, change) = try edit.action.change(of: node)
      changes[row] = change
    }
    return changes
  }
}

/// Which node of a document rules look at.
enum DocumentSubject: Sendable {
  /// The node an expression selects from the document node.
  case unit(XPathExpression)
  case documentElement

  /// The node of a document.
  func node(in tree: Tree, _ evaluator: Evaluator) throws(XPathError) -> Node {
    switch self {
    case .documentElement:
      guard let element = tree.root.children.first(where: { $0.kind == .element }) else {
        throw XPathError("XPDY0002", "The document has no element")
      }
      return element
    case .unit(let expression):
      let selected = try expression.evaluate(on: .node(tree.root), with: evaluator)
      guard selected.count == 1, case .node(let node) = selected[0] else {
        throw XPathError(
          "XPTY0004", "“\(expression.source)” selects \(selected.count) units, not one")
      }
      return node
    }
  }
}

extension Edit.Action {
  /// The row to change, and what becomes of it.
  fileprivate func change(of node: Node) throws(EditError) -> (Int32, NodeChange) {
    switch self {
    case .drop:
      guard node.kind != .document else { throw .misplaced("A document cannot be dropped", node) }
      return (node.row, .drop)
    case .duplicate:
      guard node.kind == .element, node.parent?.kind == .element else {
        throw .misplaced("Only an element in another can be duplicated", node)
      }
      return (node.row, .insert([node], .after))
    case .set(let value):
      let isSimple =
        switch node.kind {
        case .attribute, .text: true
        case .element: !node.children.contains { $0.kind == .element }
        default: false
        }
      guard isSimple else {
        throw .misplaced("Only an attribute, or an element without others in it, has a value", node)
      }
      return (node.row, .set(value))
    case .setAttribute(let name, let value):
      guard node.kind == .element else { throw .misplaced("Only an element has attributes", node) }
      if let attribute = node.attribute(named: name.expandedName) {
        return (attribute.row, .set(value))
      }
      return (node.row, .addAttribute(name, value: value))
    case .insert(let fragment, let point):
      let container = point == .into ? node : node.parent
      guard node.kind != .attribute, container?.kind == .element else {
        throw .misplaced("Nothing can be inserted \(point.rawValue) this node", node)
      }
      return (node.row, .insert(fragment.nodes, point))
    }
  }
}

extension EditError {
  fileprivate static func misplaced(_ message: String, _ node: Node) -> EditError {
    EditError(message: "\(message): \(node.path)")
  }
}
