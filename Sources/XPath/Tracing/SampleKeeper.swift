import XMLTree

/// Keeps items for a trace as long as they are small: what an expression makes and lets go of again
/// must not pile up.
struct SampleKeeper {
  /// The trees of the nodes kept; each node keeps its whole tree.
  private var trees: [Tree] = []

  /// How many trees are kept.
  private static let maximumTrees = 8

  /// An item as it is kept. A function is not: nobody knows what it holds on to.
  mutating func sample(of item: Item) -> Trace.Sample {
    var room = Trace.maximumItemSize
    return keeps(item, &room) ? .item(item) : .large(item.kind, size: item.ownSize)
  }

  /// Whether an item takes up no more than some room, which it is taken from.
  private mutating func keeps(_ item: Item, _ room: inout Int) -> Bool {
    room -= 1
    guard room >= 0 else { return false }
    switch item {
    case .node(let node): return keeps(node.tree)
    case .atomic(let value):
      room -= value.size + 1
      return room >= 0
    case .map(let map):
      guard map.count <= room else { return false }
      for (key, value) in map.entries {
        room -= key.size
        guard keeps(value, &room) else { return false }
      }
      return room >= 0
    case .array(let array):
      guard array.members.count <= room else { return false }
      for member in array.members where !keeps(member, &room) { return false }
      return true
    case .function: return false
    }
  }

  private mutating func keeps(_ value: Value, _ room: inout Int) -> Bool {
    guard value.count <= room else { return false }
    for item in value where !keeps(item, &room) { return false }
    return true
  }

  private mutating func keeps(_ tree: Tree) -> Bool {
    if trees.contains(where: { $0 === tree }) { return true }
    guard trees.count < SampleKeeper.maximumTrees else { return false }
    trees.append(tree)
    return true
  }
}

extension Item {
  fileprivate var kind: Trace.Kind {
    switch self {
    case .node: .node
    case .atomic: .value
    case .map: .map
    case .array: .array
    case .function: .function
    }
  }

  /// How much the item takes up: bytes of text, members, entries.
  fileprivate var ownSize: Int {
    switch self {
    case .node: 1
    case .atomic(let value): value.size
    case .map(let map): map.count
    case .array(let array): array.members.count
    case .function(let function): function.arity
    }
  }
}
