import Policies
import Schemas
import XMLTree
import XPath

/// A small mistake in a document, of the sort that happens when it is written by hand.
struct Damage: Sendable {
  let kind: DamageKind
  /// The row of the node that is damaged.
  let row: Int32
  /// What becomes of it.
  let change: NodeChange
  /// Another value than the node had, for a mistake that is one.
  let value: String?
}

/// Finds what could go wrong with a document.
struct DamageFinder {
  /// What documents can hold; `nil` for those without a schema.
  let model: SchemaModel?

  /// All damages, in the order of the nodes. The document element stays.
  func damages(to tree: Tree) -> [Damage] {
    var damages: [Damage] = []
    for row in 0..<tree.count {
      let node = Node(tree: tree, row: row)
      switch node.kind {
      case .attribute where node.namespaceURI != DamageFinder.schemaInstance:
        damages.append(Damage(kind: .drop, row: row, change: .drop, value: nil))
        damages += mistakes(inValueOf: node)
      case .element where node.parent?.kind == .element:
        damages.append(Damage(kind: .drop, row: row, change: .drop, value: nil))
        if isRepeatable(node) {
          damages.append(
            Damage(kind: .duplicate, row: row, change: .insert([node], .after), value: nil))
        }
        if !node.children.contains(where: { $0.kind == .element }) {
          damages += mistakes(inValueOf: node)
        }
      default: break
      }
    }
    return damages
  }

  /// The namespace of attributes that speak to the validator (*XML Schema 1.0 Part 1*, §2.6).
  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  private func mistakes(inValueOf node: Node) -> [Damage] {
    let value = node.stringValue.trimmingWhitespace
    guard !value.isEmpty else { return [] }
    let blank = Damage(kind: .blank, row: node.row, change: .set(""), value: nil)
    return [blank]
      + domain(of: node).mistakes(for: value).map { mistake in
        Damage(
          kind: mistake.kind, row: node.row, change: .set(mistake.value), value: mistake.value)
      }
  }

  private func domain(of node: Node) -> ValueDomain {
    guard let model else { return .unknown }
    return model.declaration(of: node)?.value.map(ValueDomain.init) ?? ValueDomain()
  }

  private func isRepeatable(_ node: Node) -> Bool {
    guard let model else { return true }
    return model.occurrence(of: node)?.isRepeatable ?? false
  }
}
