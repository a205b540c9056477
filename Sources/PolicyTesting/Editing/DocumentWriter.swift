import XMLTree
import XPath

/// Writes a tree as XML 1.0 in UTF-8, with changes made on the way.
///
/// What it writes is read as the same tree, apart from the changes. A tag is drawn out with line
/// breaks until the next one begins on its line in the tree, so that what stands behind a change is
/// found on the line it had, as long as the change does not add more lines than that can make up for.
struct DocumentWriter {
  private let tree: Tree
  private let changes: [Int32: NodeChange]
  /// Whether nodes are in their own place, and on their own lines.
  private let isInPlace: Bool
  private var scope: NamespaceScope
  private var bytes: [UInt8] = []
  private var line: UInt32 = 1

  /// The text of a tree. The changes are by rows.
  static func bytes(of tree: Tree, changes: [Int32: NodeChange] = [:]) -> [UInt8] {
    var writer = DocumentWriter(tree: tree, changes: changes, isInPlace: true, NamespaceScope())
    writer.bytes.reserveCapacity(tree.text.count + 2 * tree.values.count + 24 * tree.records.count)
    writer.write(0)
    return writer.bytes
  }

  private init(
    tree: Tree, changes: [Int32: NodeChange], isInPlace: Bool, _ scope: NamespaceScope
  ) {
    self.tree = tree
    self.changes = changes
    self.isInPlace = isInPlace
    self.scope = scope
  }
}

// MARK: - Nodes

extension DocumentWriter {
  private mutating func write(_ row: Int32) {
    switch changes[row] {
    case .drop: return
    case .insert(let nodes, .before):
      writeCopies(of: nodes)
      writeNode(row)
    case .insert(let nodes, .after):
      writeNode(row)
      writeCopies(of: nodes)
    default: writeNode(row)
    }
  }

  private mutating func writeNode(_ row: Int32) {
    let record = tree.record(of: row)
    switch record.kind {
    case .document: writeContent(of: row)
    case .element: writeElement(row)
    case .text:
      if case .set(let text) = changes[row] {
        writeText(text.utf8)
      } else {
        writeText(tree.valueBytes(of: row))
      }
    case .comment:
      breakLines(before: row)
      append("<!--")
      appendLines(tree.valueBytes(of: row))
      append("-->")
    case .processingInstruction:
      breakLines(before: row)
      append("<?\(Node(tree: tree, row: row).localName) ")
      appendLines(tree.valueBytes(of: row))
      append("?>")
    case .attribute, .namespace: break
    }
  }

  private mutating func writeElement(_ row: Int32) {
    scope.openElement()
    defer { scope.closeElement() }
    let element = Node(tree: tree, row: row)
    let name = element.nodeName
    let record = tree.record(of: row)
    if record.parent < 0 || tree.record(of: record.parent).kind == .document {
      breakLines(until: record.line)
    }
    append("<\(name)")
    for declaration in tree.declarations(at: row) {
      declare(declaration.prefix, declaration.uri)
    }
    declareIfNeeded(element.prefix, element.namespaceURI)
    for attribute in element.attributes { write(attribute) }
    if case .addAttribute(let name, let value) = changes[row] { writeNew(name, value) }
    if case .set = changes[row] {} else { breakLines(beforeContentFrom: row + 1) }
    append(">")
    writeContent(of: row)
    append("</\(name)")
    breakLines(beforeContentFrom: record.end)
    append(">")
  }

  private mutating func writeContent(of row: Int32) {
    if case .set(let text) = changes[row] { return writeText(text.utf8) }
    var child = tree.firstChild(of: row)
    while child >= 0 {
      write(child)
      child = tree.nextSibling(of: child)
    }
    if case .insert(let nodes, .into) = changes[row] { writeCopies(of: nodes) }
  }

  /// Writes nodes of any tree as they are there, with the namespaces they need.
  private mutating func writeCopies(of nodes: [Node]) {
    for node in nodes {
      var copy = DocumentWriter(tree: node.tree, changes: [:], isInPlace: false, scope)
      copy.writeNode(node.row)
      appendLines(copy.bytes)
    }
  }
}

// MARK: - Attributes and namespaces

extension DocumentWriter {
  private mutating func write(_ attribute: Node) {
    let name = attribute.nodeName
    switch changes[attribute.row] {
    case .drop: return
    case .set(let value): writeAttribute(name, value.utf8)
    default: writeAttribute(name, tree.valueBytes(of: attribute.row))
    }
    if !attribute.prefix.isEmpty { declareIfNeeded(attribute.prefix, attribute.namespaceURI) }
  }

  private mutating func writeNew(_ name: QName, _ value: String) {
    guard !name.namespaceURI.isEmpty else { return writeAttribute(name.localName, value.utf8) }
    let prefix = scope.prefix(for: name.namespaceURI, preferring: name.prefix)
    declareIfNeeded(prefix, name.namespaceURI)
    writeAttribute("\(prefix):\(name.localName)", value.utf8)
  }

  /// Declares a namespace unless the prefix stands for it here already: nodes out of place can have
  /// lost the element that declared it.
  private mutating func declareIfNeeded(_ prefix: String, _ uri: String) {
    if scope.uri(of: prefix) != uri { declare(prefix, uri) }
  }

  private mutating func declare(_ prefix: String, _ uri: String) {
    scope.bind(prefix, to: uri)
    writeAttribute(prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)", uri.utf8)
  }
}

// MARK: - Text

extension DocumentWriter {
  private mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  private mutating func appendLines(_ text: some Sequence<UInt8>) {
    for byte in text {
      if byte == UInt8(ascii: "\n") { line += 1 }
      bytes.append(byte)
    }
  }

  private mutating func writeText(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        append(Unicode.Scalar(byte).markupReference ?? "")
      case UInt8(ascii: "\r"): append("&#13;")
      case UInt8(ascii: "\n"):
        line += 1
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func writeAttribute(_ name: String, _ value: some Sequence<UInt8>) {
    append(" \(name)=\"")
    for byte in value {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""):
        append(Unicode.Scalar(byte).markupReference ?? "")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): append("&#\(byte);")
      default: bytes.append(byte)
      }
    }
    append("\"")
  }

  /// Begins new lines until the next element from a row on will begin on its line.
  private mutating func breakLines(beforeContentFrom row: Int32) {
    guard isInPlace else { return }
    var row = row
    var between: UInt32 = 0
    while row < tree.count {
      let record = tree.record(of: row)
      switch (changes[row], record.kind) {
      case (.drop, _):
        row = record.end
        continue
      case (_, .element): return breakLines(until: record.line &- min(record.line, between))
      case (.set(let text), .text): between += UInt32(text.utf8.count { $0 == UInt8(ascii: "\n") })
      case (_, .text), (_, .comment), (_, .processingInstruction):
        between += UInt32(tree.valueBytes(of: row).count { $0 == UInt8(ascii: "\n") })
      default: break
      }
      row += 1
    }
  }

  /// Begins new lines until a line is reached; where that is behind, nothing can be done.
  private mutating func breakLines(until target: UInt32) {
    guard isInPlace else { return }
    while line < target {
      line += 1
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Puts a comment or processing instruction outside the document element on its line; inside,
  /// line breaks would be text.
  private mutating func breakLines(before row: Int32) {
    let record = tree.record(of: row)
    guard isInPlace, record.parent >= 0, tree.record(of: record.parent).kind == .document else {
      return
    }
    let own = tree.valueBytes(of: row).count { $0 == UInt8(ascii: "\n") }
    breakLines(until: record.line &- min(record.line, UInt32(own)))
  }
}
