/// Namespaces in scope (*XDM 3.1*, §6.2.2 and §6.4).
extension Tree {
  /// The namespaces in scope at an element, `xml` first, the others in the order of their
  /// declaration from the root down. A namespace node is known by its place in this list.
  package func inScopeNamespaces(of element: Int32) -> [(prefix: String, uri: String)] {
    var scope = [(prefix: "xml", uri: ExpandedName.xmlNamespace)]
    guard !namespaceDeclarations.isEmpty else { return scope }
    var elements: [Int32] = []
    var row = element
    while row >= 0 {
      elements.append(row)
      row = records[Int(row)].parent
    }
    for element in elements.reversed() {
      for declaration in declarations(at: element) where declaration.prefix != "xml" {
        scope.removeAll { $0.prefix == declaration.prefix }
        if !declaration.uri.isEmpty { scope.append((declaration.prefix, declaration.uri)) }
      }
    }
    return scope
  }

  /// The namespace a prefix stands for at an element, `nil` when the prefix is not bound. The
  /// empty prefix asks for the default namespace.
  package func namespaceURI(forPrefix prefix: String, at element: Int32) -> String? {
    if prefix == "xml" { return ExpandedName.xmlNamespace }
    guard !namespaceDeclarations.isEmpty else { return nil }
    var row = element
    while row >= 0 {
      if let declaration = declarations(at: row).last(where: { $0.prefix == prefix }) {
        return declaration.uri.isEmpty ? nil : declaration.uri
      }
      row = records[Int(row)].parent
    }
    return nil
  }

  /// The namespaces declared at one element.
  package func declarations(at element: Int32) -> ArraySlice<NamespaceDeclaration> {
    let start = firstDeclaration(notBefore: element)
    let end = namespaceDeclarations[start...].firstIndex { $0.element != element }
    return namespaceDeclarations[start..<(end ?? namespaceDeclarations.endIndex)]
  }

  private func firstDeclaration(notBefore element: Int32) -> Int {
    var low = 0
    var high = namespaceDeclarations.count
    while low < high {
      let middle = low + (high - low) / 2
      if namespaceDeclarations[middle].element < element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ExpandedName {
  /// The namespace the prefix `xml` always stands for (*Namespaces in XML 1.0*, §3).
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  package static let xmlID = ExpandedName(namespaceURI: xmlNamespace, localName: "id")
  package static let xmlBase = ExpandedName(namespaceURI: xmlNamespace, localName: "base")
}
