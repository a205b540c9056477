import Auditing
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
      throw EditError(.noDocumentLeft, reading.firstProblem)
    }
    return edited
  }

  /// What an edit makes of each node.
  private func changes(
    _ edit: Edit, in tree: Tree
  ) throws(EditError) -> [Int32: NodeChange] {
    let node = try subject.node(in: tree, evaluator)
    let selected: Value
    do {
      selected = try edit.nodes.evaluate(on: .node(node), with: evaluator)
    } catch {
      throw EditError(Message(hidingValuesOf: error))
    }
    var changes: [Int32: NodeChange] = [:]
    for item in selected {
      guard case .node(let node) = item, node.tree === tree, node.kind != .namespace else {
        throw EditError(.outside, .text(edit.nodes.source))
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
  case unit(PolicyExpression)
  case documentElement

  /// The node of a document.
  func node(in tree: Tree, _ evaluator: Evaluator) throws(EditError) -> Node {
    switch self {
    case .documentElement:
      guard let element = tree.root.children.first(where: { $0.kind == .element }) else {
        throw EditError(.noElement)
      }
      return element
    case .unit(let expression):
      let selected: Value
      do {
        selected = try expression.evaluate(on: .node(tree.root), with: evaluator)
      } catch {
        throw EditError(Message(hidingValuesOf: error))
      }
      guard selected.count == 1, let node = selected[0].node else {
        throw EditError(.notOneUnit, .text(expression.source), .number(selected.count))
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
      guard node.kind != .document else { throw EditError(.dropOfDocument, .path(node)) }
      return (node.row, .drop)
    case .duplicate:
      guard node.kind == .element, node.parent?.kind == .element else {
        throw EditError(.notDuplicable, .path(node))
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
        throw EditError(.noValue, .path(node))
      }
      return (node.row, .set(value))
    case .setAttribute(let name, let value):
      guard node.kind == .element else { throw EditError(.noAttributes, .path(node)) }
      if let attribute = node.attribute(named: name.expandedName) {
        return (attribute.row, .set(value))
      }
      return (node.row, .addAttribute(name, value: value))
    case .insert(let fragment, let point):
      let container = point == .into ? node : node.parent
      guard node.kind != .attribute, container?.kind == .element else {
        throw EditError(.noPlace, .text(point.rawValue), .path(node))
      }
      return (node.row, .insert(fragment.nodes, point))
    }
  }
}

extension MessageArgument {
  /// Where a node stands.
  fileprivate static func path(_ node: Node) -> MessageArgument { .text(node.path) }
}
