/// What a step along an axis has to know of a row, packed into 8 bytes: steps pass over far more
/// rows than they stop at, and how much memory they touch is what they cost.
@frozen
@usableFromInline
package struct NodeShape: Sendable {
  /// The name and the kind: ``NodeRecord/name`` shifted left, with the kind in the low bits.
  @usableFromInline package let code: Int32
  /// ``NodeRecord/end``
  @usableFromInline package let end: Int32

  /// The bits of a code that are the kind.
  @usableFromInline package static let kindMask: Int32 = 7

  init(_ record: NodeRecord) {
    code = NodeShape.code(kind: record.kind, name: record.name)
    end = record.end
  }

  /// The code of nodes of a kind with a name, given as a number of ``Tree/names``.
  @inlinable
  package static func code(kind: NodeKind, name: Int32) -> Int32 {
    name << 3 | Int32(kind.rawValue)
  }

  /// Whether the row is an attribute.
  @inlinable
  package var isAttribute: Bool {
    code & NodeShape.kindMask == Int32(NodeKind.attribute.rawValue)
  }
}
