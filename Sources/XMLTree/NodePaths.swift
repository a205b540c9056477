/// Writes paths such as `/roster/team[2]/member[5]/@phone`, which people and messages find nodes by.
///
/// Names are written as in the file, and a place only where several siblings are alike. The places
/// of siblings are remembered, so that the paths of all nodes of a tree cost one pass over it.
public struct NodePaths {
  private var tree: Tree?
  private var parents: Set<Int32> = []
  private var places: [Int32: String] = [:]

  /// Whether the name of a node is left out of paths.
  private var hidesName: (Node) -> Bool = { _ in false }

  /// Makes a writer that has seen no node.
  public init() {}

  /// Makes a writer that writes `*` for some names.
  package init(hidingName hidesName: @escaping (Node) -> Bool) {
    self.hidesName = hidesName
  }

  /// The path of a node from the root of its tree.
  public mutating func path(of node: Node) -> String {
    if tree !== node.tree {
      (tree, parents, places) = (node.tree, [], [:])
    }
    var steps: [String] = []
    var current = node
    while let parent = current.parent {
      steps.append(step(of: current) + place(of: current))
      current = parent
    }
    let top = current.kind == .document ? "" : step(of: current)
    guard !steps.isEmpty else { return current.kind == .document ? "/" : top }
    return top + "/" + steps.reversed().joined(separator: "/")
  }

  private func step(of node: Node) -> String { node.step(isNamed: !hidesName(node)) }

  private mutating func place(of node: Node) -> String {
    guard node.kind != .attribute, node.kind != .namespace, let parent = node.parent else {
      return ""
    }
    if parents.insert(parent.row).inserted { numberChildren(of: parent) }
    return places[node.row] ?? ""
  }

  private mutating func numberChildren(of parent: Node) {
    var alike: [String: [Int32]] = [:]
    var nameless: Set<Int32> = []
    let children = parent.children
    for child in children {
      alike[step(of: child), default: []].append(child.row)
      if child.kind == .element, hidesName(child) { nameless.insert(child.row) }
    }
    // Without a name, an element has its place among all.
    if !nameless.isEmpty {
      alike["*"] = children.filter { $0.kind == .element }.map(\.row)
    }
    for (step, rows) in alike where rows.count > 1 {
      for (index, row) in rows.enumerated() where step != "*" || nameless.contains(row) {
        places[row] = "[\(index + 1)]"
      }
    }
  }
}

extension Node {
  /// The way to the node from the root, as in `/roster/team[2]/member[5]/@phone`. To write many,
  /// use ``NodePaths``.
  public var path: String {
    var paths = NodePaths()
    return paths.path(of: self)
  }

  fileprivate func step(isNamed: Bool) -> String {
    switch kind {
    case .document: ""
    case .element: isNamed ? nodeName : "*"
    case .attribute: "@" + (isNamed ? nodeName : "*")
    case .text: "text()"
    case .comment: "comment()"
    case .processingInstruction: "processing-instruction(\(isNamed ? nodeName : ""))"
    case .namespace: "namespace::" + (localName.isEmpty ? "*" : localName)
    }
  }
}
