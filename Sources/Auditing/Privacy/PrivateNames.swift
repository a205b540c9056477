import XMLTree
import XPath

/// The names of the elements and attributes of a submission that private texts are in.
struct PrivateNames {
  private var names: Set<String> = []

  /// Makes the names of a submission: of sensitive nodes and what is inside them, of what is inside
  /// confidential elements, and of all elements around either.
  init(in tree: Tree, sensitiveNames: Set<String>, confidential elements: [Node]) {
    var isPrivate = [Bool](repeating: false, count: tree.names.count)
    let isSensitive = tree.names.map { sensitiveNames.contains($0.localName) }
    func include(_ row: Int32) {
      let name = tree.record(of: row).name
      if name >= 0 { isPrivate[Int(name)] = true }
    }
    func includeAround(_ node: Node) {
      for ancestor in sequence(first: node, next: \.parent) { include(ancestor.row) }
    }
    for row in 0..<tree.count {
      let record = tree.record(of: row)
      guard record.name >= 0, isSensitive[Int(record.name)] else { continue }
      for inner in row..<max(record.end, row + 1) { include(inner) }
      includeAround(Node(tree: tree, row: row))
    }
    for element in elements where element.tree === tree {
      includeAround(element)
      for row in element.row..<element.record.end {
        let node = Node(tree: tree, row: row)
        // Its own attributes, such as a team's name, say nothing of persons.
        if node.kind != .attribute || node.parent != element { include(row) }
      }
    }
    names = Set(zip(tree.names, isPrivate).filter(\.1).map(\.0.localName))
  }

  /// Whether there are private texts at all.
  var isEmpty: Bool { names.isEmpty }

  /// Whether a step may come to a node with private text. Only a name tells that it does not.
  func mayBeSelected(by test: NodeTest) -> Bool {
    switch test {
    case .name(let name): names.contains(name.localName)
    case .localName(let name): names.contains(name)
    case .anyName, .namespace, .kind: !names.isEmpty
    }
  }
}
