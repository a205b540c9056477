import XMLTree

/// The parts of a document that name nobody in a report.
struct ConfidentialParts {
  /// The elements, or other nodes.
  let elements: [Node]
  /// Whether they are facts in a summary, of which the attributes are confidential too.
  let isOfSummary: Bool
  /// The rows of what is not as the schema says: it may be anything, wherever it stands.
  let faulty: Set<Int32>

  /// Parts of a submission.
  init(ofSubmission elements: [Node], faulty: Set<Int32> = []) {
    self.elements = elements
    self.faulty = faulty
    isOfSummary = false
  }

  /// Facts of a summary.
  init(ofSummary elements: [Node]) {
    self.elements = elements
    faulty = []
    isOfSummary = true
  }

  var isEmpty: Bool { elements.isEmpty }

  /// The same parts of another tree with the same rows.
  func parts(in tree: Tree) -> ConfidentialParts {
    let nodes = elements.map { Node(tree: tree, row: $0.row) }
    return isOfSummary
      ? ConfidentialParts(ofSummary: nodes)
      : ConfidentialParts(ofSubmission: nodes, faulty: faulty)
  }

  /// The rows of a tree in which confidential content stands: texts, attributes, comments and
  /// processing instructions.
  func contents(of tree: Tree) -> [Int32] {
    var seen: Set<Int32> = []
    return elements.flatMap { element -> [Int32] in
      guard element.tree === tree else { return [] }
      return element.rows.filter { row in
        let record = tree.record(of: row)
        guard record.kind != .element, record.kind != .document else { return false }
        return !isOwnAttribute(record, row, of: element) && seen.insert(row).inserted
      }
    }
  }

  /// The rows of a tree that are the parts or inside of them.
  func rows(of tree: Tree) -> Set<Int32> {
    Set(elements.lazy.filter { $0.tree === tree }.flatMap(\.rows))
  }

  /// Whether a row is an attribute of the element, such as a team's name, that says nothing of
  /// persons. What is faulty may say anything.
  private func isOwnAttribute(_ record: NodeRecord, _ row: Int32, of element: Node) -> Bool {
    !isOfSummary && record.kind == .attribute && record.parent == element.row
      && !faulty.contains(row)
  }

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
    if node.kind != .element, node.kind != .document, elements.contains(node) { return true }
    let isOwn = node.kind == .attribute && !faulty.contains(node.row)
    let container = isOwn ? node.parent?.parent : node.parent
    guard let container else { return false }
    return elements.contains { $0 == container || $0.isAncestor(of: container) }
  }

  /// Whether it is for its faulty value alone that a node holds what is confidential.
  func holdsAsFaulty(_ node: Node) -> Bool {
    holds(node) && !ConfidentialParts(ofSubmission: elements).holds(node)
  }
}

extension Node {
  fileprivate func isAncestor(of other: Node) -> Bool {
    tree === other.tree && row < other.row && other.row < record.end
  }

  /// Its row and those inside of it.
  fileprivate var rows: Range<Int32> { row..<max(record.end, row + 1) }
}
