/// An immutable list kept as a balanced tree of arrays.
///
/// Lists made of other lists share their parts, so that adding an item at either end, joining two
/// lists and taking a part of one cost O(log n), and growing a list item by item is not quadratic. The
/// tree is balanced by height, with joining as its one operation (Blelloch, Ferizovic and Sun, *Just
/// Join for Parallel Ordered Sets*).
final class Rope<Element: Nested & Sendable>: Sendable {
  private enum Content {
    case leaf(ArraySlice<Element>)
    case branch(Rope, Rope)
  }

  private let content: Content
  /// How many elements there are.
  let count: Int
  /// How deep the elements nest, or nested in a list that this one is a part of; how many items they
  /// hold, or more in a long part.
  let nesting: Nesting
  private let height: Int

  /// Shorter leaves are copied together where they meet, so that a list has not a leaf for each
  /// element.
  static var leafLength: Int { 64 }

  private init(leaf elements: ArraySlice<Element>, nesting: Nesting) {
    content = .leaf(elements)
    count = elements.count
    self.nesting = nesting
    height = 0
  }

  private init(_ left: Rope, _ right: Rope) {
    content = .branch(left, right)
    count = left.count + right.count
    nesting = left.nesting.adding(right.nesting)
    height = Swift.max(left.height, right.height) + 1
  }

  /// A list of the elements of an array whose nesting is known.
  convenience init(_ elements: [Element], nesting: Nesting) {
    self.init(leaf: elements[...], nesting: nesting)
  }

  /// A list of the elements of an array.
  convenience init(_ elements: [Element] = []) {
    self.init(elements, nesting: elements.nesting)
  }
}

// MARK: - Elements

extension Rope {
  /// The element at an index, counted from 0.
  subscript(index: Int) -> Element {
    var (rope, index) = (self, index)
    while true {
      switch rope.content {
      case .leaf(let elements): return elements[elements.startIndex + index]
      case .branch(let left, let right):
        if index < left.count {
          rope = left
        } else {
          index -= left.count
          rope = right
        }
      }
    }
  }

  /// Walks through the elements in their order.
  struct Iterator: IteratorProtocol {
    private var leaf: ArraySlice<Element> = []
    private var index = 0
    /// What comes behind the leaf, the next last.
    private var pending: [Rope]

    init(_ rope: Rope) { pending = [rope] }

    mutating func next() -> Element? {
      while index == leaf.endIndex {
        guard let rope = pending.popLast() else { return nil }
        switch rope.content {
        case .leaf(let elements):
          leaf = elements
          index = elements.startIndex
        case .branch(let left, let right):
          pending.append(right)
          pending.append(left)
        }
      }
      defer { index += 1 }
      return leaf[index]
    }
  }

  /// Hands the elements to `body` until it returns false; says whether all were wanted.
  func forEach<Failure: Error>(_ body: (Element) throws(Failure) -> Bool) throws(Failure) -> Bool {
    switch content {
    case .leaf(let elements):
      for element in elements where try !body(element) { return false }
      return true
    case .branch(let left, let right):
      guard try left.forEach(body) else { return false }
      return try right.forEach(body)
    }
  }
}

// MARK: - Parts and joining

extension Rope {
  /// The elements at the indices of a range.
  func part(_ range: Range<Int>) -> Rope {
    if range == 0..<count { return self }
    switch content {
    case .leaf(let elements):
      let start = elements.startIndex
      let part = elements[start + range.lowerBound..<start + range.upperBound]
      if nesting == .flat(count) { return Rope(leaf: part, nesting: .flat(part.count)) }
      return Rope(leaf: part, nesting: part.count > Rope.leafLength ? nesting : part.nesting)
    case .branch(let left, let right):
      let border = left.count
      if range.upperBound <= border { return left.part(range) }
      if range.lowerBound >= border {
        return right.part(range.lowerBound - border..<range.upperBound - border)
      }
      return left.part(range.lowerBound..<border).joined(
        to: right.part(0..<range.upperBound - border))
    }
  }

  /// The elements of this list and those of another behind them.
  func joined(to other: Rope) -> Rope {
    if count == 0 { return other }
    if other.count == 0 { return self }
    switch (content, other.content) {
    case (.leaf(let a), .leaf(let b)) where a.count + b.count <= Rope.leafLength:
      return Rope(leaf: a + b, nesting: nesting.adding(other.nesting))
    case (.branch(let left, let right), _) where height > other.height:
      return Rope.balanced(left, right.joined(to: other))
    case (_, .branch(let left, let right)) where other.height > height:
      return Rope.balanced(joined(to: left), right)
    default: return Rope(self, other)
    }
  }

  /// A branch of two lists whose heights differ by two at most.
  private static func balanced(_ left: Rope, _ right: Rope) -> Rope {
    if left.height > right.height + 1, case .branch(let outer, let inner) = left.content {
      guard inner.height > outer.height, case .branch(let a, let b) = inner.content else {
        return Rope(outer, Rope(inner, right))
      }
      return Rope(Rope(outer, a), Rope(b, right))
    }
    if right.height > left.height + 1, case .branch(let inner, let outer) = right.content {
      guard inner.height > outer.height, case .branch(let a, let b) = inner.content else {
        return Rope(Rope(left, inner), outer)
      }
      return Rope(Rope(left, a), Rope(b, outer))
    }
    return Rope(left, right)
  }
}
