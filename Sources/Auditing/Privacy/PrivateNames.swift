import XMLTree
import XPath

/// The names of the elements and attributes of a document that private texts are in.
struct PrivateNames: Hashable {
  private var names: Set<String> = []
  private var isEverything = false
  /// Whether names themselves are private.
  private(set) var arePrivate = false

  /// No names: nothing is private.
  init() {}

  /// All names there are.
  static let everything = {
    var names = PrivateNames()
    names.isEverything = true
    names.arePrivate = true
    return names
  }()

  /// Makes the names of a document: of private rows and what is inside them, of what is inside
  /// confidential elements, and of all elements around either.
  init(
    in tree: Tree, _ rows: PrivateRows, confidential parts: ConfidentialParts,
    names confidentialNames: ConfidentialNames
  ) {
    arePrivate = !confidentialNames.isEmpty
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
      for row in element.row..<max(element.record.end, element.row)
      where tree.record(of: row).kind == .element {
        include(row)
      }
    }
    for row in parts.contents(of: tree) { include(row) }
    names = Set(zip(tree.names, isPrivate).filter(\.1).map(\.0.localName))
  }

  /// Whether there are private texts at all.
  var isEmpty: Bool { names.isEmpty && !isEverything }

  /// Whether a step may come to a node with private text. Only a name tells that it does not.
  func mayBeSelected(by test: NodeTest) -> Bool {
    if isEverything { return true }
    return switch test {
    case .name(let name): names.contains(name.localName)
    case .localName(let name): names.contains(name)
    case .anyName, .namespace, .kind: !names.isEmpty
    }
  }
}
