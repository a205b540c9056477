import Schemas
import XMLTree
import XPath

/// The axes of *XPath 3.1*, §3.3.2.1, over what documents can hold.
extension SchemaModel {
  /// The nodes that one step can lead to.
  func step(_ axis: Axis, _ test: NodeTest, from node: SchemaNode) -> SchemaNodes {
    let isAttributeAxis = axis == .attribute
    let matches = { (node: SchemaNode) in
      self.matches(node, test, principal: isAttributeAxis ? .attribute : .element)
    }
    switch axis {
    case .child: return children(of: node, where: matches)
    case .attribute: return attributes(of: node, test, where: matches)
    case .`self`: return SchemaNodes(all: [node], where: matches, atMost: 1)
    case .parent: return SchemaNodes(all: parents(of: node), where: matches, atMost: 1)
    case .ancestor, .ancestorOrSelf, .descendant, .descendantOrSelf:
      return distant(axis, from: node, where: matches)
    case .followingSibling, .precedingSibling:
      return siblings(of: node, where: matches)
    case .following, .preceding:
      var found = descendants(of: .document)
      found.nodes = found.nodes.filter(matches)
      return found
    case .namespace: return SchemaNodes(occurrence: .any, isOpen: true)
    }
  }

  private func children(
    of node: SchemaNode, where matches: (SchemaNode) -> Bool
  ) -> SchemaNodes {
    var result = SchemaNodes()
    switch node {
    case .document:
      result = SchemaNodes(all: Set(roots.map { .element($0) }), where: matches, atMost: 1)
    case .element(let id):
      for child in self[id].children where matches(.element(child.element)) {
        result.nodes.insert(.element(child.element))
        result.occurrence = result.occurrence + child.occurrence
      }
      for node in [SchemaNode.text(owner: id), .other(owner: id)] where matches(node) {
        result.nodes.insert(node)
        result.occurrence = result.occurrence + .any
      }
      if self[id].allowsAnyChild {
        result.isOpen = true
        result.occurrence = result.occurrence + .any
      }
    default: break
    }
    return result
  }

  private func attributes(
    of node: SchemaNode, _ test: NodeTest, where matches: (SchemaNode) -> Bool
  ) -> SchemaNodes {
    guard case .element(let id) = node else { return SchemaNodes() }
    var result = SchemaNodes()
    for (index, attribute) in self[id].attributes.enumerated() {
      let node = SchemaNode.attribute(owner: id, index: index)
      guard matches(node) else { continue }
      result.nodes.insert(node)
      result.occurrence = result.occurrence + (attribute.isRequired ? .once : .optional)
    }
    if self[id].allowsAnyAttribute || test.isOfSchemaInstance {
      result.isOpen = true
      result.occurrence = result.occurrence + .any
    }
    return result
  }

  /// The nodes that can be the parent of a node; it has just one.
  func parents(of node: SchemaNode) -> Set<SchemaNode> {
    switch node {
    case .document: return []
    case .attribute(let owner, _), .text(let owner), .other(let owner): return [.element(owner)]
    case .element(let id):
      var parents = Set(self.parents(of: self[id]).map { SchemaNode.element($0.id) })
      guard roots.contains(id) else { return parents }
      parents.insert(.document)
      // A global element can be wherever there is a wildcard.
      for element in elements where element.allowsAnyChild { parents.insert(.element(element.id)) }
      return parents
    }
  }

  private func siblings(
    of node: SchemaNode, where matches: (SchemaNode) -> Bool
  ) -> SchemaNodes {
    var result = SchemaNodes(occurrence: .any)
    if case .attribute = node { return SchemaNodes() }
    for parent in parents(of: node) {
      let children = children(of: parent, where: matches)
      result.nodes.formUnion(children.nodes)
      result.isOpen = result.isOpen || children.isOpen
    }
    return result
  }

  private func distant(
    _ axis: Axis, from node: SchemaNode, where matches: (SchemaNode) -> Bool
  ) -> SchemaNodes {
    let isUpwards = axis == .ancestor || axis == .ancestorOrSelf
    var result = isUpwards ? ancestors(of: node) : descendants(of: node)
    result.nodes = result.nodes.filter(matches)
    result.occurrence = result.nodes.isEmpty && !result.isOpen ? .none : .any
    if axis == .ancestorOrSelf || axis == .descendantOrSelf, matches(node) {
      result.nodes.insert(node)
      result.occurrence = Occurrence(min: 1, max: nil)
    }
    return result
  }

  private func ancestors(of node: SchemaNode) -> SchemaNodes {
    SchemaNodes(nodes: closure(of: node) { self.parents(of: $0) })
  }

  private func descendants(of node: SchemaNode) -> SchemaNodes {
    var isOpen = false
    let nodes = closure(of: node) { node in
      let children = self.children(of: node) { _ in true }
      isOpen = isOpen || children.isOpen
      return children.nodes
    }
    return SchemaNodes(nodes: nodes, occurrence: .any, isOpen: isOpen)
  }

  private func closure(
    of node: SchemaNode, _ next: (SchemaNode) -> Set<SchemaNode>
  ) -> Set<SchemaNode> {
    var found: Set<SchemaNode> = []
    var waiting = [node]
    while let node = waiting.popLast() {
      for other in next(node) where found.insert(other).inserted { waiting.append(other) }
    }
    return found
  }
}

extension SchemaNodes {
  /// Those of some nodes that match, of which a document has one.
  fileprivate init(
    all: Set<SchemaNode>, where matches: (SchemaNode) -> Bool, atMost most: Int
  ) {
    nodes = all.filter(matches)
    let isCertain = !all.isEmpty && nodes.count == all.count
    occurrence = nodes.isEmpty ? .none : Occurrence(min: isCertain ? 1 : 0, max: most)
  }
}
