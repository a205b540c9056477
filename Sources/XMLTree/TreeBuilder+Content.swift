/// The type of an attribute as far as `fn:id` and `fn:idref` ask (*XDM 3.1*, §5.5 and §5.6).
package enum AttributeType: Sendable {
  case other, id, idrefs
}

/// The parts of a document, as Swift strings.
extension TreeBuilder {
  /// Makes a document node the root.
  package mutating func startDocument() {
    guard records.isEmpty else { return fail(.structure) }
    open(.document, name: -1, prefix: 0, line: 0)
  }

  /// Opens an element; its namespaces and attributes must follow before its content. The line is
  /// that of whatever the element stands for, if there is one.
  package mutating func startElement(
    _ name: ExpandedName, prefix: String = "", line: Int? = nil
  ) {
    open(
      .element, name: intern(name), prefix: intern(prefix: prefix),
      line: UInt32(clamping: line ?? 0))
  }

  /// Declares a namespace at the open element; the empty prefix is the default namespace, the
  /// empty URI takes a declaration back.
  package mutating func declareNamespace(prefix: String, uri: String) {
    addDeclaration(prefix: prefix, uri: uri)
  }

  /// Adds an attribute to the open element. `xml:id` is an ID by itself (*xml:id 1.0*, §4).
  package mutating func attribute(
    _ name: ExpandedName, prefix: String = "", value: String, type: AttributeType = .other,
    line: Int? = nil
  ) {
    let bytes = Array(value.utf8)
    let row = addAttribute(
      name: intern(name), prefix: intern(prefix: prefix), bytes: bytes.span,
      line: UInt32(clamping: line ?? 0))
    mark(row, as: name == .xmlID ? .id : type)
  }

  /// Adds text; text next to text becomes one node, and no text makes none (*XDM 3.1*, §6.7).
  package mutating func text(_ text: String) {
    let bytes = Array(text.utf8)
    addText(bytes.span, line: 0)
  }

  /// Adds a comment.
  package mutating func comment(_ text: String) {
    let bytes = Array(text.utf8)
    _ = addValue(.comment, name: -1, prefix: 0, bytes: bytes.span, line: 0)
  }

  /// Adds a processing instruction.
  package mutating func processingInstruction(target: String, content: String) {
    let bytes = Array(content.utf8)
    let name = intern(ExpandedName(localName: target))
    _ = addValue(.processingInstruction, name: name, prefix: 0, bytes: bytes.span, line: 0)
  }

  /// Closes the innermost open element.
  package mutating func endElement() {
    guard let row = open.last, records[Int(row)].kind == .element else { return fail(.structure) }
    close()
  }
}
