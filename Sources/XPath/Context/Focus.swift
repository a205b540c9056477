import XMLTree

/// The context item, position and size (*XPath 3.1*, §2.1.2).
struct Focus {
  /// The context item; `nil` when it is absent.
  let item: Item?
  /// The context position, from 1.
  let position: Int
  /// The context size; 0 where the compiler has seen that nobody asks for it.
  let size: Int

  /// A focus on an item by itself.
  init(_ item: Item?, position: Int = 1, size: Int = 1) {
    self.item = item
    self.position = position
    self.size = size
  }

  /// A focus on a node by itself.
  init(_ node: Node) { self.init(.node(node)) }

  /// No context item, as inside the body of a function.
  static let absent = Focus(nil, position: 0, size: 0)
}
