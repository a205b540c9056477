import XMLTree

/// What a function of one argument came to, for as long as the variables it uses stay as they are.
final class RememberedResults {
  /// When the last of the variables was given its value.
  let time: Int
  private var tree: Tree?
  private var byRow: [Int32: Value] = [:]
  private var byText: [Text: Value] = [:]

  /// A string, labelled with its type.
  private struct Text: Hashable {
    let type: AtomicType
    let string: CodepointString
  }

  /// What is kept of one function at most.
  private static let capacity = 1 << 14

  init(since time: Int) { self.time = time }

  /// What the function came to; `nil` where it was not asked, or nothing is kept for such arguments.
  func result(for argument: Value) -> Value? {
    switch argument.storage {
    case .one(.node(let node)):
      guard node.tree === tree, node.namespace == 0 else { return nil }
      return byRow[node.row]
    case .one(.atomic(let value)):
      guard case .string(let string) = value.storage, !byText.isEmpty else { return nil }
      return byText[Text(type: value.type, string: CodepointString(string))]
    default: return nil
    }
  }

  /// Keeps what the function came to.
  func remember(_ result: Value, for argument: Value) {
    switch argument.storage {
    case .one(.node(let node)):
      guard node.namespace == 0 else { return }
      if node.tree !== tree || byRow.count >= RememberedResults.capacity {
        byRow.removeAll(keepingCapacity: true)
        tree = node.tree
      }
      byRow[node.row] = result
    case .one(.atomic(let value)):
      guard case .string(let string) = value.storage, string.utf8.count <= 64 else { return }
      if byText.count >= RememberedResults.capacity { byText.removeAll(keepingCapacity: true) }
      byText[Text(type: value.type, string: CodepointString(string))] = result
    default: return
    }
  }
}
