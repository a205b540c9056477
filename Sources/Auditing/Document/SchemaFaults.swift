import Schemas
import XMLTree

/// Where a document is not as its schema says.
struct SchemaFaults {
  /// Something the schema says no to.
  struct Fault {
    /// The element or attribute it is about.
    let node: Node
    let line: Int?
    /// What is wrong, and what form is wanted.
    let message: Message
  }

  /// The faults, in the order of the document.
  let all: [Fault]

  /// A document without faults.
  static let none = SchemaFaults(all: [])

  /// The faults that a reader found in a file, with what is wanted in words for those who write it.
  init(of reading: XMLReader.Reading, in tree: Tree, _ advisor: SchemaAdvisor) {
    all = reading.diagnostics.filter(\.isOfSchema).map { diagnostic in
      Fault(
        node: diagnostic.node(in: tree) ?? tree.root, line: diagnostic.line,
        message: advisor.message(for: diagnostic, in: tree))
    }
  }

  private init(all: [Fault]) { self.all = all }

  var isEmpty: Bool { all.isEmpty }

  /// The rows of what is faulty, and of the texts directly in it.
  var rows: Set<Int32> {
    Set(all.flatMap { [$0.node] + $0.node.children.filter { $0.kind == .text } }.map(\.row))
  }

  /// The fault that some node is, or is the text of.
  func fault(at node: Node) -> Fault? {
    let owner = node.kind == .text ? node.parent ?? node : node
    return all.first { $0.node == owner }
  }

  /// The first fault that some node is or has inside.
  func fault(in node: Node) -> Fault? { all.first { $0.node == node || $0.node.isInside(node) } }

  /// The faults that some node is or has inside.
  func faults(in node: Node) -> [Fault] { all.filter { $0.node == node || $0.node.isInside(node) } }
}

extension Diagnostic {
  /// Whether it is what the schema says of a file.
  var isOfSchema: Bool { message.code is SchemaProblem }
}

extension Node {
  fileprivate func isInside(_ other: Node) -> Bool {
    tree === other.tree && other.row < row && row < other.record.end
  }
}
