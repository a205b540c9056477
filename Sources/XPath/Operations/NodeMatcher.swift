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
    guard let shape else { return BoundMatcher(anyKind: self) }
    guard let name = shape.name else { return BoundMatcher(kind: shape.kind, self) }
    return BoundMatcher(kind: shape.kind, name: evaluator.nameID(name, in: tree), self)
  }
}

/// A ``NodeMatcher`` for the nodes of one tree: most tests are a comparison of some bits.
struct BoundMatcher {
  private let mask: Int32
  private let code: Int32
  private let matcher: NodeMatcher
  /// Whether the tree cannot have a matching node, as it does not know the name.
  let isHopeless: Bool
  /// Whether the comparison of bits decides by itself.
  private let isExact: Bool

  /// A test that has to look at the nodes themselves.
  init(anyKind matcher: NodeMatcher) {
    (mask, code, isHopeless, self.matcher) = (0, 0, false, matcher)
    if case .any = matcher.test { isExact = true } else { isExact = false }
  }

  init(kind: NodeKind, _ matcher: NodeMatcher) {
    mask = NodeShape.kindMask
    code = Int32(kind.rawValue)
    (isHopeless, isExact, self.matcher) = (false, true, matcher)
  }

  init(kind: NodeKind, name: Int32, _ matcher: NodeMatcher) {
    mask = -1
    code = NodeShape.code(kind: kind, name: name)
    (isHopeless, isExact, self.matcher) = (name == -1, true, matcher)
  }

  /// Whether an attribute may match; where not, attributes need not be told from children.
  var mayMatchAttributes: Bool {
    mask == 0 || code & NodeShape.kindMask == Int32(NodeKind.attribute.rawValue)
  }

  /// Whether the node in a row matches.
  @inline(__always)
  func matches(_ row: Int32, in tree: Tree) -> Bool {
    tree.shapes[Int(row)].code & mask == code && (isExact || matchesSlowly(row, in: tree))
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
      node.namespace == 0
        ? node.tree.shapes[Int(node.row)].code & mask == code
        : code == Int32(NodeKind.namespace.rawValue)
    case .namespace(let uri, let kind): node.kind == kind && node.name?.namespaceURI == uri
    case .localName(let local, let kind): node.kind == kind && node.name?.localName == local
    case .prefix(let name): node.kind == .namespace && node.name == name
    case .kindTest(let test): test.matches(node)
    }
  }
}
