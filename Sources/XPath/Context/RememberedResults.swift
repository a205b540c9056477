import XMLTree

/// What a function of one argument came to, for as long as the variables it uses stay as they are.
final class RememberedResults {
  /// When the last of the variables was given its value.
  let time: Int
  private var tree: Tree?
  private var byRow = WordTable<Value>()
  private var byText = WordTable<(argument: AtomicValue, result: Value)>()

  /// What is kept of one function at most.
  private static let capacity = 1 << 14
  /// The longest text, in bytes, that is kept as an argument.
  private static let longestText = 64

  init(since time: Int) { self.time = time }

  /// What the function came to; `nil` where it was not asked, or nothing is kept for such arguments.
  func result(for argument: Value) -> Value? {
    switch argument.storage {
    case .one(.node(let node)):
      guard node.tree === tree, node.namespace == 0 else { return nil }
      return byRow[UInt(node.row)]
    case .one(.atomic(let value)):
      guard byText.count > 0, case .string(let string) = value.storage,
        let known = byText[string.codepointHash], known.argument.type == value.type,
        case .string(let other) = known.argument.storage, string.hasSameCodepoints(as: other)
      else { return nil }
      return known.result
    default: return nil
    }
  }

  /// Keeps what the function came to.
  func remember(_ result: Value, for argument: Value) {
    switch argument.storage {
    case .one(.node(let node)):
      guard node.namespace == 0 else { return }
      if node.tree !== tree || byRow.count >= RememberedResults.capacity {
        byRow.removeAll()
        tree = node.tree
      }
      byRow.set(result, for: UInt(node.row))
    case .one(.atomic(let value)):
      guard case .string(let string) = value.storage,
        string.utf8.count <= RememberedResults.longestText
      else { return }
      if byText.count >= RememberedResults.capacity { byText.removeAll() }
      byText.set((value, result), for: string.codepointHash)
    default: return
    }
  }
}

extension String {
  /// The same for strings of the same codepoints; of others, hardly ever (FNV-1a).
  fileprivate var codepointHash: UInt {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = utf8.span
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return UInt(truncatingIfNeeded: hash)
  }
}
