import XMLTree

/// A node test as compiled (*XPath 3.1*, §3.3.2.2): the principal node kind of the axis is settled,
/// names are pooled.
final class NodeMatcher: Sendable {
  /// The kind and the name asked for, where the test is no more than that.
  fileprivate let shape: Shape?
  fileprivate let test: Test

  fileprivate struct Shape: Sendable {
    let kind: NodeKind
    let name: PooledName?
  }

  fileprivate enum Test: Sendable {
    case any
    case shape
    case namespace(String, NodeKind)
    case localName(String, NodeKind)
    /// A namespace node by its name, which is the prefix it binds.
    case prefix(ExpandedName)
    case kindTest(KindTest)
  }

  init(_ nodeTest: NodeTest, axis: Axis) {
    let principal: NodeKind =
      switch axis {
      case .attribute: .attribute
      case .namespace: .namespace
      default: .element
      }
    switch nodeTest {
    case .name(let name) where principal == .namespace:
      (shape, test) = (nil, .prefix(name.expandedName))
    case .name(let name):
      (shape, test) = (Shape(kind: principal, name: PooledName(name.expandedName)), .shape)
    case .anyName: (shape, test) = (Shape(kind: principal, name: nil), .shape)
    case .namespace(let uri): (shape, test) = (nil, .namespace(uri, principal))
    case .localName(let name): (shape, test) = (nil, .localName(name, principal))
    case .kind(.anyKind): (shape, test) = (nil, .any)
    case .kind(let kindTest):
      shape = NodeMatcher.shape(of: kindTest)
      test = shape == nil ? .kindTest(kindTest) : .shape
    }
  }

  private static func shape(of test: KindTest) -> Shape? {
    switch test {
    case .text: Shape(kind: .text, name: nil)
    case .comment: Shape(kind: .comment, name: nil)
    case .namespace: Shape(kind: .namespace, name: nil)
    case .document(nil): Shape(kind: .document, name: nil)
    case .processingInstruction(nil): Shape(kind: .processingInstruction, name: nil)
    case .element(.any, type: nil): Shape(kind: .element, name: nil)
    case .attribute(.any, type: nil): Shape(kind: .attribute, name: nil)
    case .element(.name(let name), type: nil):
      Shape(kind: .element, name: PooledName(name.expandedName))
    case .attribute(.name(let name), type: nil):
      Shape(kind: .attribute, name: PooledName(name.expandedName))
    default: nil
    }
  }

  /// The matcher with its name looked up in a tree.
  @inline(__always)
  func bound(to tree: Tree, _ evaluator: Evaluator) -> BoundMatcher {
    guard let shape else { return BoundMatcher(kind: nil, name: BoundMatcher.anyName, self) }
    guard let name = shape.name else {
      return BoundMatcher(kind: shape.kind, name: BoundMatcher.anyName, self)
    }
    return BoundMatcher(kind: shape.kind, name: evaluator.nameID(name, in: tree), self)
  }
}

/// A ``NodeMatcher`` for the nodes of one tree.
struct BoundMatcher {
  /// Stands for any name; no tree numbers one so.
  static let anyName: Int32 = -3

  private let kind: NodeKind?
  private let name: Int32
  private let matcher: NodeMatcher

  init(kind: NodeKind?, name: Int32, _ matcher: NodeMatcher) {
    self.kind = kind
    self.name = name
    self.matcher = matcher
  }

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
    switch matcher.test {
    case .any: true
    case .shape:
      node.kind == kind && (name == BoundMatcher.anyName || node.record.name == name)
    case .namespace(let uri, let kind): node.kind == kind && node.name?.namespaceURI == uri
    case .localName(let local, let kind): node.kind == kind && node.name?.localName == local
    case .prefix(let name): node.kind == .namespace && node.name == name
    case .kindTest(let test): test.matches(node)
    }
  }
}
