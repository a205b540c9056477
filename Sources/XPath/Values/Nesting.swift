/// How deep arrays, maps and the variables that functions hold on to may nest. What nests is taken
/// apart, compared and written by recursion, which the stack of a thread has to have room for.
enum Nesting {
  /// The deepest nesting allowed: far more than data has, and little enough for a small stack.
  static let limit = 500

  /// How many items there may be in what is walked through, counted wherever they are held: an array
  /// that holds another one twice, and so on, has far more than were ever made.
  static let extentLimit = 5_000_000

  /// The sum of two extents, as far as it matters.
  static func sum(_ a: Int, _ b: Int) -> Int { Swift.min(a &+ b, 1 << 40) }
}

/// What can have arrays, maps and functions inside.
protocol Nested {
  /// How many arrays, maps and functions are nested in it; 0 for nodes and atomic values.
  var depth: Int { get }
  /// How many items there are in it, and in the arrays and maps in it, counted wherever they are held.
  var extent: Int { get }
}

extension Nested {
  /// Refuses with `XPDY0130` what nobody could walk through.
  func checkExtent() throws(XPathError) {
    guard extent <= Nesting.extentLimit else {
      throw XPathError(
        "XPDY0130", "There are more than \(Nesting.extentLimit) items in the arrays and maps here")
    }
  }
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

  /// How many items there are in the item, itself included.
  var extent: Int {
    switch self {
    case .node, .atomic, .function: 1
    case .array(let array): array.extent
    case .map(let map): map.extent
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

  /// How many items there are in the sequence, and in the arrays and maps in it.
  var extent: Int {
    switch storage {
    case .empty: 0
    case .one(let item): item.extent
    case .range(let lower, let upper): upper - lower + 1
    case .many(let items, let depth):
      depth == 0 ? items.count : items.reduce(0) { Nesting.sum($0, $1.extent) }
    case .joined(let items): items.extent
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
