import Schemas
import XMLTree
extension XMLReader.Reading {
  var hasOtherRoot: Bool {
    diagnostics.contains { $0.message.text(in: .english).contains("root of the document") }
  }
  var root: Tree? { nil }
}
extension Diagnostic {
  var isOfSchema: Bool { row != nil }
  func hidingValues(unless isRevealing: Bool) -> Diagnostic { self }
}
extension SchemaFaults {
  init(of reading: XMLReader.Reading, in tree: Tree, _ model: SchemaModel?) {
    all = reading.diagnostics.compactMap { d in
      d.row.map { Fault(node: Node(tree: tree, row: $0), line: d.line, message: d.message) }
    }
  }
}
