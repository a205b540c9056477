import XMLTree
import XPath

/// The names of the elements and attributes of a document that private texts are in.
struct PrivateNames: Hashable {
  private var names: Set<String> = []

  /// No names: nothing is private.
  init() {}

  /// Makes the names of a document: of private rows and what is inside them, of what is inside
  /// confidential elements, and of all elements around either.
  init(in tree: Tree, _ rows: PrivateRows, confidential parts: ConfidentialParts) {
    var isPrivate = [Bool](repeating: false, count: tree.names.count)
    var isAround: Set<Int32> = []
    func include(_ row: Int32) {
      let name = tree.record(of: row).name
      if name >= 0 { isPrivate[Int(name)] = true }
    }
    func includeAround(_ row: Int32) {
      var row = row
      while row >= 0, isAround.insert(row).inserted {
        include(row)
        row = tree.parent(of: row)
      }
    }
    for row in rows.sensitive {
      for inner in row..<max(tree.record(of: row).end, row + 1) { include(inner) }
      includeAround(row)
    }
    for row in rows.numbered { includeAround(row) }
    for element in parts.elements where element.tree === tree {
      includeAround(element.row)
      for row in element.row..<element.record.end {
        let isOwn = tree.record(of: row).kind == .attribute && tree.parent(of: row) == element.row
        // Its own attributes, such as a team's name, say nothing of persons.
        if parts.isOfSummary || !isOwn { include(row) }
      }
    }
    names = Set(zip(tree.names, isPrivate).filter(\.1).map(\.0.localName))
  }

  /// Whether there are private texts at all.
  var isEmpty: Bool { names.isEmpty }

  /// Whether a step may come to a node with private text. Only a name tells that it does not.
  func mayBeSelected(by test: NodeTest) -> Bool {
    switch test {
    case .name(let name): names.contains(name.localName)
    case .localName(let name): names.contains(name)
    case .anyName, .namespace, .kind: !names.isEmpty
    }
  }
}
