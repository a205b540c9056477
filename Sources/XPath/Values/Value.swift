import XMLTree

/// A value of the data model: a sequence of zero or more items (*XDM 3.1*, §2.1). An item is the
/// same as a sequence of one, and sequences do not nest.
public struct Value: Sendable {
  /// Kept in the smallest form: all but the first two have at least two items.
  enum Storage: Sendable {
    case empty
    case one(Item)
    case many([Item], Nesting)
    /// The integers from `lower` to `upper`, both included: `1 to 1000000` costs nothing.
    case range(lower: Int, upper: Int)
    /// A part of a long sequence, or several joined.
    case joined(Rope<Item>)
  }

  let storage: Storage

  /// The empty sequence, `()`.
  public static let empty = Value(storage: .empty)

  init(storage: Storage) { self.storage = storage }

  /// A sequence of one item.
  public init(_ item: Item) { storage = .one(item) }

  /// A sequence of items.
  public init(_ items: [Item]) {
    switch items.count {
    case 0: storage = .empty
    case 1: storage = .one(items[0])
    default: storage = .many(items, items.nesting)
    }
  }

  /// A sequence of the items of a list.
  init(_ items: Rope<Item>) {
    switch items.count {
    case 0: storage = .empty
    case 1: storage = .one(items[0])
    default: storage = .joined(items)
    }
  }

  /// A sequence of one item, or the empty sequence for `nil`.
  public init(_ item: Item?) { storage = item.map(Storage.one) ?? .empty }

  /// The integers from `lower` to `upper`, both included.
  init(range lower: Int, _ upper: Int) {
    if lower > upper {
      storage = .empty
    } else if lower == upper {
      storage = .one(.integer(lower))
    } else {
      storage = .range(lower: lower, upper: upper)
    }
  }
}

extension Value: RandomAccessCollection {
  /// The first index.
  public var startIndex: Int { 0 }

  /// The index behind the last item.
  public var endIndex: Int {
    switch storage {
    case .empty: 0
    case .one: 1
    case .many(let items, _): items.count
    case .joined(let items): items.count
    case .range(let lower, let upper): upper - lower + 1
    }
  }

  /// The item at an index, counted from 0.
  public subscript(index: Int) -> Item {
    switch storage {
    case .many(let items, _): return items[index]
    case .joined(let items): return items[index]
    case .range(let lower, let upper):
      precondition(index >= 0 && index <= upper - lower)
      return .integer(lower + index)
    case .one(let item):
      precondition(index == 0)
      return item
    case .empty: preconditionFailure("index \(index) in an empty sequence")
    }
  }

  /// Walks through the items in their order.
  public struct Iterator: IteratorProtocol {
    private let value: Value
    private let count: Int
    private var index = 0
    private var joined: Rope<Item>.Iterator?

    init(_ value: Value) {
      self.value = value
      count = value.count
      joined = if case .joined(let items) = value.storage { .init(items) } else { nil }
    }

    /// The next item, or `nil` at the end.
    public mutating func next() -> Item? {
      guard index < count else { return nil }
      defer { index += 1 }
      return joined == nil ? value[index] : joined?.next()
    }
  }

  /// Walks through the items in their order.
  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Value {
  /// What tells a sequence kept as a list from any other alive.
  var identity: ObjectIdentifier? {
    if case .joined(let items) = storage { ObjectIdentifier(items) } else { nil }
  }
}

extension Value {
  /// A sequence of one node.
  public init(_ node: Node) { storage = .one(.node(node)) }
  /// A sequence of one atomic value.
  public init(_ value: AtomicValue) { storage = .one(.atomic(value)) }
  /// A sequence of nodes.
  public init(nodes: [Node]) { self.init(nodes.map(Item.node)) }
  /// `xs:string`.
  public static func string(_ value: String) -> Value { Value(Item.string(value)) }
  /// `xs:integer`.
  public static func integer(_ value: Int) -> Value { Value(Item.integer(value)) }
  /// `xs:double`.
  public static func double(_ value: Double) -> Value { Value(Item.double(value)) }
  /// `xs:boolean`.
  public static func boolean(_ value: Bool) -> Value { Value(Item.boolean(value)) }
}

extension Item {
  /// `xs:string`.
  public static func string(_ value: String) -> Item { .atomic(.string(value)) }
  /// `xs:untypedAtomic`.
  public static func untyped(_ value: String) -> Item { .atomic(.untyped(value)) }
  /// `xs:integer`.
  public static func integer(_ value: Int) -> Item { .atomic(.integer(value)) }
  /// `xs:double`.
  public static func double(_ value: Double) -> Item { .atomic(.double(value)) }
  /// `xs:boolean`.
  public static func boolean(_ value: Bool) -> Item { .atomic(.boolean(value)) }
}

extension AtomicValue {
  /// `xs:string`.
  public static func string(_ value: String) -> AtomicValue { .init(.string, .string(value)) }
  /// `xs:untypedAtomic`.
  public static func untyped(_ value: String) -> AtomicValue {
    .init(.untypedAtomic, .string(value))
  }
  /// `xs:anyURI`.
  public static func anyURI(_ value: String) -> AtomicValue { .init(.anyURI, .string(value)) }
  /// `xs:integer`.
  public static func integer(_ value: Int) -> AtomicValue { .init(.integer, .integer(value)) }
  /// `xs:double`.
  public static func double(_ value: Double) -> AtomicValue { .init(.double, .double(value)) }
  /// `xs:boolean`.
  public static func boolean(_ value: Bool) -> AtomicValue { .init(.boolean, .boolean(value)) }
  /// `xs:QName`.
  public static func qName(_ value: QName) -> AtomicValue { .init(.qName, .qName(value)) }
}
