import XMLTree

/// A node test as compiled: the principal node kind is settled, names are pooled.
enum NodeMatcher: Sendable {
  case any
  case kind(NodeKind)
  case name(PooledName, NodeKind)
  case namespace(String, NodeKind)
  case localName(String, NodeKind)
  /// A namespace node by its name, which is the prefix it binds.
  case prefix(ExpandedName)
  case test(KindTest)

  init(_ test: NodeTest, axis: Axis) {
    let principal: NodeKind =
      switch axis {
      case .attribute: .attribute
      case .namespace: .namespace
      default: .element
      }
    switch test {
    case .name(let name) where principal == .namespace: self = .prefix(name.expandedName)
    case .name(let name): self = .name(PooledName(name.expandedName), principal)
    case .anyName: self = .kind(principal)
    case .namespace(let uri): self = .namespace(uri, principal)
    case .localName(let name): self = .localName(name, principal)
    case .kind(.anyKind): self = .any
    case .kind(.text): self = .kind(.text)
    case .kind(.comment): self = .kind(.comment)
    case .kind(.namespace): self = .kind(.namespace)
    case .kind(.document(nil)): self = .kind(.document)
    case .kind(.element(.any, type: nil)): self = .kind(.element)
    case .kind(.attribute(.any, type: nil)): self = .kind(.attribute)
    case .kind(.processingInstruction(nil)): self = .kind(.processingInstruction)
    case .kind(.element(.name(let name), type: nil)):
      self = .name(PooledName(name.expandedName), .element)
    case .kind(.attribute(.name(let name), type: nil)):
      self = .name(PooledName(name.expandedName), .attribute)
    case .kind(let test): self = .test(test)
    }
  }

  /// The matcher with its name looked up in a tree.
  func bound(to tree: Tree, _ evaluator: Evaluator) -> BoundMatcher {
    switch self {
    case .name(let name, let kind):
      BoundMatcher(kind: kind, name: evaluator.nameID(name, in: tree), matcher: self)
    case .kind(let kind): BoundMatcher(kind: kind, name: BoundMatcher.anyName, matcher: self)
    default: BoundMatcher(kind: nil, name: BoundMatcher.anyName, matcher: self)
    }
  }
}

/// A ``NodeMatcher`` for the nodes of one tree.
struct BoundMatcher {
  /// Stands for any name; no tree numbers one so.
  static let anyName: Int32 = -3

  fileprivate let kind: NodeKind?
  fileprivate let name: Int32
  fileprivate let matcher: NodeMatcher

  /// Whether the tree cannot have a matching node, as it does not know the name.
  var isHopeless: Bool { name == -1 }

  /// Whether the node in a row matches.
  @inline(__always)
  func matches(_ row: Int32, in tree: Tree) -> Bool {
    guard let kind else { return matchesSlowly(row, in: tree) }
    let record = tree.records[Int(row)]
    return record.kind == kind && (name == BoundMatcher.anyName || record.name == name)
  }

  @inline(never)
  private func matchesSlowly(_ row: Int32, in tree: Tree) -> Bool {
    matches(Node(tree: tree, row: row))
  }

  /// Whether a node matches; any node, namespace nodes included.
  func matches(_ node: Node) -> Bool {
    switch matcher {
    case .any: true
    case .kind(let kind): node.kind == kind
    case .name(_, let kind): node.kind == kind && node.record.name == name
    case .namespace(let uri, let kind): node.kind == kind && node.name?.namespaceURI == uri
    case .localName(let local, let kind): node.kind == kind && node.name?.localName == local
    case .prefix(let name): node.kind == .namespace && node.name == name
    case .test(let test): test.matches(node)
    }
  }
}
