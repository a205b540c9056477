/// How deep arrays, maps and the variables that functions hold on to nest in something, and how much
/// there is in them. What nests is taken apart, compared and written by recursion, which the stack of
/// a thread has to have room for, and walked through as often as it is held.
struct Nesting: Sendable, Hashable {
  /// How many arrays, maps and functions are nested; 0 for nodes and atomic values.
  private(set) var depth: Int32
  /// How many items there are, counted wherever they are held, as far as it matters.
  private(set) var extent: Int32

  /// The nesting of nothing.
  static let none = Nesting(depth: 0, extent: 0)
  /// The nesting of a node or an atomic value.
  static let item = Nesting(depth: 0, extent: 1)

  /// The nesting of an array, a map or a function that holds so much.
  static func around(_ content: Nesting) -> Nesting {
    Nesting(depth: content.depth + 1, extent: 1).adding(Nesting(depth: 0, extent: content.extent))
  }

  /// The nesting of items that do not nest.
  static func flat(_ count: Int) -> Nesting {
    Nesting(depth: 0, extent: Int32(clamping: count))
  }

  /// The nesting of this and of something beside it.
  func adding(_ other: Nesting) -> Nesting {
    let (sum, isTooLarge) = extent.addingReportingOverflow(other.extent)
    return Nesting(depth: Swift.max(depth, other.depth), extent: isTooLarge ? .max : sum)
  }

  /// The nesting without something that was taken away; how deep that was does not matter.
  func removing(_ other: Nesting) -> Nesting {
    guard extent < .max else { return self }
    return Nesting(depth: depth, extent: Swift.max(extent - other.extent, 0))
  }

  /// The deepest nesting allowed: far more than data has, and little enough for a small stack.
  static let limit = 500

  /// How many items there may be in what is walked through: an array that holds another one twice, and
  /// so on, has far more than were ever made.
  static let extentLimit = 5_000_000
}

/// What can have arrays, maps and functions inside.
protocol Nested {
  /// How deep they nest, and how many items there are in all.
  var nesting: Nesting { get }
}

extension Nested {
  /// How many arrays, maps and functions are nested in it; 0 for nodes and atomic values.
  var depth: Int { Int(nesting.depth) }

  /// Refuses with `XPDY0130` what nobody could walk through.
  func checkExtent() throws(XPathError) {
    guard nesting.extent <= Nesting.extentLimit else {
      throw XPathError(
        "XPDY0130", "There are more than \(Nesting.extentLimit) items in the arrays and maps here")
    }
  }
}

extension Sequence where Element: Nested {
  /// The nesting of all of them.
  var nesting: Nesting { reduce(.none) { $0.adding($1.nesting) } }
}

extension Item: Nested {
  var nesting: Nesting {
    switch self {
    case .node, .atomic: .item
    case .array(let array): array.nesting
    case .map(let map): map.nesting
    case .function(let function): function.nesting
    }
  }
}

extension Value: Nested {
  var nesting: Nesting {
    switch storage {
    case .empty: .none
    case .one(let item): item.nesting
    case .many(_, let nesting): nesting
    case .range(let lower, let upper): .flat(upper - lower + 1)
    case .joined(let items): items.nesting
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
