/// Adds the default values of a schema to a tree while it is built.
struct DefaultValues {
  private let defaults: SchemaDefaults
  /// What is known of the open elements.
  private var open: [Element] = []
  /// The declarations that were looked up, by type and number of the name.
  private var known: [Key: Int?] = [:]

  private struct Element {
    /// `nil` where nothing is known.
    var type: Int?
    var text: String?
    var hasChildren = false
  }

  private struct Key: Hashable {
    let type: Int?
    let name: Int32
  }

  init(_ defaults: SchemaDefaults) { self.defaults = defaults }

  /// Adds to the element just opened the attributes it lacks.
  mutating func startElement(in builder: inout TreeBuilder) {
    guard let row = builder.open.last else { return }
    let element = self.element(row, in: builder)
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    open.append(element)
    guard let type = element.type else { return }
    let line = builder.records[Int(row)].line
    for attribute in defaults.types[type].attributes {
      let name = builder.intern(attribute.name)
      guard builder.attribute(numbered: name, of: row) == nil else { continue }
      let prefix = builder.boundPrefix(for: attribute.name.namespaceURI)
      let value = Array(attribute.value.utf8)
      let added = builder.addAttribute(
        name: name, prefix: builder.intern(prefix: prefix), bytes: value.span, line: line)
      builder.mark(added, as: attribute.name == .xmlID ? .id : .other)
    }
  }

  /// Gives the element about to be closed its text, if it is empty.
  mutating func endElement(in builder: inout TreeBuilder) {
    guard let element = open.popLast(), let text = element.text, !element.hasChildren,
      let row = builder.open.last
    else { return }
    let record = builder.records[Int(row)]
    guard builder.text.count == Int(record.valueStart), !isNil(row, in: builder) else { return }
    let bytes = Array(text.utf8)
    builder.addText(bytes.span, line: record.line)
  }

  private mutating func element(_ row: Int32, in builder: TreeBuilder) -> Element {
    var element = Element()
    // In what is not known nothing is looked for.
    if !open.isEmpty, open[open.count - 1].type == nil { return element }
    let parent = open.last?.type
    if let number = declaration(of: row, in: parent, builder) {
      let declaration = defaults.declarations[number]
      element.type = declaration.type
      element.text = declaration.text
    } else if let parent, defaults.types[parent].allowsGlobals {
      element.type = SchemaDefaults.anyType
    }
    if let name = typeName(of: row, in: builder) { element.type = defaults.namedTypes[name] }
    return element
  }

  private mutating func declaration(
    of row: Int32, in type: Int?, _ builder: TreeBuilder
  ) -> Int? {
    let key = Key(type: type, name: builder.records[Int(row)].name)
    if let declaration = known[key] { return declaration }
    let declaration = defaults.declaration(of: builder.name(of: row), in: type)
    known[key] = .some(declaration)
    return declaration
  }
}

/// What the document says to the validator (*XML Schema 1.0 Part 1*, §2.6).
extension DefaultValues {
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"
  private static let typeAttribute = ExpandedName(namespaceURI: instance, localName: "type")
  private static let nilAttribute = ExpandedName(namespaceURI: instance, localName: "nil")

  /// The type that `xsi:type` gives an element.
  private func typeName(of row: Int32, in builder: TreeBuilder) -> ExpandedName? {
    guard let value = builder.value(ofAttribute: Self.typeAttribute, of: row) else { return nil }
    let parts = value.trimmed.split(separator: ":", maxSplits: 1).map { String($0) }
    let uri = builder.namespaceURI(forPrefix: parts.count == 2 ? parts[0] : "")
    return ExpandedName(namespaceURI: uri ?? "", localName: parts.last ?? "")
  }

  private func isNil(_ row: Int32, in builder: TreeBuilder) -> Bool {
    let value = builder.value(ofAttribute: Self.nilAttribute, of: row)?.trimmed
    return value == "true" || value == "1"
  }
}

extension SchemaDefaults {
  /// The places of the types that every schema has: of elements with text alone, and of those that
  /// may hold anything.
  package static let (simpleType, anyType) = (0, 1)
}

extension TreeBuilder {
  /// The attribute of an element with the number of a name.
  fileprivate func attribute(numbered name: Int32, of element: Int32) -> Int32? {
    let count = Int32(records[Int(element)].attributeCount)
    return (element..<(element + count)).map { $0 + 1 }.first { records[Int($0)].name == name }
  }

  fileprivate func value(ofAttribute name: ExpandedName, of element: Int32) -> String? {
    let count = Int32(records[Int(element)].attributeCount)
    return (element..<(element + count)).map { $0 + 1 }.first { self.name(of: $0) == name }
      .map { value(of: $0) }
  }

  /// The namespace a prefix stands for at the innermost open element.
  fileprivate func namespaceURI(forPrefix prefix: String) -> String? {
    if prefix == "xml" { return ExpandedName.xmlNamespace }
    return declarations.last { $0.prefix == prefix && open.contains($0.element) }?.uri
  }

  /// A prefix for a namespace at the innermost open element, declared there if need be.
  fileprivate mutating func boundPrefix(for uri: String) -> String {
    if uri.isEmpty { return "" }
    if uri == ExpandedName.xmlNamespace { return "xml" }
    let bound = declarations.last {
      $0.uri == uri && !$0.prefix.isEmpty && namespaceURI(forPrefix: $0.prefix) == uri
        && open.contains($0.element)
    }
    if let bound { return bound.prefix }
    let numbers = sequence(first: 1) { $0 + 1 }
    let prefix =
      numbers.lazy.map { "ns\($0)" }.first { namespaceURI(forPrefix: $0) == nil } ?? "ns"
    addDeclaration(prefix: prefix, uri: uri)
    return prefix
  }
}
