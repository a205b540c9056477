import XMLTree

/// The parts of a document that name nobody in a report.
struct ConfidentialParts {
  /// The elements.
  let elements: [Node]
  /// Whether they are facts in a summary, of which the attributes are confidential too.
  let isOfSummary: Bool

  /// Parts of a submission.
  init(ofSubmission elements: [Node]) {
    self.elements = elements
    isOfSummary = false
  }

  /// Facts of a summary.
  init(ofSummary elements: [Node]) {
    self.elements = elements
    isOfSummary = true
  }

  var isEmpty: Bool { elements.isEmpty }

  /// The same elements of another tree with the same rows.
  func elements(in tree: Tree) -> [Node] { elements.map { Node(tree: tree, row: $0.row) } }

  /// Whether a node is one of the elements or inside of one: by its place it is not told who it is.
  func include(_ node: Node) -> Bool {
    elements.contains { $0 == node || $0.isAncestor(of: node) }
  }

  /// Whether a node holds a list, and is nobody on one: it is around an element, or is one itself that
  /// is no fact on somebody.
  func areIn(_ node: Node) -> Bool {
    elements.contains { $0 == node && !isOfSummary || node.isAncestor(of: $0) }
  }

  /// Whether what a node holds is confidential: an element's own attributes, such as a team's name, say
  /// nothing of persons.
  func holds(_ node: Node) -> Bool {
    guard !elements.isEmpty, !isOfSummary else { return false }
    let container = node.kind == .attribute ? node.parent?.parent : node.parent
    guard let container else { return false }
    return elements.contains { $0 == container || $0.isAncestor(of: container) }
  }
}

extension Node {
  fileprivate func isAncestor(of other: Node) -> Bool {
    tree === other.tree && row < other.row && other.row < record.end
  }
}
