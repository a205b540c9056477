/// What can be asked of a tree that is being built.
extension TreeBuilder {
  /// The name of an element or attribute.
  func name(of row: Int32) -> ExpandedName { names[Int(records[Int(row)].name)] }

  /// The name of an element or attribute as it was written.
  func writtenName(of row: Int32) -> String {
    let prefix = prefixes[Int(records[Int(row)].prefix)]
    let local = name(of: row).localName
    return prefix.isEmpty ? local : "\(prefix):\(local)"
  }

  /// The attribute of an element with a name, looked for from a row on if that is among them.
  func attribute(_ name: ExpandedName, of element: Int32, from row: Int32?) -> Int32? {
    guard let number = number(of: name) else { return nil }
    let count = Int32(records[Int(element)].attributeCount)
    let rows = (element + 1)..<(element + 1 + count)
    let start = row.flatMap { rows.contains($0) ? $0 : nil } ?? rows.lowerBound
    let isNamed = { (row: Int32) in records[Int(row)].name == number }
    return (start..<rows.upperBound).first(where: isNamed)
      ?? (rows.lowerBound..<start).first(where: isNamed)
  }

  /// The value of an attribute, or the text of an element that is closed.
  func value(of row: Int32) -> String {
    let record = records[Int(row)]
    let bytes = Int(record.valueStart)..<max(Int(record.valueStart), Int(record.valueEnd))
    return String(decoding: record.isTextual ? text[bytes] : values[bytes], as: UTF8.self)
  }

  /// A tree of the root element alone, without content: what is known of a document that breaks off.
  /// Attributes whose prefix is not declared are left out.
  func rootElement(documentURI: String?, baseURI: String?) -> Tree? {
    guard let index = records.firstIndex(where: { $0.kind == .element }) else { return nil }
    let row = Int32(truncatingIfNeeded: index)
    var root = TreeBuilder()
    root.startDocument()
    root.startElement(
      name(of: row), prefix: boundPrefix(of: row), line: Int(records[index].line))
    for declaration in declarations where declaration.element == row {
      root.declareNamespace(prefix: declaration.prefix, uri: declaration.uri)
    }
    for attribute in (row + 1)..<(row + 1 + Int32(records[index].attributeCount)) {
      let prefix = boundPrefix(of: attribute)
      guard prefix.isEmpty == (records[Int(attribute)].prefix == 0) else { continue }
      root.attribute(
        name(of: attribute), prefix: prefix, value: value(of: attribute),
        type: idAttributes.contains(attribute) ? .id : .other,
        line: Int(records[Int(attribute)].line))
    }
    root.endElement()
    return try? root.finish(documentURI: documentURI, baseURI: baseURI)
  }

  /// The prefix of a name; none for one that is not declared.
  private func boundPrefix(of row: Int32) -> String {
    name(of: row).namespaceURI.isEmpty ? "" : prefixes[Int(records[Int(row)].prefix)]
  }
}
