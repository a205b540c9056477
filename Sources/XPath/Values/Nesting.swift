/// How deep arrays, maps and the variables that functions hold on to may nest. What nests is taken
/// apart, compared and written by recursion, which the stack of a thread has to have room for.
enum Nesting {
  /// The deepest nesting allowed: far more than data has, and little enough for a small stack.
  static let limit = 500
}

/// What can have arrays, maps and functions inside.
protocol Nested {
  /// How many arrays, maps and functions are nested in it; 0 for nodes and atomic values.
  var depth: Int { get }
}

extension Item: Nested {
  /// How many arrays, maps and functions are nested in the item; 0 for nodes and atomic values.
  var depth: Int {
    switch self {
    case .node, .atomic: 0
    case .array(let array): array.depth
    case .map(let map): map.depth
    case .function(let function): function.depth
    }
  }
}

extension Value: Nested {
  /// The depth of the deepest item.
  var depth: Int {
    switch storage {
    case .empty, .range: 0
    case .one(let item): item.depth
    case .many(_, let depth): depth
    case .joined(let items): items.depth
    }
  }

  /// Refuses a value that nests too deeply with `XPDY0130`. Asked of what a function returns: only
  /// by calls again and again can values become so deep.
  func checkNesting() throws(XPathError) {
    guard depth <= Nesting.limit else {
      throw XPathError("XPDY0130", "Values are nested more than \(Nesting.limit) levels deep")
    }
  }
}
