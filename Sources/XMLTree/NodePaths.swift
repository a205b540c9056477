/// Writes paths such as `/roster/team[2]/member[5]/@phone`, which people and messages find nodes by.
///
/// Names are written as in the file, and a place only where several siblings are alike. The places
/// of siblings are remembered, so that the paths of all nodes of a tree cost one pass over it.
public struct NodePaths {
  private var tree: Tree?
  private var parents: Set<Int32> = []
  private var places: [Int32: String] = [:]

  /// Makes a writer that has seen no node.
  public init() {}

  /// The path of a node from the root of its tree.
  public mutating func path(of node: Node) -> String {
    if tree !== node.tree { self = NodePaths(tree: node.tree) }
    var steps: [String] = []
    var current = node
    while let parent = current.parent {
      steps.append(current.step + place(of: current))
      current = parent
    }
    let top = current.kind == .document ? "" : current.step
    guard !steps.isEmpty else { return current.kind == .document ? "/" : top }
    return top + "/" + steps.reversed().joined(separator: "/")
  }

  private init(tree: Tree) { self.tree = tree }

  private mutating func place(of node: Node) -> String {
    guard node.kind != .attribute, node.kind != .namespace, let parent = node.parent else {
      return ""
    }
    if parents.insert(parent.row).inserted { numberChildren(of: parent) }
    return places[node.row] ?? ""
  }

  private mutating func numberChildren(of parent: Node) {
    var alike: [String: [Int32]] = [:]
    for child in parent.children { alike[child.step, default: []].append(child.row) }
    for rows in alike.values where rows.count > 1 {
      for (index, row) in rows.enumerated() { places[row] = "[\(index + 1)]" }
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

  fileprivate var step: String {
    switch kind {
    case .document: ""
    case .element: nodeName
    case .attribute: "@" + nodeName
    case .text: "text()"
    case .comment: "comment()"
    case .processingInstruction: "processing-instruction(\(nodeName))"
    case .namespace: "namespace::" + (localName.isEmpty ? "*" : localName)
    }
  }
}
