import CLibXML2

/// How far recursion may go: what nests in the input must not overflow the stack, however small the
/// thread's is.
package enum StackSpace {
  /// Whether there is room for another level.
  package static var hasRoom: Bool { muster_stack_has_room() }
}
