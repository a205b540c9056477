/// What a function of the library uses of the context it is called in.
package struct ContextUse: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The tree that the context item is in.
  package static let root = ContextUse(rawValue: 1 << 0)
  /// The context item, and the tree that it is in.
  package static let item = ContextUse(rawValue: 1 << 0 | 1 << 4)
  /// The context position.
  package static let position = ContextUse(rawValue: 1 << 1)
  /// The context size.
  package static let size = ContextUse(rawValue: 1 << 2)
  /// All of the focus.
  package static let focus: ContextUse = [.item, .position, .size]
  /// What is not the same for every evaluation: the day, the time zone, the language, and what
  /// there is outside.
  package static let surroundings = ContextUse(rawValue: 1 << 3)
}
